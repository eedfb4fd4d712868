import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Report } from '../../src/kernel/report.ts';
import { readSettings } from '../../src/readers/settings-files/index.ts';
import { maildoctor } from '../cli/_cli.ts';

/**
 * The whole way: a person's file, what is wrong in it, and the corrected one. Nothing but this computer is
 * asked.
 */
describe('settings from a file', { concurrency: 3 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'maildoctor-'));
  after(() => rmSync(folder, { recursive: true }));
  const env = { MAILDOCTOR_STATE: folder };
  const put = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const laravel = put(
    '.env',
    'MAIL_MAILER=smtp\nMAIL_HOST=127.0.0.1\nMAIL_PORT=2\nMAIL_USERNAME=anna@gmail.com\nMAIL_PASSWORD=hunter2\nMAIL_ENCRYPTION=ssl\n',
  );
  const quick = ['--no-controls', '--no-login', '--no-budget', '--timeout', '20'];

  it('names each wrong field with its line, the right value and who says so', async () => {
    const { code, out } = await maildoctor(['check', '--settings', laravel, ...quick, '--json'], { env });
    assert.equal(code, 1);
    assert.doesNotMatch(out, /hunter2/);
    const { comparison = [] } = JSON.parse(out) as Report;
    const host = comparison.find((c) => c.field === 'host');
    assert.deepEqual(
      { yours: host?.yours, right: host?.right, verdict: host?.verdict, file: host?.file, line: host?.line },
      { yours: '127.0.0.1', right: 'smtp.gmail.com', verdict: 'wrong', file: '.env', line: 2 },
    );
    assert.deepEqual(host?.sources, ['settings/server-defaults-to-localhost', 'provider:gmail']);
    assert.equal(comparison.find((c) => c.field === 'security')?.verdict, 'same');
  });

  it('writes the corrected settings where they are asked for, and nothing else on standard output', async () => {
    const { out, err } = await maildoctor(['check', '--settings', laravel, ...quick, '--export', 'laravel'], {
      env,
    });
    const [account] = readSettings({ name: '.env', text: out }).accounts;
    const { host, port, security, user } = account?.servers[0]?.settings ?? assert.fail(err);
    assert.deepEqual([host, port, security, user], ['smtp.gmail.com', 465, 'tls', 'anna@gmail.com']);
    assert.match(err, /\(\.env:2\)/);
    assert.doesNotMatch(out + err, /hunter2/);
  });

  it('turns the settings of one program into those of another', async () => {
    const path = join(folder, 'a.mobileconfig');
    const refused = await maildoctor(
      [
        'export',
        'ios',
        'smtp://anna@mail.example:2525',
        'imaps://anna@mail.example',
        '--address',
        'a@b.example',
      ],
      { env },
    );
    assert.equal(refused.code, 2);
    assert.match(refused.err, /one switch for both kinds of TLS.*STARTTLS on port 2525 cannot be said/);
    const done = await maildoctor(
      [
        'export',
        'ios',
        'smtps://anna%40gmail.com@smtp.gmail.com',
        'imaps://anna%40gmail.com@imap.gmail.com',
        '--out',
        path,
      ],
      { env },
    );
    assert.equal(done.code, 0, done.err);
    assert.equal(
      readSettings({ name: path, text: readFileSync(path, 'utf8') }).accounts[0]?.servers.length,
      2,
    );
  });

  it('says what else there is', async () => {
    const list = await maildoctor(['export'], { env });
    assert.match(list.out, /^mobileconfig +Profile/m);
    assert.match(
      (await maildoctor(['export', 'msmpt', 'smtp://a@b.example'], { env })).err,
      /did you mean msmtp\?/,
    );
    const two = put('.msmtprc', 'account a\nhost a.example\naccount b\nhost b.example\n');
    assert.match(
      (await maildoctor(['check', '--settings', two], { env })).err,
      /2 accounts; say which with --account NAME: a, b/,
    );
  });
});
