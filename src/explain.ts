import { FactBase } from './engine/evidence.ts';
import { explain as explainFacts } from './engine/explain.ts';
import { Ledger } from './engine/ledger.ts';
import { suppose } from './engine/suppose.ts';
import { faults } from './faults/all.gen.ts';
import type { AnyFact, AnyTold, Fact } from './kernel/facts.ts';
import type { Conclusion } from './kernel/probe.ts';
import type { Report } from './kernel/report.ts';
import type { Protocol, Subject } from './kernel/subject.ts';
import { service, subject } from './kernel/subject.ts';
import { meanings } from './knowledge.ts';
import { prescribeFor } from './prescribe.ts';
import { findProviders, providers } from './providers/index.ts';
import { tellProvider } from './providers/tell.ts';
import { codesIn } from './readers/codes/in-text.ts';
import type { KnownCode } from './readers/codes/index.ts';
import { isAboutMail, isQuestion, soundsLikeTrouble } from './readers/mail-words.ts';
import { textOfError } from './readers/node-error.ts';
import { readText } from './readers/read.ts';
import { isLogReader, isOneOf, type OneOf } from './readers/reader.ts';
import { passedOnWords } from './readers/words.ts';
import { buildReport } from './report/build.ts';

export interface ExplainOptions {
  /** The mail program, by its id, name or what the user calls it. */
  readonly client?: string | undefined;
  /** The provider, by its id, title or a domain. */
  readonly provider?: string | undefined;
  readonly protocol?: Protocol;
  readonly host?: string;
  readonly port?: number;
  /** Where the text came from, for the report. */
  readonly name?: string;
  readonly tool?: string;
  /** The time of the report; tests and pages give their own. */
  readonly now?: () => Date;
}

/**
 * Explains a text (an error, a transcript, a log, a bounce) or an error object: recognises it, takes secrets
 * out, reads it and names the causes that fit. Asks nobody and opens no socket.
 */
export function explain(input: string | object, options: ExplainOptions = {}): Report {
  const started = (options.now ?? (() => new Date()))();
  const text = typeof input === 'string' ? input : textOfError(input);
  const { reader, lines, items } = readText(text, options);
  const ledger = new Ledger(() => started.toISOString());
  const vague: OneOf[] = [];
  tellContext(ledger, lines, options);
  for (const item of items) {
    if (isOneOf(item)) vague.push(item);
    else ledger.tell(item);
  }
  const [first] = vague;
  if (first !== undefined && !ledger.facts.some((f) => f.kind === 'text.error'))
    ledger.tell({
      kind: 'text.error',
      subject: subject('message', 'text'),
      source: 'text',
      session: 'vague',
      lines: first.lines,
      value: { program: options.client ?? 'unknown', words: (lines[first.lines[0] - 1] ?? '').slice(0, 500) },
    });
  if (vague.every((v) => v.weak === true)) {
    const words = passedOn(ledger.facts, lines);
    for (const told of words) ledger.tell(told);
    if (words.length > 0) vague.length = 0;
  }
  const conclusion = conclude(ledger.facts, vague);
  return buildReport({
    kind: isLogReader(reader) ? 'log' : reader.kind,
    conclusion,
    facts: ledger.facts,
    faults,
    ladder: [],
    prescribe: prescribeFor(ledger.facts, options.client, options.provider),
    target: {
      reader: reader.id,
      is: reader.title,
      ...namedCodes(lines),
      ...(options.name === undefined ? {} : { name: options.name }),
    },
    startedAt: started.toISOString(),
    tool: options.tool ?? 'maildoctor',
    command: commandFor(ledger.facts),
  });
}

/** What the registries say of the codes in a short text; also where no cause follows from them. */
function namedCodes(lines: readonly string[]): { codes?: readonly KnownCode[] } {
  const codes = codesIn(lines);
  return codes.length === 0 ? {} : { codes };
}

/** The smallest explanation; where the text is vague, what it may stand for. */
function conclude(facts: readonly AnyFact[], vague: readonly OneOf[]): Conclusion {
  const base = new FactBase(facts, meanings);
  const { conclusion, live } = explainFacts(base, faults);
  const standIn = facts.find((f) => f.kind === 'text.error');
  const isExact = conclusion.symptoms.some((id) => id !== standIn?.id);
  const [first] = vague;
  if (first !== undefined && standIn !== undefined && !isExact)
    return suppose(facts, first.oneOf, faults, meanings, standIn.id);
  const firstCause = conclusion.diagnoses[0];
  if (firstCause === undefined || firstCause.certainty === 'confirmed') return conclusion;
  const known = new Set(conclusion.diagnoses.map((d) => d.fault));
  const covered = new Set(firstCause.finding.accountsFor);
  const rivals = live
    .filter((c) => c.fault.severity === 'fault' && !known.has(c.fault.id))
    .filter((c) => c.finding.accountsFor.some((id) => covered.has(id)))
    .map((c) => c.fault.id);
  const between = [...new Set([firstCause.fault, ...rivals])].slice(0, 6);
  return between.length < 2 ? conclusion : { ...conclusion, undecided: [{ between }] };
}

/**
 * Words that a program passes on from a server without saying so: heard as a reply where they mean something.
 */
function passedOn(facts: readonly AnyFact[], lines: readonly string[]): readonly AnyTold[] {
  const known = facts.find((f) => f.kind === 'text.error');
  const isShort =
    facts.some((f) => f.kind === 'text.kind' && f.value.is === 'no trouble') && lines.length < 4;
  const error = known?.kind === 'text.error' ? known : isShort ? spokenError(lines) : undefined;
  if (error === undefined || isQuestion(lines.join(' '))) return [];
  const base = new FactBase(facts, meanings);
  if (facts.some((f) => f !== error && base.isSymptom(f))) return [];
  // A code that faults know says more than the words around it.
  if (explainFacts(base, faults).conclusion.diagnoses.length > 0) return [];
  const matches = facts.flatMap((f) => (f.kind === 'provider.match' ? [f.value.provider] : []));
  // One word ("refused") may be anybody's; where nothing speaks of mail, two are ("permission denied").
  const isMail = isAboutMail(lines.join('\n')) === true || matches.length > 0;
  const fewest = isMail ? 2 : 3;
  let best: { told: AnyTold; rank: number } | undefined;
  const others = error.value.code === undefined ? [] : otherLines(error, lines);
  for (const told of [error, ...others].flatMap((e) => passedOnWords(e))) {
    const reply = { ...told, id: 0, vantage: 'here', source: 'text', observedAt: '' };
    const [said] = meanings(reply as never, matches);
    if (said === undefined) continue;
    const length = (said.phrase.words ?? '').split(' ').length;
    if (length < fewest || (!isMail && length < leastShare * wordsIn(told))) continue;
    const rank = said.strength === 'states-cause' ? 2 : said.strength === 'suggests' ? 1 : 0;
    if (rank > (best?.rank ?? 0)) best = { told, rank };
  }
  return best === undefined ? [] : [best.told];
}

const wordsIn = (told: AnyTold): number =>
  'text' in told.value ? String(told.value.text).split(' ').length : 0;

/** A phrase must be this part of a text that names nothing of mail: servers are brief, letters are not. */
const leastShare = 0.25;

/** Further lines of an error that sound like trouble. */
const otherLines = (error: Fact<'text.error'>, lines: readonly string[]): readonly Fact<'text.error'>[] =>
  lines
    .slice(0, 60)
    .flatMap((line, i) =>
      line.trim() === error.value.words || !soundsLikeTrouble(line)
        ? []
        : [{ ...error, lines: [i + 1, i + 1] as const, value: { ...error.value, words: line.trim() } }],
    );

/** A short text without a word of trouble may still be what a server said. */
const spokenError = (lines: readonly string[]): Fact<'text.error'> => ({
  id: 0,
  kind: 'text.error',
  subject: service({}),
  vantage: 'here',
  source: 'text',
  observedAt: '',
  lines: [1, 1],
  value: { program: 'unknown', words: lines.join(' ').trim() },
});

/** The provider and the mail program, by what the user says and by the hosts that the text names. */
function tellContext(ledger: Ledger, lines: readonly string[], options: ExplainOptions): void {
  const about: Subject = subject('domain', options.host ?? 'text');
  const named = options.provider?.trim().toLowerCase();
  const chosen =
    named === undefined
      ? []
      : providers.filter(
          (p) => p.id === named || p.title.toLowerCase() === named || p.domains.includes(named),
        );
  const said =
    named === undefined || chosen.length > 0
      ? chosen
      : findProviders({ domain: named, host: named }).map((m) => m.provider);
  const seen = new Set<string>();
  for (const p of said) {
    seen.add(p.id);
    for (const told of tellProvider(p, 'text', about)) ledger.tell(told);
  }
  for (const host of hostsIn(lines))
    for (const { provider, by } of findProviders({ host })) {
      if (seen.has(provider.id) || seen.size > 2) continue;
      seen.add(provider.id);
      for (const told of tellProvider(provider, by, subject('domain', host))) ledger.tell(told);
    }
  if (options.client !== undefined)
    ledger.tell({
      kind: 'config.client',
      subject: subject('client', options.client),
      source: 'user',
      value: { client: options.client },
    });
}

const hostName = /\b(?:[a-z0-9](?:[a-z0-9-]{0,62})\.){1,6}[a-z]{2,24}\b/gi;
const mostHosts = 40;

function hostsIn(lines: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const line of lines.slice(0, 400))
    for (const [host] of line.slice(0, 2000).matchAll(hostName)) {
      found.add(host.toLowerCase());
      if (found.size >= mostHosts) return [...found];
    }
  return [...found];
}

const schemes: Readonly<Record<number, string>> = {
  465: 'smtps',
  993: 'imaps',
  995: 'pop3s',
  143: 'imap',
  110: 'pop3',
};

/** The examination that decides, ready to paste. */
function commandFor(facts: readonly AnyFact[]): string {
  const place = facts.find((f) => f.subject.type === 'service' && f.subject.name !== undefined)?.subject;
  if (place?.type !== 'service' || place.name === undefined) return 'maildoctor you@example.org';
  const { name, port, protocol } = place;
  const scheme =
    (port === undefined ? undefined : schemes[port]) ??
    (protocol === 'imap' ? 'imaps' : protocol === 'pop3' ? 'pop3s' : 'smtp');
  return `maildoctor check ${scheme}://you@${name}${port === undefined ? '' : `:${port}`}`;
}
