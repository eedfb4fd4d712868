import { faults } from './faults/all.gen.ts';
import type { Report } from './kernel/report.ts';
import { ServerLog } from './readers/logs/stream.ts';
import type { Conversation } from './readers/reader.ts';
import { redact } from './readers/redact.ts';
import { buildReport } from './report/build.ts';
import { Tallies } from './tally.ts';
import { verdictOf } from './verdict.ts';

export interface LogOptions {
  readonly name?: string;
  readonly tool?: string;
  readonly now?: () => Date;
}

/**
 * Which cause a conversation of a log has. Its provider is known by the host or the domain that it was for.
 */
export function causeOf(talk: Conversation): string | undefined {
  const delivery = talk.told.find((t) => t.kind === 'text.delivery');
  const remote = delivery?.kind === 'text.delivery' ? delivery.value.remote : undefined;
  const domain = delivery === undefined ? undefined : talk.account?.split('@')[1];
  return verdictOf(talk.told, remote, domain).fault;
}

/** Summarises a log of any size: causes with counts, examples, first and last time, accounts and hosts. */
export async function explainLog(
  batches: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
  options: LogOptions = {},
): Promise<Report> {
  const started = (options.now ?? (() => new Date()))();
  const log = new ServerLog();
  const tallies = new Tallies(faults);
  let number = 0;
  let line = '';
  const count = (talk: Conversation): void => {
    const at = talk.told[0]?.lines?.[0] ?? number;
    tallies.add(causeOf(talk), {
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
  const ranked = tallies.ranked().map((t) => ({
    ...t,
    examples: t.examples.map((e) => ({ line: e.line, text: redact(e.text) })),
  }));
  const unknown = log.unknown.map(({ line, text }) => ({ line, text: redact(text.slice(0, 400)) }));
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
