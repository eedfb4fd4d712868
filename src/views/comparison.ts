import type { Fact, FactId, FactKind } from '../kernel/facts.ts';
import type { Evidence, View } from '../kernel/fault.ts';
import { type ServiceSubject, service } from '../kernel/subject.ts';
import { sameHost } from './documented.ts';
import { type ConfiguredServer, configured } from './servers.ts';

export const comparedFields = ['protocol', 'host', 'port', 'security', 'user'] as const;
export type ComparedField = (typeof comparedFields)[number];

/** How far a server was tried in this examination. */
export type Tried = 'logged-in' | 'answers' | 'fails' | 'not-tried';

export interface ComparedValue {
  readonly server: ServiceSubject;
  readonly role: 'incoming' | 'outgoing';
  readonly field: ComparedField;
  readonly yours: string;
  /** What is right by the sources; nothing where no source knows this server or account. */
  readonly right?: string;
  /** `differs`: another value is documented, and nothing proves this one wrong. */
  readonly verdict: 'same' | 'wrong' | 'differs' | 'unknown';
  /** Facts that say what is right. */
  readonly because: readonly FactId[];
  /** How far the right value was tried, live. */
  readonly verified: Tried;
}

const reads = [
  'config.server',
  'config.account',
  'provider.server',
  'discovery.server',
  'tcp.connect',
  'greeting',
  'tls.handshake',
  'tls.problem',
  'login.result',
] as const satisfies FactKind[];
type Reads = (typeof reads)[number];

/** The user's settings beside what the sources say, field by field. */
export const comparison: View<readonly ComparedValue[], Reads> = {
  reads: [...reads],
  derive: (e) => e.view(configured).flatMap((mine) => compare(e, mine)),
};

type Candidate = Fact<'provider.server'> | Fact<'discovery.server'>;

function compare(e: Evidence<Reads>, mine: ConfiguredServer): ComparedValue[] {
  const { value } = mine.fact;
  const own = tried(e, mine.subject);
  const all = candidatesFor(e, value.role);
  const best = all.toSorted((a, b) => distance(a, mine) - distance(b, mine))[0];
  const wantedUser = best === undefined ? undefined : userFor(e, best);
  const right: Partial<Record<ComparedField, string>> =
    best === undefined
      ? {}
      : {
          protocol: best.value.protocol,
          host: best.value.host,
          port: String(best.value.port),
          security: best.value.security,
          ...(wantedUser === undefined ? {} : { user: wantedUser }),
        };
  const live = best === undefined ? 'not-tried' : tried(e, subjectOf(best));
  return comparedFields.flatMap((field) => {
    const yours = value[field];
    const wanted = right[field];
    // Whether the program logs in at all is a matter of its own.
    if (yours === undefined && (field !== 'user' || value.login === 'no')) return [];
    const isSame = wanted !== undefined && sameValue(field, String(yours ?? ''), wanted);
    const because = all
      .filter(
        (c) =>
          wanted !== undefined &&
          field !== 'user' &&
          String(c.value[field]) === wanted &&
          sameHost(c.value.host, best?.value.host),
      )
      .map((c) => c.id);
    return [
      {
        server: mine.subject,
        role: value.role,
        field,
        yours: String(yours ?? ''),
        ...(wanted === undefined ? {} : { right: wanted }),
        verdict:
          wanted === undefined
            ? 'unknown'
            : isSame
              ? 'same'
              : isProved(own, live, field)
                ? 'wrong'
                : 'differs',
        because: because.length === 0 && wanted !== undefined && best !== undefined ? [best.id] : because,
        verified: isSame ? own : field === 'user' && live === 'logged-in' ? 'answers' : live,
      },
    ];
  });
}

/** A value is called wrong where it failed and the right one was seen to work; other sources only differ. */
const isProved = (own: Tried, right: Tried, field: ComparedField): boolean =>
  own === 'fails' && (right === 'logged-in' || (right === 'answers' && field !== 'user'));

function sameValue(field: ComparedField, yours: string, right: string): boolean {
  return field === 'host' ? sameHost(yours, right) : yours === right;
}

/** What sources say of a role; guesses and what another provider contradicts are no sources. */
function candidatesFor(e: Evidence<Reads>, role: 'incoming' | 'outgoing'): readonly Candidate[] {
  const discovered = e
    .all('discovery.server')
    .filter((s) => s.value.mechanism !== 'guess' && s.value.contradicted !== true);
  return [...e.all('provider.server'), ...discovered].filter((s) => s.value.role === role);
}

/**
 * How many fields would have to change, the weightiest first; what works and is recommended comes before its
 * like.
 */
function distance(c: Candidate, { fact }: ConfiguredServer): number {
  const { protocol, host, port, security } = fact.value;
  return (
    (c.value.protocol === protocol ? 0 : 80) +
    (sameHost(c.value.host, host) ? 0 : 40) +
    (c.value.port === port ? 0 : 10) +
    (c.value.security === security ? 0 : 10) +
    // A program that is set to encrypt is never led to less.
    (c.value.security === 'none' ? 30 : 0) +
    (c.kind === 'discovery.server' && !c.value.recommended ? 2 : 0) +
    (c.kind === 'discovery.server' && c.value.live !== undefined && c.value.live !== 'verified' ? 5 : 0)
  );
}

function userFor(e: Evidence<Reads>, best: Candidate): string | undefined {
  const address = e.one('config.account')?.value.address;
  const form = best.kind === 'provider.server' ? best.value.username : best.value.user;
  if (address === undefined || !address.includes('@')) return undefined;
  if (form === 'address') return address;
  return form === 'local-part' ? address.slice(0, address.lastIndexOf('@')) : undefined;
}

const subjectOf = ({ value }: Candidate): ServiceSubject =>
  service({ name: value.host.toLowerCase(), port: value.port, protocol: value.protocol });

/** The furthest that anything came with this very server. */
function tried(e: Evidence<Reads>, about: ServiceSubject): Tried {
  const logins = e.all('login.result', about);
  if (logins.some((f) => f.value.outcome === 'accepted')) return 'logged-in';
  const connects = e.all('tcp.connect', about);
  const broken =
    e.all('tls.problem', about).some((f) => e.isSymptom(f)) ||
    e.all('tls.handshake', about).some((f) => f.value.outcome === 'failed' && e.isSymptom(f));
  const greeted = e.all('greeting', about).some((f) => f.value.says === about.protocol);
  if (greeted && !broken) return 'answers';
  const discovered = e.all('discovery.server').find((f) => relates(f.value, about));
  if (discovered?.value.live === 'verified' && connects.length === 0) return 'answers';
  return connects.length > 0 || (discovered?.value.live ?? 'not-tried') !== 'not-tried'
    ? 'fails'
    : 'not-tried';
}

const relates = (v: { host: string; port: number }, about: ServiceSubject): boolean =>
  sameHost(v.host, about.name) && v.port === about.port;
