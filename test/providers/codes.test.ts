import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allCodes, explainCode } from '../../src/readers/codes/index.ts';

test('every code has a title, an explanation and a source, and is listed once', () => {
  const seen = new Set<string>();
  for (const one of allCodes) {
    assert.ok(one.title.length > 3 && one.explanation.length > 3 && one.source.length > 3, one.code);
    const key = `${one.kind} ${one.code}`;
    assert.ok(!seen.has(key), key);
    seen.add(key);
  }
});

test('codes are explained in the forms people paste', () => {
  const title = (code: string) => explainCode(code).map((one) => `${one.kind}: ${one.title}`);
  assert.deepEqual(title('550'), ['smtp: Not done: mailbox unavailable or refused']);
  assert.deepEqual(title('5.7.26'), ['enhanced: Several authentication checks failed']);
  assert.deepEqual(title('[AUTHENTICATIONFAILED]'), ['imap: Login refused']);
  assert.deepEqual(title('sys/temp'), ['pop3: System problem for now']);
  assert.deepEqual(title('nonsense'), []);
});

test('numbers that are no standard codes are called that', () => {
  for (const code of ['471', '541', '447', '101', '599']) {
    const [found] = explainCode(code);
    assert.equal(found?.standard, false, code);
  }
  assert.equal(explainCode('550')[0]?.standard, true);
});
