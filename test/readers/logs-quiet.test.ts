import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { logLines } from '../../bench/text-samples.ts';
import { isQuietLine } from '../../src/readers/logs/quiet.ts';
import { ServerLog } from '../../src/readers/logs/stream.ts';

const isQuiet = (line: string): boolean => {
  const bytes = Buffer.from(`before\n${line}\nafter status=sent ( auth=0/`);
  return isQuietLine(bytes, 7, 7 + Buffer.byteLength(line));
};

/** Whether the rules find nothing in it. */
function saysNothing(line: string): boolean {
  const log = new ServerLog();
  return [...log.take(line, 1), ...log.end()].length === 0 && log.unknownCount === 0;
}

test('the quick look never passes over a line in which the rules find something', () => {
  const own = readFileSync(new URL('logs.test.ts', import.meta.url), 'utf8').matchAll(/^ {4}'([^']{40,})'/gm);
  const lines = [...logLines(3000), ...[...own].map(([, line = '']) => line)];
  let quiet = 0;
  for (const line of lines)
    for (const variant of [line, line.replace('mail ', 'mail-2.example '), line.slice(0, line.length - 20)])
      if (isQuiet(variant)) {
        quiet++;
        assert.ok(saysNothing(variant), variant);
      }
  assert.ok(quiet > 3000, `only ${quiet} were quiet`);
});

const cases: readonly (readonly [boolean, string])[] = [
  [true, 'Nov  1 00:00:00 m postfix/smtpd[1]: connect from fail.example[192.0.2.1]'],
  [false, 'Nov  1 00:00:00 m postfix/smtpd[1]: disconnect from a[192.0.2.1] ehlo=1 auth=0/1 commands=1/2'],
  [true, 'Nov  1 00:00:00 m postfix/smtpd[1]: disconnect from a[192.0.2.1] ehlo=1 auth=1 quit=1 commands=3'],
  [false, 'Nov  1 00:00:00 m postfix/smtp[1]: 4A00001EEF0: to=<a@b.example>, dsn=5.0.0, status=bounced (no)'],
  [true, 'Nov  1 00:00:00 m postfix/smtp[1]: 4A00001EEF0: to=<a@b.example>, dsn=2.0.0, status=sent (ok)'],
  [true, 'Nov  1 00:00:00 m dovecot: pop3-login: Info: Login: user=<ida>, method=PLAIN'],
  [false, 'Nov  1 00:00:00 m dovecot: imap-login: Disconnected (auth failed, 1 attempts): user=<ida>'],
  [false, ''],
  [false, 'postfix/'],
];
for (const [expected, line] of cases)
  test(`quiet at a glance, ${expected}: ${line.slice(16, 90)}`, () => assert.equal(isQuiet(line), expected));
