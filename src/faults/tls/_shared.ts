import type { Fact } from '../../kernel/facts.ts';
import type { EvidenceOf } from '../../kernel/fault.ts';
import { type Subject, thisHost } from '../../kernel/subject.ts';
import { type Want, want } from '../../kernel/want.ts';
import { isUnrelated } from '../../views/certificates.ts';
import { portOf, serverName } from '../../views/servers.ts';

type Problem = Fact<'tls.problem'>;

export type TlsProblem = Problem['value']['problem'];

/** Failed checks of TLS on a path that the user's own settings lead along. */
export const problems = (
  e: EvidenceOf<'tls.problem'>,
  ...wanted: readonly TlsProblem[]
): readonly Problem[] => e.all('tls.problem').filter((p) => p.aside !== true && wanted.includes(claimOf(p)));

/** What a problem claims: self-signed further up the chain is the root of an unknown authority. */
export const claimOf = ({ value }: Problem): TlsProblem =>
  value.problem === 'self-signed' && value.code === 'SELF_SIGNED_CERT_IN_CHAIN'
    ? 'unknown-ca'
    : value.problem;

/** Seen by this computer while it looked, not told by a text. */
export const isLive = (fact: { readonly source: string; readonly vantage: string }): boolean =>
  fact.source === 'probe' && fact.vantage === 'here';

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

/** The widest handshake first: whether any hello at all succeeds; the finer ones only where it did. */
export function wantWidestHello(
  e: EvidenceOf<'tls.handshake'>,
  problem: Problem,
  ...finer: readonly Exclude<Fact<'tls.handshake'>['value']['hello'], 'default' | 'old-versions'>[]
): readonly Want[] {
  const widest = otherHello(e, problem, 'old-versions');
  if (widest === undefined) return wantHellos(e, problem, 'old-versions');
  return widest.value.outcome === 'ok' ? wantHellos(e, problem, ...finer) : [];
}

const siteOf = (s: Subject): string => serverName(s).toLowerCase().split('.').slice(-2).join('.');

/**
 * Handshakes that other servers of the same site ended without a word: Dovecot closes where Postfix says why
 * (seen with Dovecot 2.3), and both share their settings.
 */
export const silentSiblings = (e: EvidenceOf<'tls.problem'>, problem: Problem): readonly number[] =>
  problems(e, 'closed', 'reset')
    .filter(
      (p) =>
        serverName(p.subject) !== serverName(problem.subject) ||
        portOf(p.subject) !== portOf(problem.subject),
    )
    .filter((p) => siteOf(p.subject) === siteOf(problem.subject))
    .map((p) => p.id);

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
