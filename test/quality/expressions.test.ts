import assert from 'node:assert/strict';
import process from 'node:process';
import { test } from 'node:test';
import { expressions, isAmbiguous, loopsIn } from '../../scripts/expressions.ts';

test('the check tells loops that explode from those that do not', () => {
  for (const bad of ['^(a+)+$', '(?:a|a)*b', '(?:<!--[^]*?-->\\s*)*x', '(?:\\w{1,60}[.-]?){1,8}$'])
    assert.ok(
      loopsIn(bad).some((loop) => isAmbiguous(loop, '')),
      bad,
    );
  for (const good of [
    '(?:[\\w-]{1,63}\\.){1,8}',
    '"(?:[^"\\\\]|\\\\.)*"',
    '^(?:a|b)*$',
    '[(a+)+]',
    '\\(a+\\)+',
    'a+b*',
  ])
    assert.ok(
      loopsIn(good).every((loop) => !isAmbiguous(loop, '')),
      good,
    );
});

const length = 1000;
const letters = [
  'a',
  '1',
  ' ',
  '.',
  '-',
  '"',
  '(',
  '<',
  ':',
  '@',
  '\n',
  'a ',
  'a.',
  '1.',
  '=a',
  '[1',
  'a@a.',
];
const hostile = letters.map((letter) => letter.repeat(length / letter.length));

/** Milliseconds of this process, whatever else the machine does. */
function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** An expression that looks through the rest of a line from each of its letters: a search as such may do that. */
function squareOfLength(): number {
  const text = 'x'.repeat(length);
  const rounds = 40;
  return (
    spent(() => {
      for (let i = 0; i < rounds; i++) /x[^y]*y/.test(text);
    }) / rounds
  );
}

/** The literal words that an expression begins with, so that its later parts are reached. */
const beginning = (pattern: string): string =>
  (/^\^?((?:[\w :,=<>@-](?![*?{])|\\[^\w])*)/.exec(pattern)?.[1] ?? '').replaceAll('\\', '');

test('no expression takes more than the square of a line: counted in processor time against one that does', () => {
  for (let i = 0; i < 3; i++) squareOfLength();
  const most = 40 * Math.max(squareOfLength(), 0.2);
  const slow: string[] = [];
  for (const { file, line, pattern, flags } of expressions()) {
    const expression = new RegExp(pattern, flags.replace(/[gy]/g, ''));
    for (const start of new Set(['', beginning(pattern)]))
      for (const text of hostile) {
        const whole = start + text;
        const run = (): void => void expression.test(whole);
        // Once more where it was slow: compilation and collection of garbage are not its own.
        if (spent(run) > most && Math.min(spent(run), spent(run)) > most)
          slow.push(`${file}:${line} ${pattern.slice(0, 60)} on ${JSON.stringify(whole.slice(0, 80))}`);
      }
  }
  assert.deepEqual(slow, []);
});
