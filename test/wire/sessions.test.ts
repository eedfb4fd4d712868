import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { test } from 'node:test';
import { createSecureContext, TLSSocket } from 'node:tls';
import { Secret } from '../../src/kernel/secret.ts';
import { isEnded } from '../../src/wire/connection.ts';
import { ImapSession } from '../../src/wire/imap.ts';
import { Pop3Session } from '../../src/wire/pop3.ts';
import { SmtpSession } from '../../src/wire/smtp.ts';
import { Transcript } from '../../src/wire/transcript.ts';
import { makeCertificates } from './_certificates.ts';
import { dial, onLines, script, serve, soon } from './_server.ts';

const credential = { user: 'me@example.org', password: new Secret('s3cret"pass') };

type Told<T> = Exclude<T, { end: unknown } | { unable: unknown }>;

function isTold<T extends object>(answer: T): answer is Told<T> & T {
  return !('end' in answer) && !('unable' in answer);
}

/** The answer, or a failure of the test. */
function told<T extends object>(answer: T): Told<T> {
  if (!isTold(answer)) assert.fail(JSON.stringify(answer));
  return answer;
}

test('SMTP: greeting to QUIT, secrets nowhere', async (t) => {
  const heard: string[] = [];
  const port = await serve(t, (socket) => {
    socket.write('220 mx.example.org ESMTP\r\n');
    onLines(socket, (line) => {
      heard.push(line);
      if (line.startsWith('EHLO'))
        socket.write('250-mx\r\n250-PIPELINING\r\n250 AUTH PLAIN LOGIN CRAM-MD5\r\n');
      else if (line.startsWith('AUTH PLAIN ')) socket.write(`535 5.7.8 ${line} is not it, s3cret"pass\r\n`);
      else if (line === 'AUTH LOGIN') socket.write('334 VXNlcm5hbWU6\r\n');
      else if (line === Buffer.from(credential.user).toString('base64')) socket.write('334 UGFzc3dvcmQ6\r\n');
      else if (/^(?:MAIL|RCPT|RSET)/.test(line)) socket.write('250 2.1.0 ok\r\n');
      else if (line === 'QUIT') socket.end('221 2.0.0 bye\r\n');
      else socket.write('235 2.7.0 in\r\n');
    });
  });
  const transcript = new Transcript();
  const session = new SmtpSession(await dial(port, { transcript }));
  assert.equal(told(await session.greeting(soon())).code, 220);
  const { capabilities } = await session.ehlo('client.example', soon());
  assert.deepEqual(capabilities?.auth, ['PLAIN', 'LOGIN', 'CRAM-MD5']);
  const plain = told(told(await session.auth('PLAIN', credential, soon())).reply);
  assert.equal(plain.code, 535);
  assert.equal(plain.text, '5.7.8 AUTH PLAIN **** is not it, ****');
  const login = told(told(await session.auth('LOGIN', credential, soon())).reply);
  assert.equal(login.code, 235);
  const replies = await session.pipeline(SmtpSession.dryRun('me@example.org', 'me@example.org'), soon());
  assert.deepEqual(
    replies.map((r) => !isEnded(r) && `${r.stage} ${r.code}`),
    ['mail 250', 'rcpt 250', 'rset 250', 'quit 221'],
  );
  await session.end(soon());
  assert.equal(heard.filter((line) => line === 'QUIT').length, 1);
  const written = JSON.stringify(transcript.entries);
  const forms = [
    credential.password.reveal(),
    Buffer.from(credential.password.reveal()).toString('base64'),
    'czNjcmV0',
  ];
  for (const form of forms) assert.ok(!written.includes(form), form);
});

test('SMTP: CRAM-MD5, and a token refused with an explanation', async (t) => {
  const port = await serve(
    t,
    script('220 mx\r\n', [
      [/^AUTH CRAM-MD5$/, `334 ${Buffer.from('<1.2@mx>').toString('base64')}\r\n`],
      [/^AUTH XOAUTH2 /, `334 ${Buffer.from('{"status":"400"}').toString('base64')}\r\n`],
      [/^$/, '535 5.7.8 token not taken\r\n'],
      [/^QUIT/, '221 bye\r\n'],
      [/./, '235 ok\r\n'],
    ]),
  );
  const session = new SmtpSession(await dial(port));
  await session.greeting(soon());
  const cram = told(await session.auth('CRAM-MD5', credential, soon()));
  assert.equal(told(cram.reply).code, 235);
  const token = told(await session.auth('XOAUTH2', { user: 'me', token: new Secret('ya29.tok') }, soon()));
  assert.equal(told(token.reply).code, 535);
  assert.equal(token.detail.failure, '{"status":"400"}');
  await session.end(soon());
});

test('SMTP: a command is one line', async (t) => {
  const port = await serve(t, script('220 mx\r\n', []));
  const session = new SmtpSession(await dial(port));
  await session.greeting(soon());
  await assert.rejects(session.mail('a@b>\r\nDATA', soon()), RangeError);
  session.connection.close();
});

test('every split of the bytes gives the same conversation', async (t) => {
  const said = '220-mx\r\n220 ready\r\n';
  const after = '250-mx\r\n250-SIZE 5\r\n250 AUTH PLAIN\r\n';
  for (let cut = 1; cut < after.length; cut += 3) {
    const port = await serve(t, (socket) => {
      const slowly = (text: string, at: number) => {
        socket.write(text.slice(0, at));
        setTimeout(() => socket.write(text.slice(at)), 2);
      };
      slowly(said, cut % said.length);
      onLines(socket, () => slowly(after, cut));
    });
    const session = new SmtpSession(await dial(port));
    assert.equal(told(await session.greeting(soon())).text, 'mx ready');
    const { capabilities } = await session.ehlo('x', soon());
    assert.deepEqual([capabilities?.auth, capabilities?.size], [['PLAIN'], 5]);
    session.connection.close();
  }
});

test('a greeting one byte at a time is a greeting', async (t) => {
  const port = await serve(t, async (socket) => {
    for (const byte of '* OK [CAPABILITY IMAP4rev1] slow\r\n') {
      socket.write(byte);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  });
  const session = new ImapSession(await dial(port));
  const greeting = told(await session.greeting(soon()));
  assert.equal(greeting.text, 'slow');
  assert.deepEqual(greeting.capabilities, ['IMAP4REV1']);
  assert.equal(session.connection.firstBytes.toString().slice(0, 4), '* OK');
  session.connection.close();
});

const tagged = (line: string) => line.split(' ')[0];

test('IMAP: log in, look around, log out', async (t) => {
  const port = await serve(
    t,
    script('* OK [CAPABILITY IMAP4rev1 SASL-IR LITERAL+ SPECIAL-USE LIST-EXTENDED] hi\r\n', [
      [/ LOGIN /, (line) => `${tagged(line)} NO [AUTHENTICATIONFAILED] no: ${line}\r\n`],
      [
        / AUTHENTICATE PLAIN \S/,
        (l) => `* CAPABILITY IMAP4rev1 ID QUOTA\r\n* OK [ALERT] disk nearly full\r\n${tagged(l)} OK in\r\n`,
      ],
      [
        / LIST /,
        (line) =>
          `* LIST (\\Sent) "/" {4}\r\nSent\r\n* LIST (\\Junk) NIL "Sp\\"am"\r\n${tagged(line)} OK done\r\n`,
      ],
      [
        / EXAMINE /,
        (line) => `* 23 EXISTS\r\n* OK [UIDVALIDITY 7] x {5}\r\n${tagged(line)} OK [READ-ONLY] done\r\n`,
      ],
      [/ STATUS /, (line) => `* STATUS INBOX (MESSAGES 3)\r\n${tagged(line)} OK\r\n`],
      [/ LOGOUT/, (line, socket) => void socket.end(`* BYE see you\r\n${tagged(line)} OK bye\r\n`)],
      [/./, (line) => `${tagged(line)} BAD what?\r\n`],
    ]),
  );
  const session = new ImapSession(await dial(port));
  assert.equal(told(await session.greeting(soon())).status, 'OK');
  const refused = told(told(await session.login(credential, soon())).reply);
  assert.equal(refused.responseCode, 'AUTHENTICATIONFAILED');
  assert.ok(!refused.text.includes('s3cret'), refused.text);
  const accepted = told(told(await session.authenticate('PLAIN', credential, soon())).reply);
  assert.equal(accepted.status, 'OK');
  assert.deepEqual(accepted.alerts, ['disk nearly full']);
  assert.deepEqual(session.capabilities, ['IMAP4REV1', 'ID', 'QUOTA']);
  const { mailboxes } = await session.list(soon());
  assert.deepEqual(mailboxes, [
    { name: 'Sent', delimiter: '/', flags: ['\\Sent'] },
    { name: 'Sp"am', delimiter: null, flags: ['\\Junk'] },
  ]);
  const opened = told(await session.examine('INBOX', soon()));
  assert.equal(opened.responseCode, 'READ-ONLY');
  assert.equal(opened.untagged.find((u) => u.name === 'EXISTS')?.number, 23);
  const status = told(await session.status('INBOX', soon()));
  assert.deepEqual(status.untagged[0]?.values, ['INBOX', ['MESSAGES', '3']]);
  assert.equal(told(await session.id({ name: 'x' }, soon())).status, 'BAD');
  await session.end(soon());
  assert.ok(session.connection.ended);
});

for (const plus of [true, false]) {
  test(`IMAP: names beyond ASCII travel as ${plus ? 'non-synchronising' : 'synchronising'} literals`, async (t) => {
    let heard = '';
    const port = await serve(t, (socket) => {
      socket.write(`* OK [CAPABILITY IMAP4rev1${plus ? ' LITERAL+' : ''}] hi\r\n`);
      socket.on('data', (chunk) => {
        heard += chunk.toString();
        if (/\{\d+\}\r\n$/.test(heard)) socket.write('+ go on\r\n');
        else if (heard.endsWith('grüße\r\n')) socket.write('a1 OK in\r\n');
      });
    });
    const session = new ImapSession(await dial(port));
    await session.greeting(soon());
    const result = told(await session.login({ user: 'jürgen', password: new Secret('grüße') }, soon()));
    assert.equal(told(result.reply).status, 'OK');
    const mark = plus ? '+' : '';
    assert.equal(heard, `a1 LOGIN {7${mark}}\r\njürgen {7${mark}}\r\ngrüße\r\n`);
    session.connection.close();
  });
}

test('IMAP: a BYE instead of an answer, and a mailbox greeting by somebody else', async (t) => {
  const bye = await serve(
    t,
    script('* PREAUTH hi\r\n', [
      [/./, (_line, socket) => void socket.end('* BYE [UNAVAILABLE] too many\r\n')],
    ]),
  );
  const session = new ImapSession(await dial(bye));
  assert.equal(told(await session.greeting(soon())).status, 'PREAUTH');
  const answer = told(await session.capability(soon()));
  assert.equal(answer.status, 'BYE');
  assert.equal(answer.responseCode, 'UNAVAILABLE');
  await session.end(soon());
  const other = new ImapSession(await dial(await serve(t, script('220 smtp\r\n', []))));
  const greeting = told(await other.greeting(soon()));
  assert.deepEqual([greeting.status, greeting.malformed], ['BAD', ['not-imap']]);
  await other.end(soon());
});

test('POP3: APOP, USER/PASS, SASL, lists', async (t) => {
  const heard: string[] = [];
  const port = await serve(
    t,
    script('+OK ready <1896.697170952@dbc.mtview.ca.us>\r\n', [
      [/^CAPA/, '+OK\r\nUSER\r\nSASL PLAIN\r\n..dot\r\n.\r\n'],
      [/^APOP/, (line) => (heard.push(line) > 0 ? '-ERR [AUTH] no\r\n' : undefined)],
      [/^USER/, '+OK\r\n'],
      [/^PASS/, (line) => `-ERR [SYS/TEMP] later: ${line}\r\n`],
      [/^AUTH PLAIN /, '+OK in\r\n'],
      [/^STAT/, '+OK 2 320\r\n'],
      [/^QUIT/, (_line, socket) => void socket.end('+OK bye\r\n')],
    ]),
  );
  const session = new Pop3Session(await dial(port));
  await session.greeting(soon());
  assert.equal(session.timestamp, '<1896.697170952@dbc.mtview.ca.us>');
  const { reply, capabilities } = await session.capa(soon());
  assert.deepEqual(told(reply).lines, ['USER', 'SASL PLAIN', '.dot']);
  assert.deepEqual(capabilities?.sasl, ['PLAIN']);
  const apop = told(await session.apop({ user: 'mrose', password: new Secret('tanstaaf') }, soon()));
  assert.equal(told(apop.reply).responseCode, 'AUTH');
  assert.deepEqual(heard, ['APOP mrose c4c9334bac560ecc979e58001b3e22fb']);
  const pass = told(told(await session.login(credential, soon())).reply);
  assert.equal(pass.responseCode, 'SYS/TEMP');
  assert.equal(pass.text, 'later: PASS ****');
  const sasl = told(await session.auth('PLAIN', credential, soon()));
  assert.equal(told(sasl.reply).status, '+OK');
  assert.equal(told(await session.stat(soon())).text, '2 320');
  await session.end(soon());
});

test('SCRAM with channel binding is offered only over TLS, and STARTTLS comes before it', async (t) => {
  const made = makeCertificates();
  if (!made) return t.skip('no openssl on this machine');
  const secureContext = createSecureContext({ key: made.leaf.key, cert: made.leaf.cert });
  let first = '';
  const speak = (socket: Socket) =>
    onLines(socket, (line) => {
      if (line === 'STARTTLS') {
        socket.write('220 go\r\n');
        socket.removeAllListeners('data');
        speak(new TLSSocket(socket, { isServer: true, secureContext }));
      } else if (line.startsWith('AUTH')) {
        first = Buffer.from(line.split(' ')[2] ?? '', 'base64').toString();
        socket.write('535 no\r\n');
      } else socket.write('250 ok\r\n');
    });
  const port = await serve(t, (socket) => {
    socket.write('220 mx\r\n');
    speak(socket);
  });
  const session = new SmtpSession(await dial(port));
  await session.greeting(soon());
  const without = await session.auth('SCRAM-SHA-256-PLUS', credential, soon());
  assert.ok('unable' in without && without.unable === 'no-channel-binding');
  const { tls } = await session.starttls({ servername: 'mail.example.org' }, soon());
  assert.equal(tls?.outcome, 'ok');
  assert.equal(session.connection.secured, true);
  await session.auth('SCRAM-SHA-256-PLUS', credential, soon());
  assert.match(first, /^p=tls-exporter,,n=me@example\.org,r=/);
  session.connection.close();
});
