import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMeanings, phrasesConflict } from '../../src/engine/meaning.ts';
import type { ReplyFact } from '../../src/kernel/fault.ts';
import { meanings, type Phrase } from '../../src/kernel/meaning.ts';
import { allPhrases } from '../../src/readers/phrases/index.ts';

const date = /^20\d\d-\d\d-\d\d$/;
const first = <T>(value: T | readonly T[] | undefined): T | undefined =>
  Array.isArray(value) ? (value[0] as T) : (value as T | undefined);

test('every phrase says where and when it was seen, and matches something', () => {
  for (const phrase of allPhrases) {
    assert.ok(phrase.source.length > 3, phrase.words);
    assert.match(phrase.seen, date);
    const conditions = [phrase.words, phrase.code, phrase.enhanced, phrase.responseCode];
    assert.ok(
      conditions.some((one) => one !== undefined),
      JSON.stringify(phrase),
    );
    assert.equal(
      phrase.words === undefined && phrase.strength === 'states-cause' && phrase.code !== undefined,
      false,
    );
  }
});

test('no two phrases claim one text with different meanings', () => {
  assert.deepEqual(phrasesConflict(allPhrases), []);
});

/** Meanings that the table has and no text was found for yet. */
const notYet = new Set<string>([]);

test('every meaning has a phrase', () => {
  const used = new Set<string>(allPhrases.map((phrase) => phrase.meaning));
  const unused = meanings.filter((meaning) => !used.has(meaning) && !notYet.has(meaning));
  assert.deepEqual(unused, []);
});

const smtpStages: Record<string, string> = {
  connect: 'connect',
  hello: 'ehlo',
  starttls: 'starttls',
  login: 'auth',
  mail: 'mail',
  rcpt: 'rcpt',
  data: 'data',
  mailbox: 'unknown',
  any: 'unknown',
};
const mailStages: Record<string, string> = {
  connect: 'connect',
  hello: 'capability',
  starttls: 'starttls',
  login: 'login',
  mailbox: 'stat',
};

/** The plainest reply in which a phrase must be heard. */
function replyFor(phrase: Phrase): ReplyFact {
  const stage = first(phrase.stage) ?? 'any';
  const protocol =
    first(phrase.protocol) ?? (phrase.responseCode !== undefined || stage === 'mailbox' ? 'imap' : 'smtp');
  const text = (phrase.words ?? 'x').replaceAll('*', 'zzz');
  const common = {
    id: 1,
    subject: { type: 'host', id: 'h' },
    vantage: 'here',
    source: 'text',
    observedAt: '',
  } as const;
  if (protocol === 'smtp') {
    const enhanced = phrase.enhanced?.replace(/^x/, '5');
    const code = phrase.code ?? (enhanced?.startsWith('4') ? 450 : 550);
    return {
      ...common,
      kind: 'smtp.reply',
      value: {
        stage: smtpStages[stage] as 'rcpt',
        code,
        ...(enhanced === undefined ? {} : { enhanced }),
        text,
      },
    };
  }
  const code = phrase.responseCode === undefined ? {} : { code: phrase.responseCode };
  if (protocol === 'imap')
    return {
      ...common,
      kind: 'imap.reply',
      value: {
        stage: (stage === 'mailbox' ? 'select' : (mailStages[stage] ?? 'unknown')) as 'login',
        status: 'NO',
        text,
        ...code,
      },
    };
  return {
    ...common,
    kind: 'pop3.reply',
    value: { stage: (mailStages[stage] ?? 'unknown') as 'login', status: '-ERR', text, ...code },
  };
}

test('each phrase is heard in its own words, and a phrase that states a cause is not outdone there', () => {
  const meaning = createMeanings(allPhrases);
  const lost: string[] = [];
  for (const phrase of allPhrases) {
    if (phrase.strength === 'code-only') continue;
    const provider = first(phrase.provider);
    const said = meaning(replyFor(phrase), provider === undefined ? [] : [provider]);
    const place = said.findIndex((one) => one.meaning === phrase.meaning);
    if (place < 0 || (place > 0 && phrase.strength === 'states-cause'))
      lost.push(
        `${phrase.words}: ${phrase.meaning}, heard ${said.map((one) => `${one.meaning} (${one.phrase.words})`).join(', ')}`,
      );
  }
  assert.deepEqual(lost, []);
});
