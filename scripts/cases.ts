/**
 * `npm run cases -- PATH...`: explains cases and prints how often the first answer is right (strict), right
 * or accepted, the truth among the first three, forbidden answers and false alarms, by group, and what is
 * confused with what. A path is a JSON array `[{name, text, expect, alsoAccept, forbid, healthy, client,
 * provider}]`, or a folder with a `truth.json` (file to truth) and the texts. `--misses` lists every miss,
 * `--name PART` picks cases. `.paste` files of a folder are read too; `--half train` or `--half held-out`
 * takes one half of them.
 */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { explain } from '../src/explain.ts';
import { listOf, parsePaste } from '../test/support/paste-file.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly expect?: string | null;
  readonly alsoAccept?: readonly string[] | null;
  readonly forbid?: readonly string[] | null;
  readonly healthy?: boolean;
  readonly client?: string | null;
  readonly provider?: string | null;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: 'boolean' },
    name: { type: 'string' },
    worst: { type: 'string' },
    half: { type: 'string' },
  },
});

/** Half of the `.paste` cases is kept from those who write rules; which one, the file's name decides. */
const isTrain = (file: string): boolean => {
  const [first = 0] = createHash('sha256').update(basename(file)).digest();
  return first % 2 === 0;
};

function pasteCase(file: string): Case {
  const { header, text } = parsePaste(readFileSync(file, 'utf8'));
  const [expect = null, ...others] = listOf(header.get('expect'));
  return {
    name: `${basename(dirname(file))}-${basename(file, '.paste')}`,
    text,
    expect,
    alsoAccept: [...others, ...listOf(header.get('accept'))],
    forbid: listOf(header.get('forbid')),
    healthy: header.get('healthy') === 'yes',
    client: header.get('client') ?? null,
    provider: header.get('provider') ?? null,
  };
}

const pastesIn = (path: string): readonly Case[] =>
  readdirSync(path)
    .filter(
      (f) => f.endsWith('.paste') && (values.half === undefined || isTrain(f) === (values.half === 'train')),
    )
    .map((f) => pasteCase(join(path, f)));

interface Truth {
  readonly expect?: string;
  readonly alsoAccept?: readonly string[];
  readonly client?: string;
  readonly forbid?: readonly string[];
}

function casesAt(path: string): Case[] {
  if (statSync(path).isFile()) return JSON.parse(readFileSync(path, 'utf8')) as Case[];
  const own = join(path, 'truth.json');
  if (!existsSync(own))
    return [
      ...pastesIn(path),
      ...readdirSync(path)
        .map((f) => join(path, f))
        .filter((f) => f.endsWith('.json') || statSync(f).isDirectory())
        .flatMap(casesAt),
    ];
  const truth = JSON.parse(readFileSync(own, 'utf8')) as Record<string, Truth>;
  return Object.entries(truth).flatMap(([key, t]) =>
    [key, join('postfix', `${key}.eml`), join('exim', `${key}.eml`)]
      .map((f) => join(path, f))
      .filter((f) => existsSync(f) && statSync(f).isFile())
      .map((f) => ({
        ...t,
        name: `${basename(path)}-${f.slice(path.length + 1)}`,
        text: readFileSync(f, 'latin1'),
        healthy: t.expect === 'healthy',
        expect: t.expect === 'healthy' ? null : (t.expect ?? null),
      })),
  );
}

interface Tally {
  cases: number;
  strict: number;
  accepted: number;
  three: number;
  forbidden: number;
  alarms: number;
}
const empty = (): Tally => ({ cases: 0, strict: 0, accepted: 0, three: 0, forbidden: 0, alarms: 0 });
const groups = new Map<string, Tally>();
const confused = new Map<string, number>();
const misses: string[] = [];

const groupOf = (c: Case): string => {
  if (c.healthy === true) return 'healthy';
  const [first = '', second = ''] = c.name.split(/[-./]/);
  return first === 'reply'
    ? 'reply'
    : ['client', 'complaint', 'thread', 'log', 'bounce'].includes(first)
      ? first
      : `${first}-${second}`;
};

function judge(c: Case): void {
  const report = explain(c.text, {
    client: c.client ?? undefined,
    provider: c.provider ?? undefined,
    name: c.name,
  });
  const named = report.diagnoses.map((d) => d.fault);
  const ranked = [
    ...new Set([...named.slice(0, 1), ...report.undecided.flatMap((u) => u.between), ...named]),
  ];
  const first = named[0] ?? 'nothing';
  const right = [c.expect ?? '', ...(c.alsoAccept ?? [])];
  const isRight = c.healthy === true ? first === 'nothing' : right.includes(first);
  const isForbidden = (c.forbid ?? []).includes(first);
  for (const key of [groupOf(c), 'all']) {
    const t = groups.get(key) ?? empty();
    groups.set(key, t);
    t.cases++;
    t.strict += first === c.expect || (c.healthy === true && isRight) ? 1 : 0;
    t.accepted += isRight ? 1 : 0;
    t.three += ranked.slice(0, 3).some((f) => right.includes(f)) || (c.healthy === true && isRight) ? 1 : 0;
    t.forbidden += isForbidden ? 1 : 0;
    t.alarms += c.healthy === true && !isRight ? 1 : 0;
  }
  if (isRight && !isForbidden) return;
  const row = `${c.healthy === true ? 'healthy' : c.expect} -> ${first}`;
  confused.set(row, (confused.get(row) ?? 0) + 1);
  const ranks = ranked.slice(0, 5).join(' ');
  misses.push(
    `${c.name} [${c.client ?? ''} ${c.provider ?? ''}] ${row}${isForbidden ? ' FORBIDDEN' : ''} (${ranks})\n    ${c.text.replace(/\s+/g, ' ').slice(0, 170)}`,
  );
}

const cases = positionals
  .flatMap(casesAt)
  .filter((c) => values.name === undefined || c.name.includes(values.name));
const started = performance.now();
for (const c of cases) judge(c);
const ms = performance.now() - started;

const percent = (n: number, of: number): string => (of === 0 ? '-' : `${((100 * n) / of).toFixed(1)} %`);
if (values.misses === true) process.stdout.write(`${misses.join('\n')}\n\n`);
process.stdout.write('group            cases   strict accepted first-3 forbidden alarms\n');
for (const [name, t] of groups)
  process.stdout.write(
    `${name.padEnd(16)} ${String(t.cases).padStart(5)} ${percent(t.strict, t.cases).padStart(8)} ${percent(t.accepted, t.cases).padStart(8)} ${percent(t.three, t.cases).padStart(7)} ${String(t.forbidden).padStart(9)} ${String(t.alarms).padStart(6)}\n`,
  );
process.stdout.write(
  `\n${cases.length} texts in ${Math.round(ms)} ms\nworst confusions (expected -> first answer):\n`,
);
for (const [row, n] of [...confused].sort((a, b) => b[1] - a[1]).slice(0, Number(values.worst ?? 25)))
  process.stdout.write(`${String(n).padStart(4)}  ${row}\n`);
