import { FactBase } from './engine/evidence.ts';
import { explain } from './engine/explain.ts';
import { normaliseReply } from './engine/reply.ts';
import { faults } from './faults/all.gen.ts';
import type { Action } from './kernel/action.ts';
import type { AnyFact, AnyTold } from './kernel/facts.ts';
import type { ReplyFact } from './kernel/fault.ts';
import type { Certainty } from './kernel/probe.ts';
import { subject } from './kernel/subject.ts';
import { meanings } from './knowledge.ts';
import { findProviders } from './providers/index.ts';
import { tellProvider } from './providers/tell.ts';

/** The cause of one small conversation of a log or of one recipient of a bounce. */
export interface Verdict {
  readonly fault: string | undefined;
  readonly certainty: Certainty | undefined;
  /** All causes that fit, likeliest first, the one above included. */
  readonly ranked: readonly string[];
}

const mostKnown = 1000;
const known = new Map<string, Verdict>();

/**
 * Explains a few facts by themselves. The same trouble comes back a thousand times in a log, so verdicts are
 * kept by what the facts say, without the names in them.
 *
 * @param host a server that the text names: its provider may explain its words
 */
export function verdictOf(told: readonly AnyTold[], host?: string, domain?: string): Verdict {
  const matches = providersOf(host, domain);
  const key = `${matches.map((m) => m.provider.id).join()}|${told.map(keyOf).join('|')}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const verdict = judge(factsOf(told, matches, domain ?? host ?? ''));
  remember(known, key, verdict);
  return verdict;
}

type Matches = ReturnType<typeof findProviders>;

function factsOf(told: readonly AnyTold[], matches: Matches, place: string): readonly AnyFact[] {
  const facts: AnyFact[] = [];
  const add = (one: AnyTold): number =>
    facts.push({ vantage: 'here', source: 'text', ...one, id: facts.length + 1, observedAt: '' } as AnyFact);
  for (const { provider, by } of matches)
    for (const one of tellProvider(provider, by, subject('domain', place))) add(one);
  for (const one of told) add(one);
  return facts;
}

/** What would mend a cause, and the facts that the steps need, by one conversation that has it. */
export function remedyOf(
  fault: string,
  told: readonly AnyTold[],
  host?: string,
  domain?: string,
): { readonly actions: readonly Action[]; readonly facts: readonly AnyFact[] } {
  const facts = factsOf(told, providersOf(host, domain), domain ?? host ?? '');
  const { conclusion } = explain(new FactBase(facts, meanings), faults);
  const found = [...conclusion.diagnoses, ...conclusion.advice].find((d) => d.fault === fault);
  return { actions: found?.finding.actions ?? [], facts };
}

function judge(facts: readonly AnyFact[]): Verdict {
  const { conclusion, live } = explain(new FactBase(facts, meanings), faults);
  const first = conclusion.diagnoses[0] ?? conclusion.advice[0];
  const rest = live.filter((c) => c.fault.severity === 'fault').map((c) => c.fault.id);
  const ranked = [
    ...new Set([
      ...(first === undefined ? [] : [first.fault]),
      ...conclusion.diagnoses.map((d) => d.fault),
      ...rest,
    ]),
  ];
  // Nothing of the facts themselves is kept: it would keep the text alive that they were cut from.
  return { fault: first?.fault, certainty: first?.certainty, ranked };
}

/** Facts that differ only in addresses and numbers of the moment have the same cause. */
function keyOf(told: AnyTold): string {
  if (told.kind === 'smtp.reply' || told.kind === 'imap.reply' || told.kind === 'pop3.reply')
    return normaliseReply({ ...told, id: 0, vantage: '', source: 'text', observedAt: '' } as ReplyFact).key;
  if (told.kind === 'text.delivery') return `delivery ${told.value.action} ${told.value.status ?? ''}`;
  return `${told.kind} ${JSON.stringify(told.value)}`;
}

const matched = new Map<string, Matches>();

function providersOf(host: string | undefined, domain: string | undefined): Matches {
  if (host === undefined && domain === undefined) return [];
  const key = `${host ?? ''} ${domain ?? ''}`;
  const before = matched.get(key);
  if (before !== undefined) return before;
  const found = findProviders({
    ...(host === undefined ? {} : { host }),
    ...(domain === undefined ? {} : { domain }),
  }).slice(0, 2);
  remember(matched, key, found);
  return found;
}

/** The oldest goes when there are too many: a log of any size has its words again and again. */
function remember<T>(store: Map<string, T>, key: string, value: T): void {
  const [oldest] = store.size < mostKnown ? [] : store.keys();
  if (oldest !== undefined) store.delete(oldest);
  store.set(key, value);
}
