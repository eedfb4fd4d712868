import type { DiscoveredServer, OtherAccess, Reason } from '../kernel/discovered.ts';
import type { Protocol } from '../kernel/subject.ts';
import type { MailAddress } from './address.ts';
import { usable } from './server.ts';
import { attribute, child, children, type Element, ownText, parseXml, textIn } from './xml.ts';

export interface AutoconfigDocument {
  readonly provider?: string;
  /** In the provider's own order. */
  readonly servers: readonly DiscoveredServer[];
  readonly access: readonly OtherAccess[];
}

const protocols: Readonly<Record<string, Protocol>> = { imap: 'imap', pop3: 'pop3', smtp: 'smtp' };
const securities: Readonly<Record<string, DiscoveredServer['security']>> = {
  ssl: 'tls',
  tls: 'tls',
  starttls: 'starttls',
  plain: 'none',
};
const logins: Readonly<Record<string, string>> = {
  'password-cleartext': 'password',
  plain: 'password',
  'password-encrypted': 'encrypted',
  secure: 'encrypted',
  oauth2: 'oauth2',
  ntlm: 'ntlm',
  gssapi: 'gssapi',
  'client-ip-address': 'none',
  'smtp-after-pop': 'none',
  none: 'none',
  'tls-client-cert': 'certificate',
};
const otherKinds: Readonly<Record<string, OtherAccess['kind']>> = {
  jmap: 'jmap',
  ews: 'exchange',
  exchange: 'exchange',
  owa: 'exchange',
  activesync: 'activesync',
  graph: 'graph',
};

const mostServers = 20;

/** Reads `config-v1.1.xml`: what it knows nothing of it leaves out, server by server. */
export function readAutoconfig(
  text: string,
  address: MailAddress,
): AutoconfigDocument | { readonly reason: Reason } {
  const parsed = parseXml(text);
  if ('reason' in parsed) return parsed;
  if (parsed.name !== 'clientConfig') return { reason: 'other-document' };
  const about = child(parsed.root, 'emailProvider');
  if (about === undefined) return { reason: 'no-servers' };
  const elements = [...children(about, 'incomingServer'), ...children(about, 'outgoingServer')].slice(
    0,
    mostServers,
  );
  const servers = elements.flatMap((e) => serverOf(e, address) ?? []);
  const access = elements.flatMap((e) => accessOf(e));
  if (servers.length === 0 && access.length === 0) return { reason: 'no-servers' };
  const provider = textIn(about, 'displayName') ?? attribute(about, 'id');
  return { servers, access, ...(provider === undefined ? {} : { provider }) };
}

function serverOf(element: Element, address: MailAddress): DiscoveredServer | undefined {
  const protocol = protocols[(attribute(element, 'type') ?? '').toLowerCase()];
  const security = securities[(textIn(element, 'socketType') ?? '').toLowerCase()];
  if (protocol === undefined || security === undefined) return undefined;
  const login = children(element, 'authentication')
    .map((a) => logins[ownText(a).toLowerCase()])
    .filter((l) => l !== undefined);
  return usable(
    {
      protocol,
      security,
      host: textIn(element, 'hostname'),
      port: textIn(element, 'port'),
      user: textIn(element, 'username'),
      login,
    },
    address,
  );
}

function accessOf(element: Element): OtherAccess[] {
  const kind = otherKinds[(attribute(element, 'type') ?? '').toLowerCase()];
  const url = textIn(element, 'url') ?? textIn(element, 'ewsURL') ?? textIn(element, 'owaURL');
  return kind === undefined || url === undefined || !URL.canParse(url) ? [] : [{ kind, url }];
}
