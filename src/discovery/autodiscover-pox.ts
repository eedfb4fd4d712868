import type { DiscoveredServer, OtherAccess } from '../kernel/discovered.ts';
import type { Protocol } from '../kernel/subject.ts';
import type { MailAddress } from './address.ts';
import { no, type Said } from './answer.ts';
import { fetchDocument } from './fetch.ts';
import { usable } from './server.ts';
import { readable } from './sniff.ts';
import type { Asking } from './tools.ts';
import { child, children, type Element, parseXml, textIn } from './xml.ts';

const schema = 'http://schemas.microsoft.com/exchange/autodiscover/outlook';

/**
 * The older Autodiscover, only where the user asks for it. It is asked without a password; a server that
 * wants one is told as such, and gets none.
 */
export async function autodiscoverPox(asking: Asking): Promise<Said> {
  const { address } = asking;
  const url = `https://autodiscover.${address.domain}/autodiscover/autodiscover.xml`;
  const post = requestFor(address);
  const fetched = await fetchDocument(url, asking, {
    post,
    headers: { 'content-type': 'text/xml; charset=utf-8' },
  });
  const about = { url: fetched.url, secure: fetched.secure };
  const read = readable(fetched);
  if ('reason' in read) return no(read.reason, about);
  const parsed = parseXml(read.text);
  if ('reason' in parsed) return no(parsed.reason, about);
  const response = parsed.name === 'Autodiscover' ? child(parsed.root, 'Response') : undefined;
  if (response === undefined) return no('other-document', about);
  const error = child(response, 'Error');
  if (error !== undefined) return no('not-offered', { ...about, detail: textIn(error, 'Message') ?? '' });
  const protocols = children(child(response, 'Account'), 'Protocol').slice(0, 20);
  const servers = protocols.flatMap((p) => serverOf(p, address) ?? []);
  const access = protocols.flatMap(accessOf);
  if (servers.length === 0 && access.length === 0) return no('no-servers', about);
  return { ...about, outcome: 'found', servers, access };
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const requestFor = (address: MailAddress): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<Autodiscover xmlns="${schema}/requestschema/2006"><Request>` +
  `<EMailAddress>${escapeXml(address.ascii)}</EMailAddress>` +
  `<AcceptableResponseSchema>${schema}/responseschema/2006a</AcceptableResponseSchema></Request></Autodiscover>`;

const types: Readonly<Record<string, { protocol: Protocol; port: number }>> = {
  IMAP: { protocol: 'imap', port: 993 },
  POP3: { protocol: 'pop3', port: 995 },
  SMTP: { protocol: 'smtp', port: 587 },
};
/** `SSL on` means STARTTLS on these, whatever the words are. */
const startTlsPorts = new Set([143, 110, 25, 587]);

function serverOf(element: Element, address: MailAddress): DiscoveredServer | undefined {
  const type = types[(textIn(element, 'Type') ?? '').toUpperCase()];
  if (type === undefined) return undefined;
  const port = Number(textIn(element, 'Port') ?? type.port);
  const encryption = (textIn(element, 'Encryption') ?? '').toLowerCase();
  const isOff =
    encryption === 'none' || (encryption === '' && textIn(element, 'SSL')?.toLowerCase() === 'off');
  const isStartTls = encryption === 'tls' || startTlsPorts.has(port);
  return usable(
    {
      protocol: type.protocol,
      host: textIn(element, 'Server'),
      port,
      security: isOff ? 'none' : isStartTls ? 'starttls' : 'tls',
      user: textIn(element, 'LoginName'),
      login: textIn(element, 'AuthRequired')?.toLowerCase() === 'off' ? ['none'] : ['password'],
    },
    address,
  );
}

function accessOf(element: Element): OtherAccess[] {
  const url = textIn(element, 'EwsUrl') ?? textIn(element, 'ASUrl');
  return url !== undefined && URL.canParse(url) ? [{ kind: 'exchange', url }] : [];
}
