import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { describe, it } from 'node:test';
import { logLines } from '../../bench/text-samples.ts';
import { explain } from '../../src/explain.ts';
import { explainLog } from '../../src/explain-log.ts';
import { explainMail } from '../../src/explain-mail.ts';
import type { Report } from '../../src/kernel/report.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderLetter } from '../../src/report/letter.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { bare } from '../report/_report.ts';

/** Own samples of every kind of text: one of each few, so that the run stays short. */
const bodyOf = (file: string): string => readFileSync(file, 'utf8').replace(/^[\s\S]*?\n\n/, '');
const pastes = globSync('cases/paste/**/*.paste')
  .sort()
  .filter((_, i) => i % 16 === 0)
  .map(bodyOf);
const mails = globSync('cases/bounces/*.eml').map((file) => readFileSync(file, 'utf8'));
const log = [...logLines(60)].join('\n');

/** The same numbers every time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const marker = 'zzscript';
const insertions = [
  '\u001b[31m',
  '\u001b]0;title\u0007',
  '\u009b2J',
  '\0\0\0',
  '\u202emoc.live\u202c',
  '\ud800',
  `<${marker}>alert(1)</${marker}>`,
  `"'><${marker} src=x onerror=alert(1)>`,
  `</style></pre><${marker}>`,
  '\r',
  '\r\n\r\n',
  '('.repeat(3000),
  '<'.repeat(3000),
  '{"a":['.repeat(1000),
  'x'.repeat(60_000),
  '550 5.1.1 ',
  '\nReceived: ',
  '{name}',
];

function mutate(text: string, roll: (below: number) => number): string {
  let out = text;
  for (let i = 0; i < 3; i++) {
    const at = roll(out.length + 1);
    const what = roll(insertions.length + 2);
    if (what === insertions.length) out = out.slice(0, at);
    else if (what > insertions.length) out = out.slice(at) + out.slice(0, at);
    else out = out.slice(0, at) + (insertions[what] ?? '') + out.slice(at);
  }
  return out;
}

const acts =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Surrogate}/u;

function assertHarmless(report: Report, text: string): void {
  const where = JSON.stringify(text.slice(0, 300));
  assert.doesNotMatch(renderTerminal(report, { width: 80, style: bare, verbose: true }), acts, where);
  assert.doesNotMatch(renderLetter(report), acts, where);
  const page = renderHtml(report);
  assert.ok(!page.includes(`<${marker}`), where);
  assert.ok(!/[\u001b\u0000\u202e\u009b]/.test(page), where);
}

const rounds = 3;

describe('a damaged or hostile text crashes nothing and stays a text', () => {
  it('errors, transcripts and complaints', () => {
    const roll = dice(1);
    for (const text of pastes)
      for (let i = 0; i < rounds; i++) {
        const mutated = mutate(text, roll);
        assertHarmless(explain(mutated), mutated);
      }
  });
  it('mails', async () => {
    const roll = dice(2);
    for (const text of mails)
      for (let i = 0; i < rounds; i++) {
        const mutated = mutate(text, roll);
        assertHarmless(await explainMail(Buffer.from(mutated)), mutated);
      }
  });
  it('logs', async () => {
    const roll = dice(3);
    for (let i = 0; i < 40; i++) {
      const mutated = mutate(log, roll);
      assertHarmless(await explainLog([mutated.split('\n')]), mutated);
    }
  });
});

/** Processor time of this process in milliseconds: the clock on the wall counts the work of others too. */
async function spent(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('twice as much takes about twice as long', () => {
  const long: Readonly<Record<string, string>> = {
    blanks: ' ',
    brackets: '([{<',
    'escape sequences': '\u001b[31m',
    'dots and names': 'mail.example.',
    replies: '550 5.7.1 <a@b.example> ',
    'log lines': `${log}\n`,
    quotes: '"\\"',
    'half replies': '\n250-',
  };
  for (const [name, unit] of Object.entries(long))
    it(`1 MB of ${name}`, async () => {
      const of = (size: number): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
      const [half, whole] = [of(500_000), of(1_000_000)];
      explain(half);
      const first = Math.min(await spent(() => explain(half)), await spent(() => explain(half)));
      const second = Math.min(await spent(() => explain(whole)), await spent(() => explain(whole)));
      // A square would take four times as long; what takes no time at all has no ratio.
      assert.ok(second < 3 * Math.max(first, 15), `${first.toFixed(0)} ms, then ${second.toFixed(0)} ms`);
    });
});
