import { createHash } from 'node:crypto';
import type { DiscoveredServer, OtherAccess } from '../kernel/discovered.ts';
import { no, type Said } from './answer.ts';
import { fetchDocument } from './fetch.ts';
import { parseJson, recordIn, textAt } from './json.ts';
import { usable } from './server.ts';
import { readable } from './sniff.ts';
import type { Asking } from './tools.ts';

/** Hosts stand for the ports with TLS from the first byte. */
const ports = { imap: 993, pop3: 995, smtp: 465 } as const;

/** draft-ietf-mailmaint-pacc: a JSON file whose digest the domain's DNS vouches for. */
export async function pacc(asking: Asking): Promise<Said> {
  const { address, names } = asking;
  const host = `ua-auto-config.${address.domain}`;
  const [fetched, txt] = await Promise.all([
    fetchDocument(`https://${host}/.well-known/user-agent-configuration.json`, asking),
    names.query(`_ua-auto-config.${address.domain}`, 'TXT'),
  ]);
  const about = { url: fetched.url, secure: fetched.secure };
  const read = readable(fetched);
  if ('reason' in read) return no(read.reason, about);
  const json = parseJson(read.text);
  if (json === undefined) return no('not-json', about);
  const protocols = recordIn(json.protocols);
  if (protocols === undefined) return no('other-document', about);
  const digests = txt.records.flatMap((r) => (r.type === 'TXT' ? digestIn(r.data) : []));
  if (digests.length === 0) return no('digest-missing', about);
  const own = createHash('sha256')
    .update(fetched.body ?? '')
    .digest('base64');
  if (!digests.includes(own)) return no('digest-mismatch', about);
  const login = loginOf(json.authentication);
  const servers: DiscoveredServer[] = (['imap', 'pop3', 'smtp'] as const).flatMap((protocol) => {
    const name = textAt(protocols[protocol], 'host');
    return usable({ protocol, host: name, port: ports[protocol], security: 'tls', login }, address) ?? [];
  });
  const url = textAt(protocols.jmap, 'url');
  const access: OtherAccess[] = url !== undefined && URL.canParse(url) ? [{ kind: 'jmap', url }] : [];
  if (servers.length === 0 && access.length === 0) return no('no-servers', about);
  const provider = textAt(recordIn(recordIn(json.info)?.provider), 'name');
  return { ...about, outcome: 'found', servers, access, ...(provider === undefined ? {} : { provider }) };
}

function digestIn(record: string): string[] {
  const parts = new Map(
    record.split(';').map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()] as const;
    }),
  );
  return parts.get('v') === 'UAAC1' && parts.get('a')?.toLowerCase() === 'sha256'
    ? [parts.get('d') ?? '']
    : [];
}

function loginOf(authentication: unknown): string[] {
  const given = recordIn(authentication);
  return [
    ...(recordIn(given?.['oauth-public']) === undefined ? [] : ['oauth2']),
    ...(given?.password === true ? ['password'] : []),
  ];
}
