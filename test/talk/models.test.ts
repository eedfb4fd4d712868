import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { Client, worldOf } from './client.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const SMTP = 'mail.example.org:587';
const IMAP = 'mail.example.org:993';
const POP3 = 'mail.example.org:995';
const ANNA = 'account anna@example.org\n';

test('smtp: a submission as it should be', async () => {
  const world = await worldOf(`${ANNA}server ${SMTP} smtp`);
  const client = await Client.open(world, SMTP);
  assert.deepEqual(await client.until(/^220 /), ['220 mail.example.org ESMTP']);
  client.send('EHLO here');
  const before = await client.until(/^250 /);
  assert.ok(before.includes('250 STARTTLS'));
  assert.ok(!before.some((line) => line.includes('AUTH')));
  assert.match(await client.ask('AUTH PLAIN AA=='), /^530 5.7.0 Must issue a STARTTLS/);
  assert.match(await client.ask('MAIL FROM:<anna@example.org>'), /^530 5.7.0 Must issue a STARTTLS/);
  assert.match(await client.ask('STARTTLS'), /^220 /);
  await client.secure(world, SMTP);
  assert.match(await client.ask('MAIL FROM:<anna@example.org>'), /^503 /);
  assert.equal(await client.ask('EHLO here'), '250 AUTH PLAIN LOGIN');
  assert.match(await client.ask('RCPT TO:<anna@example.org>'), /^503 /);
  assert.match(await client.ask(`AUTH PLAIN ${base64('\0anna@example.org\0wrong')}`), /^535 5.7.8/);
  assert.match(await client.ask('MAIL FROM:<anna@example.org>'), /^530 5.7.0 Authentication required/);
  assert.match(await client.ask(`AUTH PLAIN ${base64('\0anna@example.org\0right')}`), /^235 /);
  client.send('MAIL FROM:<anna@example.org>\r\nRCPT TO:<anna@example.org>\r\nRSET\r\nQUIT');
  assert.match(
    (await client.closed()).split('\r\n').slice(-5).join('|'),
    /250 2.1.0 Ok\|250 2.1.5 Ok\|250 2.0.0 Ok\|221 /,
  );
  await world.close();
  assert.deepEqual(world.log.logins(), [
    { mechanism: 'PLAIN', user: 'anna@example.org', accepted: false },
    { mechanism: 'PLAIN', user: 'anna@example.org', accepted: true },
  ]);
  assert.deepEqual([world.log.connections(), world.log.impolite()], [1, []]);
  assert.ok(!JSON.stringify(world.log).includes(base64('\0anna@example.org\0right')));
});

test('smtp: AUTH LOGIN, CRAM-MD5 and the two of OAuth', async () => {
  const world = await worldOf(
    `${ANNA}server mail.example.org:465 smtp\n  with AUTH PLAIN LOGIN CRAM-MD5 XOAUTH2 OAUTHBEARER`,
  );
  const client = await Client.openTls(world, 'mail.example.org:465');
  await client.until(/^220 /);
  assert.equal(await client.ask('EHLO here'), '250 AUTH PLAIN LOGIN CRAM-MD5 XOAUTH2 OAUTHBEARER');
  assert.equal(await client.ask('AUTH LOGIN'), `334 ${base64('Username:')}`);
  assert.equal(await client.ask(base64('anna@example.org')), `334 ${base64('Password:')}`);
  assert.match(await client.ask(base64('right')), /^235 /);
  const question = Buffer.from((await client.ask('AUTH CRAM-MD5')).slice(4), 'base64');
  const digest = createHmac('md5', 'right').update(question).digest('hex');
  assert.match(await client.ask(base64(`anna@example.org ${digest}`)), /^235 /);
  const bearer = (token: string) => base64(`user=anna@example.org\x01auth=Bearer ${token}\x01\x01`);
  assert.match(await client.ask(`AUTH XOAUTH2 ${bearer('right')}`), /^235 /);
  assert.match(await client.ask(`AUTH XOAUTH2 ${bearer('old')}`), /^334 eyJzdGF0dXMiOi/);
  assert.match(await client.ask(''), /^535 /);
  const other = base64('n,a=anna@example.org,\x01auth=Bearer right\x01\x01');
  assert.match(await client.ask(`AUTH OAUTHBEARER ${other}`), /^235 /);
  assert.match(await client.ask('AUTH GSSAPI'), /^535 .*Invalid authentication mechanism/);
  assert.equal(await client.ask('AUTH PLAIN'), '334 ');
  assert.match(await client.ask('*'), /^501 /);
  await world.close();
});

test('smtp: a mail server without AUTH takes mail from strangers', async () => {
  const world = await worldOf('server mx.example.org:25 smtp\n  without AUTH');
  const client = await Client.open(world, 'mx.example.org:25');
  await client.until(/^220 /);
  await client.ask('EHLO here');
  assert.match(await client.ask('MAIL FROM:<>'), /^250 /);
  assert.match(await client.ask('RCPT TO:<anna@example.org>'), /^250 /);
  assert.match(await client.ask('DATA'), /^354 /);
  assert.match(await client.ask('Subject: x\r\n\r\nx\r\n.'), /^250 .* queued/);
  client.destroy();
  await world.close();
});

test('imap: a mailbox as it should be', async () => {
  const world = await worldOf(`${ANNA}server ${IMAP} imap`);
  const client = await Client.openTls(world, IMAP);
  assert.match(
    (await client.until(/./))[0] ?? '',
    /^\* OK \[CAPABILITY IMAP4rev1 .*AUTH=PLAIN AUTH=LOGIN\] mail.example.org/,
  );
  assert.match(await client.ask('a EXAMINE INBOX'), /^a BAD/);
  assert.match(await client.ask('a LOGIN anna@example.org wrong'), /^a NO \[AUTHENTICATIONFAILED\]/);
  assert.match(await client.ask('a LOGIN anna@example.org {5}'), /^\+ OK/);
  assert.match(await client.ask('right'), /^a OK \[CAPABILITY IMAP4rev1 .*QUOTA/);
  for (const command of [
    'ID NIL',
    'NAMESPACE',
    'LIST "" "*"',
    'EXAMINE INBOX',
    'STATUS INBOX (MESSAGES)',
    'GETQUOTAROOT INBOX',
  ]) {
    client.send(`a ${command}`);
    const reply = await client.until(/^a /);
    assert.ok(reply.length > 1, command);
    assert.match(reply.at(-1) ?? '', /^a OK/);
  }
  assert.match(await client.ask('a XYZZY'), /^a BAD/);
  client.send('a LOGOUT');
  assert.match(await client.closed(), /\* BYE Logging out\r\na OK Logout completed/);
  await world.close();
  assert.deepEqual(
    world.log.logins().map((one) => one.accepted),
    [false, true],
  );
});

test('imap: no login in clear text, AUTHENTICATE after STARTTLS', async () => {
  const world = await worldOf(`${ANNA}server mail.example.org:143 imap`);
  const client = await Client.open(world, 'mail.example.org:143');
  assert.match((await client.until(/./))[0] ?? '', /STARTTLS LOGINDISABLED\]/);
  assert.match(await client.ask('a LOGIN "anna@example.org" "right"'), /^a NO \[PRIVACYREQUIRED\]/);
  assert.match(await client.ask('a STARTTLS'), /^a OK/);
  await client.secure(world, 'mail.example.org:143');
  assert.equal(await client.ask('a AUTHENTICATE PLAIN'), '+ ');
  assert.match(await client.ask(base64('\0anna@example.org\0right')), /^a OK/);
  client.destroy();
  await world.close();
});

test('pop3: a mailbox as it should be', async () => {
  const world = await worldOf(`${ANNA}server ${POP3} pop3\nserver mail.example.org:110 pop3`);
  const client = await Client.openTls(world, POP3);
  await client.until(/^\+OK/);
  client.send('CAPA');
  assert.ok((await client.until(/^\.$/)).includes('SASL PLAIN LOGIN'));
  assert.match(await client.ask('STAT'), /^-ERR/);
  await client.ask('USER anna@example.org');
  assert.match(await client.ask('PASS wrong'), /^-ERR \[AUTH\]/);
  await client.ask('USER anna@example.org');
  assert.match(await client.ask('PASS right'), /^\+OK/);
  assert.equal(await client.ask('STAT'), '+OK 3 4711');
  client.send('QUIT');
  assert.match(await client.closed(), /\+OK Logging out/);
  const clear = await Client.open(world, 'mail.example.org:110');
  await clear.until(/^\+OK/);
  assert.match(await clear.ask('USER anna'), /^-ERR \[AUTH\] Plaintext/);
  assert.match(await clear.ask('STLS'), /^\+OK/);
  await clear.secure(world, 'mail.example.org:110');
  assert.match(await clear.ask(`AUTH PLAIN ${base64('\0anna@example.org\0right')}`), /^\+OK/);
  clear.destroy();
  await world.close();
});

test('a stage says what the world wants, by occasion and by TLS', async () => {
  const world = await worldOf(
    [
      'server mail.example.org:587 smtp',
      '  1st connect close',
      '  every 3rd greeting 421 4.7.0 Too many connections | close',
      '  ehlo-before-tls 250-{host} | 250 STARTTLS',
      '  rcpt 450 4.7.1 Greylisted',
      '  auth-plain 454 4.7.0 Temporary authentication failure',
      '  quit delay 1',
    ].join('\n'),
  );
  assert.equal(await (await Client.open(world, SMTP)).closed(), '');
  const client = await Client.open(world, SMTP);
  await client.until(/^220 /);
  client.send('EHLO here');
  assert.deepEqual(await client.until(/^250 /), ['250-mail.example.org', '250 STARTTLS']);
  await client.ask('STARTTLS');
  await client.secure(world, SMTP);
  await client.ask('EHLO here');
  assert.match(await client.ask(`AUTH PLAIN ${base64('\0anna\0right')}`), /^454 /);
  assert.match(await client.ask('QUIT'), /^221 /);
  await (await Client.open(world, SMTP)).until(/^220 /);
  assert.match(await (await Client.open(world, SMTP)).closed(), /^421 4.7.0 Too many connections\r\n$/);
  await world.close();
});

test('wrong credentials get their own reply', async () => {
  const world = await worldOf(`${ANNA}server ${IMAP} imap\n  wrong NO [AUTHENTICATIONFAILED] Bad luck`);
  const client = await Client.openTls(world, IMAP);
  await client.until(/^\*/);
  assert.equal(await client.ask('a LOGIN anna@example.org no'), 'a NO [AUTHENTICATIONFAILED] Bad luck');
  assert.match(await client.ask('a LOGIN anna@example.org right'), /^a OK/);
  client.destroy();
  await world.close();
});

test('http answers with the date of the world', async () => {
  const world = await worldOf('clock behind 10 days\nserver www.example.org:80 http');
  const client = await Client.open(world, 'www.example.org:80');
  client.send('GET / HTTP/1.1\r\nHost: www.example.org\r\n');
  const [, date] = /\r\nDate: (.*)\r\n/.exec(await client.closed()) ?? [];
  const days = (Date.parse(date ?? '') - Date.now()) / 86_400_000;
  assert.ok(days > 9.9 && days < 10.1);
  await world.close();
});
