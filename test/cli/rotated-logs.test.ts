import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { explainLogs } from '../../src/session/explain.ts';
import { inTimeOrder } from '../../src/sources/rotated.ts';

test('the files of a rotated log are one log, oldest first, and examples name file and line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'maildoctor-rotated-'));
  const at = (name: string): string => join(folder, name);
  const line = (hour: number): string =>
    `Mar  3 ${String(hour).padStart(2, '0')}:00:00 mx imapd: LOGIN FAILED, user=u${hour}, ip=[::ffff:192.0.2.4]`;
  const named = { client: undefined, provider: undefined, tool: 'test' };
  try {
    writeFileSync(at('mail.log'), `${line(9)}\n`);
    writeFileSync(at('mail.log.1'), `${line(8)}\n`);
    writeFileSync(at('mail.log.2.gz'), gzipSync(`Mar  3 06:00:00 mx imapd: Connection, ip=[1]\n${line(7)}`));
    writeFileSync(at('mail.log.10.gz'), gzipSync(`${line(6)}\n`));
    const paths = ['mail.log', 'mail.log.1', 'mail.log.10.gz', 'mail.log.2.gz'].map(at);
    const report = await explainLogs(paths, named);
    const [tally] = report.tallies;
    assert.equal(tally?.count, 4);
    assert.equal(tally?.first, 'Mar  3 06:00:00');
    assert.equal(tally?.last, 'Mar  3 09:00:00');
    assert.deepEqual(
      tally?.examples.map((e) => [basename(e.file ?? ''), e.line]),
      [
        ['mail.log.10.gz', 1],
        ['mail.log.2.gz', 2],
        ['mail.log.1', 1],
      ],
    );
    writeFileSync(at('letter'), 'Dear all,\nhere are the minutes.\n');
    await assert.rejects(explainLogs([at('mail.log'), at('letter')], named), { name: 'UsageError' });
    for (const [name, age] of [
      ['mail-20260303', 20],
      ['maillog', 10],
    ] as const) {
      writeFileSync(at(name), '');
      utimesSync(at(name), 1e9 - age, 1e9 - age);
    }
    assert.deepEqual(
      inTimeOrder([at('maillog'), at('mail-20260303')]).map((p) => basename(p)),
      ['mail-20260303', 'maillog'],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
