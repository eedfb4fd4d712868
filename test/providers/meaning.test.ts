import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createMeanings, phrasesConflict } from '../../src/engine/meaning.ts';
import { compilePattern } from '../../src/engine/pattern.ts';
import { facts, type Value } from '../../src/kernel/facts.ts';
import type { ReplyFact } from '../../src/kernel/fault.ts';
import type { Phrase } from '../../src/kernel/meaning.ts';
import { allPhrases } from '../../src/readers/phrases/index.ts';

const common = {
  id: 1,
  subject: { type: 'host', id: 'h' },
  vantage: 'here',
  source: 'text',
  observedAt: '2026-11-21T00:00:00Z',
} as const;
const smtp = (value: Value<'smtp.reply'>): ReplyFact => ({ ...common, kind: 'smtp.reply', value });
const imap = (value: Value<'imap.reply'>): ReplyFact => ({ ...common, kind: 'imap.reply', value });
const pop3 = (value: Value<'pop3.reply'>): ReplyFact => ({ ...common, kind: 'pop3.reply', value });

const meaning = createMeanings(allPhrases);
const heard = (reply: ReplyFact, ...providers: string[]) =>
  meaning(reply, providers).map((said) => said.meaning);
const first = (reply: ReplyFact, ...providers: string[]) => heard(reply, ...providers)[0];

const phrase = (p: Partial<Phrase>): Phrase => ({
  meaning: 'says-spam',
  strength: 'states-cause',
  source: 'test',
  seen: '2026-11-21',
  ...p,
});

test('a refusal for now never speaks of the password', () => {
  const texts = [
    'authentication failed',
    'Invalid user name or password',
    'Application-specific password required',
    'password has expired',
    'user unknown',
  ];
  const forbidden = [
    'says-bad-credentials',
    'says-app-password-required',
    'says-password-expired',
    'says-user-unknown-at-login',
  ];
  for (const text of texts) {
    const replies = [
      smtp({ stage: 'auth', code: 454, enhanced: '4.7.0', text }),
      smtp({ stage: 'auth', code: 0, text: `4.7.0 ${text}` }),
      imap({ stage: 'login', status: 'NO', code: 'UNAVAILABLE', text }),
      imap({ stage: 'login', status: 'NO', text: `[UNAVAILABLE] ${text}` }),
      pop3({ stage: 'login', status: '-ERR', text: `[SYS/TEMP] ${text}` }),
    ];
    for (const reply of replies) {
      const said = heard(reply);
      for (const wrong of forbidden) assert.ok(!said.includes(wrong as never), `${text}: ${said.join(' ')}`);
    }
  }
});

test('the stage decides what the same words mean', () => {
  const unknown = 'user unknown';
  assert.equal(first(smtp({ stage: 'rcpt', code: 550, text: unknown })), 'says-recipient-unknown');
  assert.equal(first(smtp({ stage: 'auth', code: 535, text: unknown })), 'says-user-unknown-at-login');
  assert.equal(
    first(imap({ stage: 'login', status: 'NO', text: 'Too many connections' })),
    'says-too-many-sessions',
  );
  assert.equal(
    first(smtp({ stage: 'connect', code: 421, text: 'Too many connections' })),
    'says-too-many-connections',
  );
});

test('a bounce at an unknown stage may be of any, but a policy refusal is no login', () => {
  assert.equal(
    first(
      smtp({
        stage: 'unknown',
        code: 550,
        text: '5.1.1 <a@example.org>: Recipient address rejected: User unknown',
      }),
    ),
    'says-recipient-unknown',
  );
  assert.ok(
    !heard(smtp({ stage: 'unknown', code: 550, text: '5.7.1 Access denied' })).includes(
      'says-bad-credentials',
    ),
  );
});

test('whose reply it is, words and numbers are weighed in that order', () => {
  const table = [
    phrase({ code: 550, meaning: 'says-spam', strength: 'code-only' }),
    phrase({ enhanced: 'x.7.1', meaning: 'says-virus', strength: 'code-only' }),
    phrase({ enhanced: '5.7.1', code: 550, meaning: 'says-dmarc-reject', strength: 'code-only' }),
    phrase({ words: 'go away', meaning: 'says-spf-fail' }),
    phrase({ words: 'go away', code: 550, meaning: 'says-dkim-fail' }),
    phrase({ words: 'go away', provider: 'p', meaning: 'says-greylisted' }),
  ];
  const order = createMeanings(table);
  const reply = (text: string) => smtp({ stage: 'data', code: 550, enhanced: '5.7.1', text });
  assert.deepEqual(
    order(reply('Go  AWAY!'), ['p']).map((said) => said.meaning),
    ['says-greylisted', 'says-dkim-fail', 'says-spf-fail'],
  );
  assert.deepEqual(
    order(reply('nothing'), ['p']).map((said) => said.meaning),
    ['says-dmarc-reject', 'says-virus', 'says-spam'],
  );
});

test('numbers of a provider count only there, common words of a provider too', () => {
  const table = [
    phrase({ enhanced: '5.9.9', provider: 'p', meaning: 'says-virus', strength: 'code-only' }),
    phrase({ words: 'no', provider: 'p', onlyThere: true, meaning: 'says-spam' }),
    phrase({ words: 'very special words', provider: 'p', meaning: 'says-greylisted' }),
  ];
  const at = createMeanings(table);
  const said = (text: string, ...providers: string[]) =>
    at(smtp({ stage: 'data', code: 550, enhanced: '5.9.9', text }), providers).map((one) => one.meaning);
  assert.deepEqual(said('no'), []);
  assert.deepEqual(said('no', 'p'), ['says-spam']);
  assert.deepEqual(said('other', 'p'), ['says-virus']);
  assert.deepEqual(said('very special words', 'q'), ['says-greylisted']);
});

test('replies of many lines, with repeated codes, odd blanks and quotes, read as one', () => {
  const text =
    '550-5.7.26 Your email has been blocked because the sender is unauthenticated.\r\n' +
    '550-5.7.26 Gmail requires all senders to authenticate with either\r\n550 5.7.26 SPF or DKIM.';
  assert.equal(
    first(smtp({ stage: 'data', code: 550, enhanced: '5.7.26', text })),
    'says-mail-unauthenticated',
  );
  assert.equal(
    first(smtp({ stage: 'data', code: 550, enhanced: '5.7.26', text: text.replaceAll('\r\n', ' ') })),
    'says-mail-unauthenticated',
  );
  assert.equal(
    first(smtp({ stage: 'data', code: 550, text: 'is not accepted due to domain\u2019s  DMARC policy' })),
    'says-dmarc-reject',
  );
});

test('what is granted means nothing bad', () => {
  assert.deepEqual(heard(smtp({ stage: 'rcpt', code: 250, text: '2.1.5 user unknown but ok' })), []);
  assert.deepEqual(heard(imap({ stage: 'login', status: 'OK', text: 'authentication failed earlier' })), []);
  assert.deepEqual(heard(pop3({ stage: 'login', status: '+OK', text: 'mailbox locked and ready' })), []);
});

test('wildcards stand for up to 80 characters and words stay whole', () => {
  const matches = (words: string, text: string) => compilePattern(words).matches(text);
  assert.ok(matches('user * unknown', 'user jane unknown'));
  assert.ok(matches('user * unknown', 'the user unknown'));
  assert.ok(!matches('user * unknown', `user ${'x'.repeat(81)} unknown`));
  assert.ok(matches('user * unknown', `user ${'x'.repeat(90)} user a unknown`));
  assert.ok(!matches('spam', 'antispam.example'));
  assert.ok(matches('block*', 'blocked'));
  assert.ok(matches('用户不存在', '550 该用户不存在!'));
});

test('two phrases that give one text different meanings are found', () => {
  const clash = [
    phrase({ words: 'Go away', stage: ['rcpt', 'data'] }),
    phrase({ words: 'go  AWAY', stage: 'data', meaning: 'says-virus' }),
  ];
  assert.equal(phrasesConflict(clash).length, 1 * 3);
  assert.deepEqual(
    phrasesConflict([phrase({ words: 'a' }), phrase({ words: 'a', provider: 'p', meaning: 'says-virus' })]),
    [],
  );
});

test('a reply is tested against few of the phrases', () => {
  let asked = 0;
  const counted = allPhrases.map((one) =>
    Object.defineProperty({ ...one }, 'strength', {
      get() {
        asked++;
        return one.strength;
      },
    }),
  );
  const index = createMeanings(counted);
  asked = 0;
  index(
    smtp({
      stage: 'rcpt',
      code: 550,
      text: '5.1.1 <jane@example.org>: Recipient address rejected: User unknown in virtual mailbox table',
    }),
    [],
  );
  assert.ok(asked < counted.length / 20, `${asked} of ${counted.length}`);
  const before = asked;
  index(
    smtp({
      stage: 'rcpt',
      code: 550,
      text: '5.1.1 <john@example.net>: Recipient address rejected: User unknown in virtual mailbox table',
    }),
    [],
  );
  assert.equal(asked, before, 'the same reply about another address was not remembered');
});

const stages = ['connect', 'ehlo', 'starttls', 'auth', 'mail', 'rcpt', 'data', 'other', 'unknown'] as const;
test('no text makes it throw, hang, or answer differently the second time', () => {
  assert.ok(facts['smtp.reply']);
  const pieces = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...allPhrases.slice(0, 500).map((one) => one.words ?? '550')),
    fc.constantFrom('[', ']', '*', '550-5.7.1 ', '\r\n', '\0', 'a@b', '1.2.3.4', '\u3042'),
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 12 }),
      fc.constantFrom(...stages),
      fc.integer({ min: 0, max: 999 }),
      (parts, stage, code) => {
        const text = parts.join(' ');
        const reply = smtp({ stage, code, text });
        assert.deepEqual(
          createMeanings(allPhrases.slice(0, 300))(reply),
          createMeanings(allPhrases.slice(0, 300))(reply),
        );
        assert.ok(Array.isArray(heard(imap({ stage: 'login', status: 'NO', text }))));
        assert.ok(Array.isArray(heard(pop3({ stage: 'login', status: '-ERR', text }), 'gmail')));
      },
    ),
    { numRuns: 60 },
  );
});
