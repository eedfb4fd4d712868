/**
 * `npm run corpora -- PATH`: measures bounces, replayed replies and logs of servers under a folder with
 * `corpora/bounces`, `cases/replay` and `cases/logs/server`. Strict: the first cause is the one that the
 * truth names first; accepted: it is one of those that the truth accepts; first three: one of those is among
 * the first three. `--misses` lists every miss.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { causeOf } from '../src/explain-log.ts';
import { type Bounce, type Bounced, readBounce } from '../src/readers/bounces/read.ts';
import { tellBounce, tellRecipient } from '../src/readers/bounces/told.ts';
import { ServerLog } from '../src/readers/logs/stream.ts';
import type { Conversation } from '../src/readers/reader.ts';
import { mailsAt } from '../src/sources/mails.ts';
import { type Verdict, verdictOf } from '../src/verdict.ts';
import { disputed } from './disputed.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean' } },
});
const root = positionals[0] ?? '../shared';
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

class Score {
  readonly #rows = new Map<string, { right: number; of: number }>();
  readonly #confused = new Map<string, number>();
  readonly misses: string[] = [];

  count(name: string, isRight: boolean): void {
    const row = this.#rows.get(name) ?? { right: 0, of: 0 };
    this.#rows.set(name, { right: row.right + (isRight ? 1 : 0), of: row.of + 1 });
  }

  miss(kind: string, where: string, from: string, to: string, words = ''): void {
    const key = `${kind}: ${from} -> ${to}`;
    this.#confused.set(key, (this.#confused.get(key) ?? 0) + 1);
    this.misses.push(`${where}  ${key}  ${words.replace(/\s+/g, ' ').slice(0, 160)}`);
  }

  print(title: string): void {
    say(`\n${title}`);
    for (const [name, { right, of }] of this.#rows)
      say(
        `  ${name.padEnd(34)} ${String(right).padStart(4)} of ${String(of).padStart(4)}  ${((100 * right) / of).toFixed(1)} %`,
      );
    const worst = [...this.#confused].sort((a, b) => b[1] - a[1]).slice(0, 8);
    if (worst.length > 0) say('  worst rows:');
    for (const [key, n] of worst) say(`  ${String(n).padStart(4)}  ${key}`);
    if (values.misses === true) for (const miss of this.misses) say(`    ${miss}`);
  }
}

interface BounceTruth {
  readonly recipient: string | null;
  readonly status: string | null;
  readonly reason: string;
  readonly expect: readonly string[];
}

/**
 * What the truth calls a recipient where the report names none (a stand-in), or a program instead of an
 * address.
 */
const isNoAddress = (recipient: string): boolean => /\.invalid$|^[|/]/.test(recipient);
const plain = (address: string): string => address.replace(/^<|>$/g, '').toLowerCase();

async function bounces(folder: string): Promise<void> {
  const score = new Score();
  const truth = json<Record<string, readonly BounceTruth[] | null>>(join(folder, 'truth.json'));
  for (const [file, rows] of Object.entries(truth)) {
    if (rows === null) continue;
    const found: { bounce: Bounce; recipient: Bounced }[] = [];
    const all: Bounce[] = [];
    for await (const { bytes } of mailsAt(join(folder, 'mails', file))) {
      const bounce = await readBounce(bytes);
      all.push(bounce);
      for (const recipient of bounce.recipients) found.push({ bounce, recipient });
    }
    const wanted = new Set(rows.map((r) => plain(r.recipient ?? '')));
    for (const row of rows) judgeRow(score, file, row, found, all[0]);
    const extra = found.filter((f) => !wanted.has(f.recipient.address.toLowerCase()));
    const isOpen =
      rows.some((r) => r.recipient === null || isNoAddress(r.recipient)) || disputed[file] !== undefined;
    if (!isOpen) score.count('no other recipient', extra.length === 0);
    if (!isOpen && extra.length > 0)
      score.miss('recipient', file, 'nobody', extra[0]?.recipient.address ?? '');
  }
  score.print('Bounces');
}

function judgeRow(
  score: Score,
  file: string,
  row: BounceTruth,
  found: readonly { bounce: Bounce; recipient: Bounced }[],
  first: Bounce | undefined,
): void {
  const own =
    row.recipient === null
      ? found[0]
      : found.find((f) => f.recipient.address.toLowerCase() === plain(row.recipient ?? ''));
  const { recipient, bounce } = own ?? { recipient: found[0]?.recipient, bounce: found[0]?.bounce ?? first };
  const why = disputed[file];
  if (row.recipient !== null && !isNoAddress(row.recipient)) {
    score.count('recipient', own !== undefined);
    if (why === undefined) score.count('recipient, without disputed', own !== undefined);
    if (own === undefined) score.miss('recipient', file, row.recipient, recipient?.address ?? 'nobody');
  }
  if (row.status !== null) {
    score.count('real status', recipient?.status === row.status);
    if (recipient?.status !== row.status)
      score.miss('status', file, row.status, recipient?.status ?? 'none', recipient?.words);
  }
  const verdict = causeOfMail(bounce, recipient);
  const isRight =
    row.expect.length === 0 ? verdict.fault === undefined : row.expect.includes(verdict.fault ?? '');
  const isNear = isRight || verdict.ranked.slice(0, 3).some((f) => row.expect.includes(f));
  score.count('cause, strict', row.expect.length === 0 ? isRight : row.expect[0] === verdict.fault);
  score.count('cause, accepted', isRight);
  score.count('cause, among first three', isNear);
  if (why === undefined) score.count('cause, accepted, without disputed', isRight);
  if (!isRight)
    score.miss(
      why === undefined ? 'cause' : 'disputed',
      file,
      row.reason,
      verdict.fault ?? 'nothing',
      recipient?.words,
    );
}

const nothing: Verdict = verdictOf([]);

function causeOfMail(bounce: Bounce | undefined, recipient: Bounced | undefined): Verdict {
  if (bounce === undefined) return nothing;
  if (bounce.kind !== 'bounce')
    return verdictOf([...tellBounce(bounce)].filter((t) => t.kind === 'text.kind'));
  if (recipient === undefined) return nothing;
  return verdictOf(
    [...tellRecipient(recipient, bounce.reporter, bounce.at)],
    recipient.remote,
    recipient.address.split('@')[1],
  );
}

interface ReplayTruth {
  readonly status: string;
  readonly expect: string;
  readonly alsoAccept: readonly string[];
}

async function replay(folder: string): Promise<void> {
  const truth = json<Record<string, ReplayTruth>>(join(folder, 'truth.json'));
  for (const server of ['postfix', 'exim']) {
    const score = new Score();
    for (const [key, t] of Object.entries(truth)) {
      const file = join(folder, server, `${key}.eml`);
      if (!existsSync(file)) continue;
      const bounce = await readBounce(readFileSync(file));
      const [recipient] = bounce.recipients;
      score.count('recipient', recipient?.address === `r${Number(key.slice(1))}@remote.test`);
      judgeReply(score, key, t, causeOfMail(bounce, recipient), recipient?.words);
    }
    score.print(`Replayed replies, delivery reports of ${server}`);
  }
  for (const [server, file] of [
    ['Postfix', 'postfix-3.7.log'],
    ['Exim', 'exim-4.96-mainlog.txt'],
  ] as const)
    replayLog(server, join(folder, file), truth);
}

function judgeReply(score: Score, key: string, t: ReplayTruth, verdict: Verdict, words = ''): void {
  const right = [t.expect, ...t.alsoAccept];
  const isRight = right.includes(verdict.fault ?? '');
  score.count('cause, strict', verdict.fault === t.expect);
  score.count('cause, accepted', isRight);
  score.count(
    'cause, among first three',
    isRight || verdict.ranked.slice(0, 3).some((f) => right.includes(f)),
  );
  if (!isRight) score.miss('cause', key, t.expect, verdict.fault ?? 'nothing', words);
}

function replayLog(server: string, file: string, truth: Record<string, ReplayTruth>): void {
  const score = new Score();
  const seen = new Set<string>();
  const log = new ServerLog();
  for (const talk of read(log, readFileSync(file, 'utf8').split('\n'))) {
    const number = /^r(\d{1,3})@/.exec(talk.account ?? '')?.[1];
    const key = `r${(number ?? '').padStart(3, '0')}`;
    const t = truth[key];
    score.count('failures that are no success', t !== undefined);
    if (t === undefined || seen.has(key)) continue;
    seen.add(key);
    judgeReply(score, key, t, { ...nothing, fault: causeOf(talk), ranked: [causeOf(talk) ?? ''] });
  }
  score.count('refused replies found in the log', seen.size === Object.keys(truth).length);
  score.print(`Replayed replies, log of ${server} (${log.lines} lines, ${log.unknownCount} unknown)`);
  for (const { line, text } of log.unknown.slice(0, 5))
    say(`    unknown, line ${line}: ${text.slice(0, 140)}`);
}

function* read(log: ServerLog, lines: readonly string[]): Generator<Conversation> {
  for (const [i, line] of lines.entries()) yield* log.take(line, i + 1);
  yield* log.end();
}

interface LogLine {
  readonly line: string;
  readonly match: boolean;
}

function logs(folder: string): void {
  dovecot(folder);
  const score = new Score();
  for (const file of readdirSync(folder).filter((f) => f.endsWith('.jsonl'))) {
    const counts = { caused: 0, classified: 0, unknown: 0, quiet: 0 };
    for (const raw of readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((l) => l !== '')) {
      const { line, match } = JSON.parse(raw) as LogLine;
      const log = new ServerLog();
      const [talk] = [...read(log, [line])];
      const cause = talk === undefined ? undefined : causeOf(talk);
      if (talk !== undefined) counts[cause === undefined ? 'classified' : 'caused']++;
      else counts[log.unknownCount > 0 ? 'unknown' : 'quiet']++;
      if (!match) continue;
      score.count('lines of abuse or failure: seen', talk !== undefined || log.unknownCount > 0);
      score.count('  with a cause', cause !== undefined);
      if (talk === undefined && log.unknownCount === 0) score.miss('log', file, 'failure', 'quiet', line);
      else if (cause === undefined)
        score.miss(
          'log',
          file,
          talk === undefined ? 'unknown line' : (talk.told[0]?.kind ?? ''),
          'no cause',
          line,
        );
    }
    say(`  ${file.padEnd(34)} ${JSON.stringify(counts)}`);
  }
  score.print('Log lines of other tools (a line may be abusive without naming a failure)');
}

function dovecot(folder: string): void {
  const score = new Score();
  const truth = json<Record<string, { expect: string; alsoAccept: readonly string[] }>>(
    join(folder, 'dovecot-truth.json'),
  );
  const groups = new Map<string, string[]>();
  for (const row of readFileSync(join(folder, 'dovecot-2.3-lab.tsv'), 'utf8')
    .split('\n')
    .filter((l) => l !== '')) {
    const at = row.indexOf('\t');
    groups.set(row.slice(0, at), [...(groups.get(row.slice(0, at)) ?? []), row.slice(at + 1)]);
  }
  for (const [label, lines] of groups) {
    const t = truth[label];
    if (t === undefined) continue;
    const causes = [...read(new ServerLog(), lines)].map(causeOf);
    const right = [t.expect, ...t.alsoAccept];
    const first = causes.find((c) => c !== undefined) ?? 'healthy';
    score.count('cause, accepted', right.includes(first));
    if (!right.includes(first)) score.miss('cause', label, t.expect, first);
  }
  score.print('Dovecot, own lab');
}

const parts: readonly (readonly [string, (folder: string) => unknown])[] = [
  ['corpora/bounces', bounces],
  ['cases/replay', replay],
  ['cases/logs/server', logs],
];
for (const [folder, measure] of parts) if (existsSync(join(root, folder))) await measure(join(root, folder));
