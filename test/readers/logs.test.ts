import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { causeOf, explainLog } from '../../src/explain-log.ts';
import { serverLogReader } from '../../src/readers/logs/index.ts';
import { ServerLog } from '../../src/readers/logs/stream.ts';
import type { Conversation } from '../../src/readers/reader.ts';
import { bytesOf } from '../../src/sources/bytes.ts';
import { linesOf } from '../../src/sources/lines.ts';

function read(...lines: readonly string[]): { talks: readonly Conversation[]; log: ServerLog } {
  const log = new ServerLog();
  const talks: Conversation[] = [];
  for (const [i, line] of lines.entries()) talks.push(...log.take(line, i + 1));
  talks.push(...log.end());
  return { talks, log };
}

/** A line and its cause; `null` where nothing failed, `?` where the line is shown as unknown. */
const samples: readonly (readonly [string, string | null])[] = [
  [
    'Mar  3 10:00:00 mx postfix/smtp[11]: 4KQ2bD1zzz: to=<ida@far.example>, relay=mx.far.example[198.51.100.7]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, status=bounced (host mx.far.example[198.51.100.7] said: 550 5.1.1 <ida@far.example>: User unknown (in reply to RCPT TO command))',
    'sending/recipient-unknown',
  ],
  [
    '2026-03-03T10:00:00.123456+01:00 mx postfix/smtp[11]: 4KQ2bD1zzz: to=<ida@far.example>, relay=none, delay=30, delays=0/0/30/0, dsn=4.4.1, status=deferred (connect to mx.far.example[198.51.100.7]:25: Connection refused)',
    'network/service-not-running',
  ],
  [
    'Mar  3 10:00:00 mx postfix/smtp[11]: 4KQ2bD1zzz: to=<ida@far.example>, relay=mx.far.example[198.51.100.7]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 Ok: no errors, never rejected)',
    null,
  ],
  [
    'Mar  3 10:00:00 mx postfix/smtpd[12]: NOQUEUE: reject: RCPT from unknown[192.0.2.4]: 554 5.7.1 <x@far.example>: Relay access denied; from=<a@b.example> to=<x@far.example> proto=ESMTP helo=<pc>',
    'sending/relay-denied',
  ],
  [
    'Mar  3 10:00:00 mx postfix/smtpd[12]: warning: unknown[192.0.2.4]: SASL LOGIN authentication failed: UGFzc3dvcmQ6, sasl_username=ida',
    'auth/wrong-credentials',
  ],
  ['Mar  3 10:00:00 mx postfix/smtpd[12]: connect from mail.fail.example[192.0.2.4]', null],
  [
    'Mar  3 10:00:00 mx dovecot: imap-login: Disconnected: Connection closed (auth failed, 2 attempts in 4 secs): user=<ida@here.example>, method=PLAIN, rip=192.0.2.4, lip=192.0.2.1, TLS, session=<abc>',
    'auth/wrong-credentials',
  ],
  [
    'Mar  3 10:00:00 mx dovecot: imap-login: Login: user=<ida@failed.example>, method=PLAIN, rip=192.0.2.4, lip=192.0.2.1, mpid=3, TLS, session=<abd>',
    null,
  ],
  [
    'Mar  3 10:00:00 mx dovecot: imap(ida@here.example)<3><abd>: Disconnected: Logged out in=32 out=556',
    null,
  ],
  [
    '2026-03-03 10:00:00 1tABCD-0000aB-2c ** ida@far.example R=dnslookup T=remote_smtp H=mx.far.example [198.51.100.7]: SMTP error from remote mail server after RCPT TO:<ida@far.example>: 552 5.2.2 mailbox full',
    'sending/recipient-mailbox-full',
  ],
  [
    '2026-03-03 10:00:00 1tABCD-0000aB-2c => ida@far.example R=dnslookup T=remote_smtp H=mx.far.example [198.51.100.7] C="250 OK, no error"',
    null,
  ],
  [
    '2026-03-03 10:00:00 plain_login authenticator failed for (pc) [192.0.2.4]: 535 Incorrect authentication data (set_id=ida)',
    'auth/wrong-credentials',
  ],
  [
    'Mar  3 10:00:00 mx sm-mta[77]: 623A0xyz001: to=<ida@far.example>, delay=00:00:01, mailer=esmtp, relay=mx.far.example. [198.51.100.7], dsn=5.1.1, stat=User unknown',
    'sending/recipient-unknown',
  ],
  [
    'Mar  3 10:00:00 mx sm-mta[77]: 623A0xyz001: to=<ida@far.example>, delay=00:00:01, mailer=esmtp, relay=mx.far.example. [198.51.100.7], dsn=2.0.0, stat=Sent (queued)',
    null,
  ],
  [
    'Mar  3 10:00:00 mx smtpd[9]: 1a2b3c mta delivery evpid=4d5e from=<a@b.example> to=<ida@far.example> rcpt=<-> source="192.0.2.1" relay="198.51.100.7 (mx.far.example)" delay=1s result="PermFail" stat="550 5.1.1 No such user"',
    'sending/recipient-unknown',
  ],
  ['Mar  3 10:00:00 mx imapd: LOGIN FAILED, user=ida, ip=[::ffff:192.0.2.4]', 'auth/wrong-credentials'],
  [
    'Mar  3 10:00:00 mx courieresmtpd: error,relay=::ffff:192.0.2.4,from=<a@b.example>,to=<ida@here.example>: 550 User unknown.',
    'sending/recipient-unknown',
  ],
  [
    'Mar  3 10:00:00 mx cyrus/imaps[5]: badlogin: pc.example [192.0.2.4] plaintext ida SASL(-13): authentication failure: checkpass failed',
    'auth/wrong-credentials',
  ],
  [
    'Mar  3 10:00:00 mx qmail: 1741000000.123456 delivery 3: failure: 198.51.100.7_does_not_like_recipient./Remote_host_said:_550_5.1.1_No_such_user/Giving_up_on_198.51.100.7./',
    'sending/recipient-unknown',
  ],
  ['Mar  3 10:00:00 mx qmail: 1741000000.123456 delivery 3: success: did_0+0+1/', null],
  [
    '2026-03-03T09:00:00.000Z,MX\\Default Frontend MX,08DA1B2C3D4E5F60,7,192.0.2.1:25,192.0.2.4:4711,>,550 5.7.1 Unable to relay,',
    'sending/relay-denied',
  ],
  [
    '2026-03-03T09:00:00.000Z,MX\\Default Frontend MX,08DA1B2C3D4E5F60,8,192.0.2.1:25,192.0.2.4:4711,>,250 2.1.0 Sender OK,',
    null,
  ],
  [
    'Mar  3 10:00:00 mx rspamd[4]: <abc>; task; rspamd_task_write_log: id: <x@y>, ip: 192.0.2.4, (default: T (reject): [17.2/15.0] [BAYES_SPAM(5.1)])',
    'message/judged-spam',
  ],
  [
    'Mar  3 10:00:00 mx rspamd[4]: <abc>; task; rspamd_task_write_log: id: <x@y>, ip: 192.0.2.4, (default: F (no action): [0.2/15.0] [BAYES_HAM(-1.1)])',
    null,
  ],
  ['Mar  3 10:00:00 mx webmail: Login failed for ida from 192.0.2.4', 'auth/wrong-credentials'],
  ['Mar  3 10:00:00 mx someagent[3]: the frobnicator failed badly', '?'],
  ['Mar  3 10:00:00 mx cron[3]: (root) CMD (run-parts /etc/cron.hourly)', null],
];

for (const [line, cause] of samples)
  test(`log line: ${line.slice(0, 110)}`, () => {
    const { talks, log } = read(line);
    if (cause === '?') {
      assert.equal(talks.length, 0);
      assert.deepEqual(log.unknown, [{ line: 1, text: line }]);
      return;
    }
    assert.equal(log.unknownCount, 0);
    if (cause === null) assert.equal(talks.length, 0);
    else assert.equal(talks[0] === undefined ? undefined : causeOf(talks[0]), cause);
  });

test('both lines of a session make one conversation', () => {
  const { talks } = read(
    'Mar  3 10:00:00 mx dovecot: auth: passwd-file(ida@here.example,192.0.2.4,<s1>): Password mismatch',
    'Mar  3 10:00:02 mx dovecot: pop3-login: Disconnected: Connection closed (auth failed, 1 attempts in 2 secs): user=<ida@here.example>, method=PLAIN, rip=192.0.2.4, lip=192.0.2.1, TLS, session=<s1>',
  );
  assert.equal(talks.length, 1);
  assert.equal(talks[0]?.account, 'ida@here.example');
  assert.deepEqual(
    talks[0]?.told.map((t) => t.kind),
    ['pop3.reply', 'pop3.reply', 'login.result'],
  );
});

test('sessions that never end are handed out and forgotten', () => {
  const log = new ServerLog();
  let out = 0;
  for (let i = 0; i < 20_000; i++)
    out += [
      ...log.take(`Mar  3 10:00:00 mx dovecot: auth: sql(u${i},192.0.2.4,<s${i}>): Password mismatch`, i),
    ].length;
  assert.equal(out, 15_000);
  assert.equal([...log.end()].length, 5000);
});

test('a log is summarised with counts, times, accounts and examples, plain or gzip', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'maildoctor-log-'));
  try {
    const lines = Array.from(
      { length: 300 },
      (_, i) =>
        `Mar  3 10:00:${String(i % 60).padStart(2, '0')} mx imapd: LOGIN FAILED, user=u${i % 3}, ip=[::ffff:192.0.2.4]`,
    );
    for (const [name, bytes] of [
      ['a.log', Buffer.from(lines.join('\r\n'))],
      ['a.log.gz', gzipSync(lines.join('\n'))],
    ] as const) {
      const file = join(folder, name);
      writeFileSync(file, bytes);
      const report = await explainLog(linesOf(bytesOf(file)));
      const [tally] = report.tallies;
      assert.equal(report.verdict, 'fault');
      assert.equal(tally?.fault, 'auth/wrong-credentials');
      assert.equal(tally?.count, 300);
      assert.equal(tally?.first, 'Mar  3 10:00:00');
      assert.deepEqual(
        tally?.accounts.map((a) => a.count),
        [100, 100, 100],
      );
      assert.equal(tally?.examples[0]?.line, 1);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('logs of servers are recognised, other texts are not', () => {
  assert.ok(
    serverLogReader.recognise(
      samples
        .slice(0, 6)
        .map(([l]) => l)
        .join('\n'),
    ) > 0.9,
  );
  assert.equal(serverLogReader.recognise('Dear all,\nhere are the minutes.\n'), 0);
  assert.equal(serverLogReader.recognise('{"level":"error","msg":"database failed"}'), 0);
});

test('a hostile line is read in bounded time', () => {
  const heads = samples.map(([line]) => line.slice(0, 60));
  const tails = [
    'a'.repeat(4000),
    '('.repeat(4000),
    'to=<'.repeat(1000),
    '550 5.1.1 '.repeat(400),
    ' status=bounced ('.repeat(200),
    'user=<'.repeat(600),
    ': '.repeat(2000),
    '[1.2.3.4] '.repeat(400),
  ];
  const log = new ServerLog();
  for (const head of heads)
    for (const tail of tails) {
      const started = performance.now();
      for (const talk of log.take(head + tail, 1)) causeOf(talk);
      const ms = performance.now() - started;
      assert.ok(ms < 400, `${head}${tail.slice(0, 20)} took ${Math.round(ms)} ms`);
    }
});
