import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leaksIn } from '../../lab/leaks.ts';

const secret = 'T3st"u\\Pa%ss+w/rd';
const base64 = (before: string): string => Buffer.from(`${before}${secret}\0after`).toString('base64');

test('finds the password in every form that programs carry it in', () => {
  const forms = {
    plain: `LOGIN alice ${secret}`,
    JSON: JSON.stringify({ password: secret }),
    URL: `imaps://alice:${encodeURIComponent(secret)}@host`,
    hex: Buffer.from(secret).toString('hex'),
    'AUTH PLAIN': base64('\0alice@example.test\0'),
    'offset 0': base64(''),
    'offset 1': base64('a'),
    'offset 2': base64('ab'),
  };
  for (const [name, text] of Object.entries(forms)) {
    assert.notDeepEqual(leaksIn(`before ${text} behind`, secret), [], name);
  }
});

test('is silent about a text that only resembles it', () => {
  assert.deepEqual(leaksIn('LOGIN alice "***" T3st Pa%ss', secret), []);
});
