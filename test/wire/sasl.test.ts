import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret } from '../../src/kernel/secret.ts';
import {
  apopDigest,
  type Mechanism,
  type SaslContext,
  type SaslExchange,
  startSasl,
} from '../../src/wire/sasl.ts';
import { saslPrep } from '../../src/wire/scram.ts';

function start(mechanism: Mechanism, user: string, secret: string, context: SaslContext = {}): SaslExchange {
  const credential = { user, password: new Secret(secret), token: new Secret(secret) };
  const exchange = startSasl(mechanism, credential, context);
  assert.ok(!('unable' in exchange));
  return exchange;
}

function answer(exchange: SaslExchange, challenge: string): string {
  const step = exchange.next(Buffer.from(challenge, 'utf8'));
  return 'respond' in step ? step.respond.toString('utf8') : `abort: ${step.abort}`;
}

test('PLAIN carries UTF-8, with the command or on demand', () => {
  assert.equal(start('PLAIN', 'jürgen', 'grüße').initial()?.toString(), '\0jürgen\0grüße');
  const late = start('PLAIN', 'u', 'p');
  assert.equal(answer(late, ''), '\0u\0p');
  assert.match(answer(late, ''), /^abort/);
});

test('LOGIN answers two questions and no third', () => {
  const login = start('LOGIN', 'u', 'p');
  assert.equal(login.initial(), undefined);
  assert.equal(answer(login, 'Username:'), 'u');
  assert.equal(answer(login, 'Password:'), 'p');
  assert.match(answer(login, 'PIN:'), /^abort/);
});

test('CRAM-MD5: the example of RFC 2195', () => {
  const cram = start('CRAM-MD5', 'tim', 'tanstaaftanstaaf');
  const challenge = '<1896.697170952@postoffice.reston.mci.net>';
  assert.equal(answer(cram, challenge), 'tim b913a602c7eda7a495b4e6e7334d3890');
});

test('APOP: the example of RFC 1939', () => {
  const digest = apopDigest('<1896.697170952@dbc.mtview.ca.us>', new Secret('tanstaaf'));
  assert.equal(digest, 'c4c9334bac560ecc979e58001b3e22fb');
});

test('SCRAM-SHA-1: the example of RFC 5802', () => {
  const scram = start('SCRAM-SHA-1', 'user', 'pencil', { nonce: 'fyko+d2lbbFgONRv9qkxdawL' });
  assert.equal(scram.initial()?.toString(), 'n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL');
  const nonce = 'fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j';
  assert.equal(
    answer(scram, `r=${nonce},s=QSXCR+Q6sek8bf92,i=4096`),
    `c=biws,r=${nonce},p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=`,
  );
  assert.equal(answer(scram, 'v=rmF9pqV8S7suAoZWja4dJRkFsKQ='), '');
  assert.equal(scram.detail.serverSignature, 'verified');
  assert.equal(scram.detail.iterations, 4096);
});

test('SCRAM-SHA-256: the example of RFC 7677, its signature along with success', () => {
  const scram = start('SCRAM-SHA-256', 'user', 'pencil', { nonce: 'rOprNGfwEbeRWgbNEkqO' });
  scram.initial();
  const nonce = 'rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0';
  assert.equal(
    answer(scram, `r=${nonce},s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096`),
    `c=biws,r=${nonce},p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=`,
  );
  scram.finish(Buffer.from('v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4='));
  assert.equal(scram.detail.serverSignature, 'verified');
});

test('SCRAM: a server that does not know the password is seen', () => {
  const scram = start('SCRAM-SHA-1', 'user', 'pencil', { nonce: 'abc' });
  scram.initial();
  answer(scram, 'r=abcdef,s=QSXCR+Q6sek8bf92,i=4096');
  answer(scram, 'v=AAAAAAAAAAAAAAAAAAAAAAAAAAA=');
  assert.equal(scram.detail.serverSignature, 'differs');
});

test('SCRAM: hostile challenges end the exchange at once', () => {
  const hostile = [
    '',
    'r=other,s=QUFB,i=4096',
    'r=abc,s=QUFB,i=4096',
    'r=abcd,s=,i=4096',
    'r=abcd,s=QUFB,i=0',
    'r=abcd,s=QUFB,i=99999999999',
    'm=x,r=abcd,s=QUFB,i=4096',
    '\0\0\0',
  ];
  for (const challenge of hostile) {
    const scram = start('SCRAM-SHA-256', 'user', 'pencil', { nonce: 'abc' });
    scram.initial();
    assert.match(answer(scram, challenge), /^abort/, challenge);
  }
});

test('SCRAM-PLUS binds to the channel, and cannot without one', () => {
  const binding = { type: 'tls-exporter', data: Buffer.from('bound') } as const;
  const scram = start('SCRAM-SHA-256-PLUS', 'a,b=c', 'p', { nonce: 'abc', binding });
  assert.equal(scram.initial()?.toString(), 'p=tls-exporter,,n=a=2Cb=3Dc,r=abc');
  const final = answer(scram, 'r=abcd,s=QUFB,i=4096');
  assert.ok(final.startsWith(`c=${Buffer.from('p=tls-exporter,,bound').toString('base64')},`));
  const without = startSasl('SCRAM-SHA-1-PLUS', { user: 'u', password: new Secret('p') });
  assert.deepEqual(without, { unable: 'no-channel-binding' });
});

test('tokens: form, explanation of a refusal, and its acknowledgement', () => {
  const x = start('XOAUTH2', 'me@example.org', 'ya29');
  assert.equal(x.initial()?.toString(), 'user=me@example.org\x01auth=Bearer ya29\x01\x01');
  const told = '{"status":"400","schemes":"Bearer","scope":"https://mail.google.com/"}';
  assert.equal(answer(x, told), '');
  assert.equal(x.detail.failure, told);
  const b = start('OAUTHBEARER', 'me,x', 'tok', { host: 'mx', port: 587 });
  assert.equal(answer(b, ''), 'n,a=me=2Cx,\x01host=mx\x01port=587\x01auth=Bearer tok\x01\x01');
  assert.equal(answer(b, '{"status":"invalid_token"}'), '\x01');
  assert.match(answer(b, 'again'), /^abort/);
});

test('without what it takes nothing is started', () => {
  assert.deepEqual(startSasl('PLAIN', { user: 'u' }), { unable: 'no-password' });
  assert.deepEqual(startSasl('XOAUTH2', { user: 'u', password: new Secret('p') }), { unable: 'no-token' });
});

test('SASLprep: the examples of RFC 4013 that change passwords', () => {
  assert.equal(saslPrep('I\u00adX'), 'IX');
  assert.equal(saslPrep('user'), 'user');
  assert.equal(saslPrep('\u00aa'), 'a');
  assert.equal(saslPrep('\u2168'), 'IX');
  assert.equal(saslPrep('a\u00a0b'), 'a b');
  assert.equal(saslPrep('a\x07'), 'a\x07');
});
