import assert from 'node:assert/strict';
import { test } from 'node:test';
import { causeOf, explainLog } from '../../src/explain-log.ts';
import { serverLogReader } from '../../src/readers/logs/index.ts';
import { ServerLog } from '../../src/readers/logs/stream.ts';

const read = (lines: readonly string[]) => {
  const log = new ServerLog();
  const talks = lines.flatMap((line, i) => [...log.take(line, i + 1)]);
  return { log, talks: [...talks, ...log.end()] };
};
const bounced =
  '4KQ2bD1zzz: to=<ida@far.example>, relay=mx.far.example[198.51.100.7]:25, delay=1, dsn=5.1.1, status=bounced (host mx.far.example[198.51.100.7] said: 550 5.1.1 <ida@far.example>: User unknown (in reply to RCPT TO command))';
const entry = (program: string, message: unknown) => ({
  __CURSOR: 's=1;i=2',
  __REALTIME_TIMESTAMP: '1772532000000000',
  _HOSTNAME: 'mx',
  SYSLOG_IDENTIFIER: program,
  MESSAGE: message,
});

test('entries of the journal in JSON are read as the lines that they were', () => {
  const lines = [
    entry('postfix/smtp', bounced),
    entry('postfix/smtpd', 'connect from a.example[192.0.2.1]'),
    entry(
      'dovecot',
      'imap-login: Disconnected (auth failed, 1 attempts in 2 secs): user=<ida>, method=PLAIN, rip=192.0.2.4, session=<x>',
    ),
    entry('someagent', [...Buffer.from('the frobnicator failed \x1b[31mbädly')]),
    entry('cron', '(root) CMD (true)'),
  ].map((e) => JSON.stringify(e));
  const { talks, log } = read(lines);
  assert.deepEqual(talks.map(causeOf), ['sending/recipient-unknown', 'auth/wrong-credentials']);
  assert.equal(talks[0]?.at, '2026-03-03T10:00:00.000Z');
  assert.deepEqual(log.unknown, [{ line: 4, text: 'someagent: the frobnicator failed \x1b[31mbädly' }]);
  assert.ok(serverLogReader.recognise(lines.join('\n')) > 0.5);
  assert.equal(serverLogReader.recognise(JSON.stringify(entry('nginx', 'upstream failed'))), 0);
});

test('an export of the journal is read entry by entry, with binary fields, and the text behind it too', () => {
  const size = `\x17${'\0'.repeat(7)}`;
  const lines = [
    '__CURSOR=s=1;i=2',
    '__REALTIME_TIMESTAMP=1772532000000000',
    '_HOSTNAME=mx',
    '_CMDLINE=smtp -n failed',
    'SYSLOG_IDENTIFIER=postfix/smtp',
    `MESSAGE=${bounced}`,
    '',
    '__CURSOR=s=1;i=3',
    '__REALTIME_TIMESTAMP=1772532001000000',
    'SYSLOG_IDENTIFIER=imapd',
    'MESSAGE',
    `${size}LOGIN FAILED, user=ida, ip=[::ffff:192.0.2.4]`,
    '',
    'Mar  3 10:00:02 mx imapd: LOGIN FAILED, user=bo, ip=[::ffff:192.0.2.4]',
  ];
  const { talks, log } = read(lines);
  assert.deepEqual(
    talks.map((t) => [causeOf(t), t.account]),
    [
      ['sending/recipient-unknown', 'ida@far.example'],
      ['auth/wrong-credentials', 'ida'],
      ['auth/wrong-credentials', 'bo'],
    ],
  );
  assert.equal(log.unknownCount, 0);
  assert.ok(serverLogReader.recognise(lines.join('\n')) > 0.5);
});

test('damaged entries harm nothing', () => {
  for (const line of [
    '{"MESSAGE":',
    '{"MESSAGE":null}',
    '{"MESSAGE":{"a":1},"SYSLOG_IDENTIFIER":7}',
    '\x1e{"MESSAGE":[]}',
  ])
    assert.equal(read([line, '__CURSOR=', 'MESSAGE', '', '']).talks.length, 0);
});

test('each cause has its steps once, those at the server first', async () => {
  const listed =
    'Mar  3 10:00:00 mx postfix/smtp[1]: 4KQ2bD1zzz: to=<ida@far.example>, relay=mx.far.example[198.51.100.7]:25, dsn=5.7.1, status=bounced (host mx.far.example[198.51.100.7] said: 550 5.7.1 Service unavailable; client [192.0.2.9] blocked using bl.example.org (in reply to RCPT TO command))';
  const report = await explainLog([[listed, listed, `Mar  3 10:00:00 mx postfix/smtp[1]: ${bounced}`]]);
  assert.equal(report.tallies[0]?.fault, 'reputation/ip-blocklisted');
  assert.equal(report.tallies[0]?.actions?.[0]?.place, 'server');
  assert.ok(report.tallies.every((t) => (t.actions ?? []).some((a) => a.steps.length > 0)));
});
