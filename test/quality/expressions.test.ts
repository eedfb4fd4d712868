import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAmbiguous, loopsIn } from '../../scripts/expressions.ts';

test('the check tells loops that explode from those that do not', () => {
  for (const bad of [
    '^(a+)+$',
    '(?:a|a)*b',
    '(?:<!--[^]*?-->\\s*)*x',
    '(?:\\w{1,60}[.-]?){1,8}$',
    '((?:ab)?(?:ab)?)*',
  ])
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
