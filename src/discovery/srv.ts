import type { DiscoveredServer, Oddity } from '../kernel/discovered.ts';
import type { Protocol } from '../kernel/subject.ts';
import type { DnsAnswer } from '../wire/dns.ts';
import { isOwnHost } from './address.ts';
import { no, type Said } from './answer.ts';
import { isAbsence } from './mx.ts';
import { usable } from './server.ts';
import type { Asking } from './tools.ts';

/** RFC 6186 and RFC 8314, the encrypted from the first byte first. */
const services = [
  { name: '_imaps', protocol: 'imap', security: 'tls' },
  { name: '_imap', protocol: 'imap', security: 'starttls' },
  { name: '_pop3s', protocol: 'pop3', security: 'tls' },
  { name: '_pop3', protocol: 'pop3', security: 'starttls' },
  { name: '_submissions', protocol: 'smtp', security: 'tls' },
  { name: '_submission', protocol: 'smtp', security: 'starttls' },
] as const;

export interface SrvRecord {
  readonly priority: number;
  readonly weight: number;
  readonly port: number;
  readonly target: string;
}

/** By priority; among equals the heavier first, so that one run is like the next. */
export const sortedSrv = (answer: DnsAnswer): SrvRecord[] =>
  answer.records
    .flatMap((r) => (r.type === 'SRV' ? [r.data] : []))
    .sort((a, b) => a.priority - b.priority || b.weight - a.weight);

const isDot = (record: SrvRecord): boolean => record.target === '' || record.target === '.';

export async function srv(asking: Asking): Promise<Said> {
  const { address, names } = asking;
  const answers = await Promise.all(
    services.map((s) => names.query(`${s.name}._tcp.${address.domain}`, 'SRV')),
  );
  const rows = services.map((service, i) => ({
    service,
    answer: answers[i],
    records: recordsOf(answers[i]),
  }));
  const servers = rows.flatMap(({ service, answer, records }) =>
    records
      .filter((r) => !isDot(r))
      .slice(0, 3)
      .flatMap((record) => serverOf(service, record, answer?.ad === true, asking) ?? []),
  );
  const withAliases = await Promise.all(servers.map((s) => markAlias(s, asking)));
  const denied = deniedBy(rows);
  const secure = servers.length > 0 && answers.filter((a) => a.records.length > 0).every((a) => a.ad);
  if (servers.length > 0) return { outcome: 'found', secure, servers: withAliases, denied };
  if (denied.length > 0) return no('not-offered', { denied });
  if (rows.some((r) => r.records.length > 0)) return no('bad-record');
  const isUnknown = answers.some((a) => a.outcome !== 'found' && !isAbsence(a));
  return no(isUnknown ? 'dns-failed' : 'no-name');
}

const recordsOf = (answer: DnsAnswer | undefined): SrvRecord[] =>
  answer === undefined ? [] : sortedSrv(answer);

type Service = (typeof services)[number];

function serverOf(
  { name, protocol, security }: Service,
  record: SrvRecord,
  isAuthentic: boolean,
  { address }: Asking,
): DiscoveredServer | undefined {
  const odd: Oddity[] = isAuthentic || isOwnHost(address, record.target) ? [] : ['outside-domain'];
  // Port 465 was never spoken with STARTTLS: whoever writes it there means TLS from the first byte.
  const isTls = security === 'tls' || (name === '_submission' && record.port === 465);
  if (isTls && security !== 'tls') odd.push('port-of-other-encryption');
  return usable(
    { protocol, host: record.target, port: record.port, security: isTls ? 'tls' : security, odd },
    address,
  );
}

/** The target of an SRV record must not be an alias (RFC 2782): some programs do not follow it. */
async function markAlias(server: DiscoveredServer, { names }: Asking): Promise<DiscoveredServer> {
  const { aliases } = await names.addresses(server.host);
  return aliases.length === 0 ? server : { ...server, odd: [...server.odd, 'alias-target'] };
}

/** Expressly not offered: a target of `.` in every record of the protocol that there is. */
function deniedBy(rows: readonly { service: Service; records: readonly SrvRecord[] }[]): Protocol[] {
  return (['imap', 'pop3', 'smtp'] as const).filter((protocol) => {
    const records = rows.filter((r) => r.service.protocol === protocol).flatMap((r) => r.records);
    return records.length > 0 && records.every(isDot);
  });
}
