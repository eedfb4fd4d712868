import type { Fact } from '../../kernel/facts.ts';
import type { EvidenceOf } from '../../kernel/fault.ts';
import { type Subject, thisHost } from '../../kernel/subject.ts';
import { type Want, want } from '../../kernel/want.ts';
import { hostOf, portOf, serverName } from '../../views/servers.ts';

type Problem = Fact<'tls.problem'>;
export type TlsProblem = Problem['value']['problem'];

/** Failed checks of TLS on a path that the user's own settings lead along. */
export const problems = (
  e: EvidenceOf<'tls.problem'>,
  ...wanted: readonly TlsProblem[]
): readonly Problem[] => e.all('tls.problem').filter((p) => p.aside !== true && wanted.includes(claimOf(p)));

/** What a problem claims. A self-signed certificate further up the chain is the root of an unknown authority. */
export const claimOf = ({ value }: Problem): TlsProblem =>
  value.problem === 'self-signed' && value.code === 'SELF_SIGNED_CERT_IN_CHAIN'
    ? 'unknown-ca'
    : value.problem;

/** Seen by this computer while it looked, not told by a text. */
export const isLive = (fact: { readonly source: string; readonly vantage: string }): boolean =>
  fact.source === 'probe' && fact.vantage === 'here';

/** The certificate that a problem is about. */
export function certificateOf(
  e: EvidenceOf<'tls.certificate'>,
  problem: Problem,
): Fact<'tls.certificate'> | undefined {
  const near = e.all('tls.certificate', problem.subject).filter((c) => c.aside !== true);
  return (
    near.find((c) => c.session !== undefined && c.session === problem.session) ??
    (problem.session === undefined ? near[0] : undefined)
  );
}

/** How the connection was secured in which the problem came up. */
export function handshakeOf(
  e: EvidenceOf<'tls.handshake'>,
  problem: Problem,
): Fact<'tls.handshake'> | undefined {
  return e
    .all('tls.handshake', problem.subject)
    .find((h) => h.aside !== true && (problem.session === undefined || h.session === problem.session));
}

/** The answer to a handshake that was tried in another way. */
export function otherHello(
  e: EvidenceOf<'tls.handshake'>,
  problem: Problem,
  hello: Fact<'tls.handshake'>['value']['hello'],
): Fact<'tls.handshake'> | undefined {
  return e.all('tls.handshake', problem.subject).find((h) => h.value.hello === hello);
}

/** Asks for a handshake in other ways, as far as that is not known yet. */
export function wantHellos(
  e: EvidenceOf<'tls.handshake'>,
  problem: Problem,
  ...hellos: readonly Exclude<Fact<'tls.handshake'>['value']['hello'], 'default'>[]
): readonly Want[] {
  if (!isLive(problem)) return [];
  return hellos
    .filter((hello) => otherHello(e, problem, hello) === undefined)
    .map((hello) => want('tls.handshake', problem.subject, { hello }));
}

/** About a host that has nothing to do with the user's own servers. */
export function isUnrelated(e: EvidenceOf<'config.server' | 'tls.problem'>, s: Subject): boolean {
  const name = serverName(s);
  return ![...e.all('config.server'), ...e.all('tls.problem')].some((f) => serverName(f.subject) === name);
}

/** Whether certificates of unrelated servers are trusted here. */
export const controlTrust = (
  e: EvidenceOf<'tls.trust' | 'config.server' | 'tls.problem'>,
): readonly Fact<'tls.trust'>[] =>
  e.all('tls.trust').filter((t) => t.aside === true && isUnrelated(e, t.subject));

export const wantControlTrust = (
  e: EvidenceOf<'tls.trust' | 'config.server' | 'tls.problem'>,
  problem: Problem,
): readonly Want[] =>
  isLive(problem) && controlTrust(e).length === 0 ? [want('tls.trust', thisHost, { control: true })] : [];

/** The time by a clock that can be trusted more than the one of this computer. */
export const trueTime = (clock: Fact<'host.clock'>): number =>
  Date.parse(clock.observedAt) + clock.value.offsetSeconds * 1000;

/** Whether somebody has looked at the web server of a host, with or without success. */
export const hasLooked443 = (e: EvidenceOf<'tls.certificate' | 'tcp.connect'>, host: Subject): boolean =>
  [...e.all('tls.certificate', host), ...e.all('tcp.connect', host)].some((f) => portOf(f.subject) === 443);

/** A certificate for the same name that another service of the same host shows and that ends later. */
export function newerElsewhere(
  e: EvidenceOf<'tls.certificate'>,
  certificate: Fact<'tls.certificate'> | undefined,
): Fact<'tls.certificate'> | undefined {
  if (certificate === undefined) return undefined;
  const names = new Set(certificate.value.names.map((n) => n.toLowerCase()));
  return e
    .all('tls.certificate', hostOf(certificate.subject))
    .find(
      (c) =>
        c.value.sha256 !== certificate.value.sha256 &&
        Date.parse(c.value.notAfter) > Date.parse(certificate.value.notAfter) &&
        Date.parse(c.value.notAfter) > Date.parse(c.observedAt) &&
        c.value.names.some((n) => names.has(n.toLowerCase())),
    );
}

/** A number where a name could stand: only such hosts have a colon, or nothing but digits and dots. */
export const isAddress = (host: string): boolean =>
  host.includes(':') || [...host].every((c) => c === '.' || (c >= '0' && c <= '9'));

/** The server is a program on this computer. */
export const isOnThisComputer = (s: Subject): boolean =>
  s.type === 'service' &&
  [s.name, s.address].some((a) => a === 'localhost' || a === '::1' || a?.startsWith('127.') === true);

/** The side that refused called the version that the other one offered too old. */
export const saysOurVersionIsOld = (problem: Problem): boolean =>
  ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'ERR_SSL_VERSION_TOO_LOW', 'VERSION_TOO_LOW'].includes(
    problem.value.code ?? '',
  );

/** A handshake of another kind in which the server spoke a version of TLS that counts today. */
export const modernHello = (
  e: EvidenceOf<'tls.handshake'>,
  problem: Problem,
): Fact<'tls.handshake'> | undefined =>
  e
    .all('tls.handshake', problem.subject)
    .find((h) => h.value.outcome === 'ok' && ['TLSv1.2', 'TLSv1.3'].includes(h.value.version ?? ''));

/** No certificate begins in the future of the one who issues it: so one that begins later proves that the time has come. */
export const begunLater = (
  e: EvidenceOf<'tls.certificate'>,
  certificate: Fact<'tls.certificate'> | undefined,
): Fact<'tls.certificate'> | undefined =>
  certificate === undefined
    ? undefined
    : e
        .all('tls.certificate')
        .find(
          (c) =>
            c.vantage === 'here' &&
            !c.value.selfSigned &&
            Date.parse(c.value.notBefore) > Date.parse(certificate.value.notAfter) &&
            Date.parse(c.value.notBefore) <= Date.parse(c.observedAt),
        );

/** Certificates are used from the day on which they are issued: a start far ahead speaks for a clock that is behind. */
export const beginsFarAhead = (certificate: Fact<'tls.certificate'>): boolean =>
  Date.parse(certificate.value.notBefore) - Date.parse(certificate.observedAt) > 2 * 86_400_000;
