import type {
  Candidate,
  DiscoveredServer,
  LiveResult,
  Mechanism,
  Oddity,
  SourceAnswer,
} from '../kernel/discovered.ts';
import type { Seen } from './live.ts';

/**
 * Explicit words over HTTPS before DNS, DNS before tables, tables before what anybody on the way may write.
 */
const worth: Readonly<Record<Mechanism, number>> = {
  autoconfig: 60,
  pacc: 60,
  'well-known': 58,
  'autodiscover-pox': 54,
  srv: 50,
  txt: 49,
  table: 45,
  ispdb: 44,
  'table-mx': 40,
  'ispdb-mx': 38,
  'autoconfig-mx': 36,
  'autoconfig-http': 20,
  'well-known-http': 19,
  guess: 10,
  jmap: 0,
  autodiscover: 0,
  mx: 0,
  wildcard: 0,
};

/** Sources that speak for the provider that gets the domain's mail. */
export const byMx: ReadonlySet<Mechanism> = new Set(['table-mx', 'ispdb-mx', 'autoconfig-mx']);

const penalty: Readonly<Partial<Record<Oddity, number>>> = {
  plaintext: 25,
  'outside-domain': 12,
  'under-wildcard': 15,
  'port-of-other-encryption': 8,
};

const ofLive = (live: LiveResult | undefined): number =>
  live === undefined || live === 'not-tried'
    ? 0
    : live === 'verified'
      ? 100
      : live === 'no-answer'
        ? -60
        : -100;

/** One server with everybody who names it. */
export interface Named {
  readonly server: DiscoveredServer;
  readonly by: readonly Mechanism[];
  /** Its place in the list of the source that names it first. */
  readonly place: number;
  readonly isSecure: boolean;
}

export const keyOf = (s: DiscoveredServer): string => `${s.protocol} ${s.host}:${s.port} ${s.security}`;

/** Every server that sources name, once; what the better source says of user and login holds. */
export function gather(answers: readonly SourceAnswer[]): Named[] {
  const found = new Map<string, Named>();
  const sorted = answers.toSorted((a, b) => worth[b.mechanism] - worth[a.mechanism]);
  for (const { mechanism, servers, secure } of sorted)
    servers.forEach((server, place) => {
      const key = keyOf(server);
      const known = found.get(key);
      if (known?.by.includes(mechanism) === true) return;
      found.set(key, {
        server: known === undefined ? server : better(known.server, server),
        by: [...(known?.by ?? []), mechanism],
        place: known?.place ?? place,
        isSecure: known?.isSecure === true || isTrusted(mechanism, server, secure),
      });
    });
  return [...found.values()];
}

const better = (first: DiscoveredServer, other: DiscoveredServer): DiscoveredServer => ({
  ...first,
  ...(first.user === undefined && other.user !== undefined
    ? { user: other.user, userForm: other.userForm }
    : {}),
  login: first.login.length > 0 ? first.login : other.login,
  odd: first.odd.filter(
    (o) => o === 'plaintext' || o === 'port-of-other-encryption' || other.odd.includes(o),
  ),
});

/** Whether a password may go there without asking the user: nobody on the way could have written it. */
function isTrusted(mechanism: Mechanism, { odd }: DiscoveredServer, secure: boolean): boolean {
  if (odd.includes('outside-domain') || odd.includes('plaintext') || mechanism === 'autoconfig-mx')
    return false;
  // Records of the domain's own zone: the certificate has to name a host within the domain, or the zone is
  // signed.
  return secure || mechanism === 'srv';
}

export interface Judged {
  readonly named: Named;
  readonly seen: Seen | undefined;
  readonly isContradicted: boolean;
}

function score({ named, seen, isContradicted }: Judged): number {
  const best = Math.max(...named.by.map((m) => worth[m]));
  const odd = named.server.odd.reduce((sum, o) => sum + (penalty[o] ?? 0), 0);
  const more = Math.min(named.by.length - 1, 5);
  return (
    best +
    more -
    odd -
    named.place / 10 -
    (isContradicted ? 30 : 0) +
    ofLive(seen?.result) -
    (isPop(named) ? 200 : 0)
  );
}

/** IMAP before POP3, whoever says so: mail stays where it is. */
const isPop = ({ server }: Named): boolean => server.protocol === 'pop3';

/** The best first; of each role the first is recommended, if anything speaks for it. */
export function rank(judged: readonly Judged[], isGuess: boolean): Candidate[] {
  const sorted = judged.toSorted((a, b) => roleOf(a) - roleOf(b) || score(b) - score(a));
  const first = (role: DiscoveredServer['role']): Judged | undefined =>
    sorted.find((j) => j.named.server.role === role && isPossible(j));
  const chosen = new Set([first('incoming'), first('outgoing')]);
  return sorted.map((j) => ({
    ...j.named.server,
    by: j.named.by,
    ...(j.seen === undefined ? {} : { live: j.seen.result }),
    ...(j.seen?.offers === undefined ? {} : { offers: j.seen.offers }),
    recommended: !isGuess && chosen.has(j),
    guessed: isGuess,
    needsConsent: isGuess || !j.named.isSecure,
    contradictedByMx: j.isContradicted,
  }));
}

const roleOf = ({ named }: Judged): number => (named.server.role === 'incoming' ? 0 : 1);

/** What was seen to be wrong is not recommended; what gave no answer in time still may be right. */
const isPossible = ({ seen }: Judged): boolean =>
  seen === undefined || ['verified', 'no-answer', 'no-connection', 'not-tried'].includes(seen.result);
