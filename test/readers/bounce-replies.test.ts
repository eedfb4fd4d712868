import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { replyIn } from '../../src/readers/bounces/reply.ts';
import { tellRecipient } from '../../src/readers/bounces/told.ts';
import { verdictOf } from '../../src/verdict.ts';

const file = new URL('../../cases/bounces/replies.txt', import.meta.url);
const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

const causeOf = (words: string): string | undefined => {
  const reply = replyIn(words);
  assert.ok(reply);
  const recipient = {
    address: 'ida@ziel.example',
    original: undefined,
    action: 'failed',
    status: reply.enhanced,
    code: reply.code,
    stage: reply.stage,
    words: reply.text,
    remote: undefined,
  } as const;
  return verdictOf([...tellRecipient(recipient, 'mx.quelle.example', undefined)], undefined, 'ziel.example')
    .fault;
};

for (const line of lines) {
  const [head = '', ...rest] = line.split(' | ');
  const words = rest.join(' | ').replaceAll('\\n', '\n');
  const todo = head.startsWith('todo ');
  const right = head.replace(/^todo /, '').split(' ');
  test(words.slice(0, 90), { todo }, () => {
    const cause = causeOf(words);
    assert.ok(right.includes(cause ?? ''), `${cause} instead of ${right[0]}`);
  });
}
