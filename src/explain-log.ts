import { faults } from './faults/all.gen.ts';
import type { Place } from './kernel/action.ts';
import type { Report, ReportAction } from './kernel/report.ts';
import { prescribeFor } from './prescribe.ts';
import { ServerLog } from './readers/logs/stream.ts';
import type { Conversation } from './readers/reader.ts';
import { redact } from './readers/redact.ts';
import { buildReport } from './report/build.ts';
import { Tallies } from './tally.ts';
import { remedyOf, verdictOf } from './verdict.ts';

export interface LogOptions {
  readonly name?: string;
  readonly tool?: string;
  readonly now?: () => Date;
  /** Several files are counted as one text: which line of which file a line of it is. */
  readonly placeOf?: (line: number) => { readonly file: string; readonly line: number };
}

/**
 * Which cause a conversation of a log has. Its provider is known by the host or the domain that it was for.
 */
export const causeOf = (talk: Conversation): string | undefined =>
  verdictOf(talk.told, ...placesOf(talk)).fault;

function placesOf(talk: Conversation): [host: string | undefined, domain: string | undefined] {
  const delivery = talk.told.find((t) => t.kind === 'text.delivery');
  const remote = delivery?.kind === 'text.delivery' ? delivery.value.remote : undefined;
  return [remote, delivery === undefined ? undefined : talk.account?.split('@')[1]];
}

/** Whoever reads the log of a server has that server; what they cannot do themselves they pass on. */
const places: readonly Place[] = ['server', 'mail-program', 'account-site', 'computer', 'isp'];

/** The steps for a cause, by its first conversation. */
function stepsFor(fault: string, talk: Conversation): readonly ReportAction[] {
  const { actions, facts } = remedyOf(fault, talk.told, ...placesOf(talk));
  return [...prescribeFor(facts)(actions)].sort((a, b) => places.indexOf(a.place) - places.indexOf(b.place));
}

/** Summarises a log of any size: causes with counts, examples, first and last time, accounts and hosts. */
export async function explainLog(
  batches: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
  options: LogOptions = {},
): Promise<Report> {
  const started = (options.now ?? (() => new Date()))();
  const log = new ServerLog();
  const tallies = new Tallies(faults);
  const firsts = new Map<string, Conversation>();
  let number = 0;
  let line = '';
  const count = (talk: Conversation): void => {
    const at = talk.told[0]?.lines?.[0] ?? number;
    const cause = causeOf(talk);
    if (cause !== undefined && !firsts.has(cause)) firsts.set(cause, talk);
    tallies.add(cause, {
      at: talk.at,
      account: talk.account,
      host: talk.peer,
      line: at,
      text: at === number ? line : wordsOf(talk),
    });
  };
  for await (const batch of batches)
    for (line of batch) {
      number++;
      for (const talk of log.take(line, number)) count(talk);
    }
  for (const talk of log.end()) count(talk);
  const place = options.placeOf ?? ((line: number) => ({ line }));
  const ranked = tallies.ranked().map((t) => {
    const first = t.fault === undefined ? undefined : firsts.get(t.fault);
    return {
      ...t,
      examples: t.examples.map((e) => ({ ...place(e.line), text: redact(e.text) })),
      ...(t.fault === undefined || first === undefined ? {} : { actions: stepsFor(t.fault, first) }),
    };
  });
  const unknown = log.unknown.map(({ line, text }) => ({ ...place(line), text: redact(text.slice(0, 400)) }));
  const report = buildReport({
    kind: 'log',
    conclusion: { diagnoses: [], advice: [], ruledOut: [], undecided: [], unexplained: [], symptoms: [] },
    facts: [],
    faults,
    ladder: [],
    prescribe: () => [],
    target: {
      is: 'log of a mail server',
      lines: log.lines,
      unknown: log.unknownCount,
      unknownLines: unknown,
      ...(options.name === undefined ? {} : { name: options.name }),
    },
    startedAt: started.toISOString(),
    tool: options.tool ?? 'maildoctor',
    tallies: ranked,
  });
  const isBad = ranked.some((t) => t.fault !== undefined);
  return {
    ...report,
    verdict: isBad ? 'fault' : ranked.length > 0 || log.unknownCount > 0 ? 'unsure' : 'healthy',
  };
}

const wordsOf = (talk: Conversation): string => {
  const said = talk.told.find((t) => 'text' in t.value);
  return said !== undefined && 'text' in said.value ? String(said.value.text) : talk.key;
};
