import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { buildBinary } from 'plist';
import { readSettings, type SettingsFile, settingsReaders } from '../../src/readers/settings-files/index.ts';
import { urlOf } from '../../src/session/command.ts';

const folder = join(import.meta.dirname, 'settings-files');

/** What a file amounts to, one line for each thing: `format`, accounts, servers with their lines, notes. */
function shown({ format, client, accounts, notes }: SettingsFile): string {
  const lines = [`${format}, for ${client}`];
  for (const { name, address, fullName, servers } of accounts) {
    lines.push(`account ${[name ?? '-', address ?? '-', fullName ?? '-'].join(' | ')}`);
    for (const { settings, lines: at, login, mechanism } of servers)
      lines.push(
        `  ${urlOf(settings)} host:${at.host} port:${at.port ?? '-'} security:${at.security ?? '-'} user:${at.user ?? '-'}${login === undefined ? '' : ` login:${login}`}${mechanism === undefined ? '' : ` ${mechanism}`}`,
      );
  }
  return [...lines, ...notes.map((n) => `note ${n.line}: ${n.text}`)].join('\n');
}

describe('settings files', () => {
  const files = readdirSync(folder).filter((f) => !f.endsWith('.expected'));
  for (const file of files)
    it(`reads ${file}`, () => {
      const text = readFileSync(join(folder, file), 'utf8');
      // The folder's names have a word in front, because many files would be called the same.
      const name = file.replace(/^[a-z0-9-]+~/, '');
      const found = readSettings({ name, text });
      assert.equal(shown(found), readFileSync(join(folder, `${file}.expected`), 'utf8').trim());
      assert.equal(readSettings({ name: 'pasted', text }).format, found.format, 'known without its name too');
      for (const deep of [JSON.stringify(found), inspect(found, { depth: 9 })])
        assert.doesNotMatch(deep, /hunter2/, 'no password is kept');
    });

  it('has a sample of every format', () => {
    const read = new Set(
      files.map((f) => readFileSync(join(folder, `${f}.expected`), 'utf8').split(',')[0] ?? ''),
    );
    for (const { id } of settingsReaders) assert.ok(read.has(id), id);
  });

  it('hands out a password only when asked, as a secret', () => {
    const text = "MAIL_HOST=h.example\nMAIL_USERNAME=u\nMAIL_PASSWORD='hunter2#x'\n";
    const [account] = readSettings({ name: '.env', text }, { secrets: true }).accounts;
    assert.equal(account?.servers[0]?.secret?.reveal(), 'hunter2#x');
    assert.equal(String(account?.servers[0]?.secret), '[secret]');
  });

  it('reads a binary profile', () => {
    const bytes = buildBinary({
      PayloadContent: [
        {
          PayloadType: 'com.apple.mail.managed',
          EmailAccountType: 'EmailTypeIMAP',
          EmailAddress: 'a@b.example',
          IncomingMailServerHostName: 'imap.b.example',
          IncomingMailServerPortNumber: 993,
          IncomingMailServerUseSSL: true,
          IncomingPassword: 'hunter2',
        },
      ],
    });
    const text = new TextDecoder('latin1').decode(bytes);
    const found = readSettings({ name: 'x.mobileconfig', text, bytes });
    assert.equal(
      urlOf(found.accounts[0]?.servers[0]?.settings ?? assert.fail()),
      'imaps://imap.b.example:993',
    );
    assert.throws(() => readSettings({ name: 'x.mobileconfig', text, bytes: bytes.slice(0, 40) }), /damaged/);
  });

  const mistakes: readonly (readonly [string, string, RegExp])[] = [
    ['.env', 'MAIL_HOST=h.example\nMAIL_PORT=58x7', /^line 2: "58x7" is no port; a port is a number/],
    ['.env', 'MAIL_HOST=h.example\nMAIL_PORT=99999', /^line 2: "99999" is no port/],
    [
      'mail.js',
      'createTransport({\n host: process.env.SMTP_HOST,\n port: 587 })',
      /line 2: host comes from the environment \(SMTP_HOST\)/,
    ],
    ['.env', `MAIL_HOST=\${OTHER}\nMAIL_PORT=1`, /MAIL_HOST comes from \$\{OTHER\}/],
    [
      'x.mobileconfig',
      '<plist><dict><key>PayloadType</key><string>com.apple.wifi</string></dict></plist>',
      /no mail account/,
    ],
    ['x.mobileconfig', '<plist>\n<dict>\n<key>a</key></array>', /line 3: <\/array> ends <dict>/],
    ['notes.txt', 'buy milk', /no settings file that Maildoctor knows; it reads: /],
  ];
  for (const [name, text, expected] of mistakes)
    it(`says what is wrong in ${name}: ${text.split('\n').at(-1)}`, () => {
      assert.throws(
        () => readSettings({ name, text }),
        (e) => e instanceof Error && e.name === 'SettingsError' && expected.test(e.message),
      );
    });

  it('ends quickly with settings or a clear mistake, whatever it is given', () => {
    const texts = files.map((f) => readFileSync(join(folder, f), 'utf8'));
    const broken = fc
      .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(), fc.string({ unit: 'binary', maxLength: 8 }))
      .map(([text, a, b, noise]) => {
        const from = a % (text.length + 1);
        return text.slice(0, from) + noise + text.slice(from + (b % 30));
      });
    fc.assert(
      fc.property(broken, fc.constantFrom(...settingsReaders), (text, { id }) => {
        try {
          readSettings({ name: 'x', text }, { format: id });
        } catch (error) {
          if (!(error instanceof Error && error.name === 'SettingsError')) throw error;
        }
      }),
      { numRuns: 400 },
    );
    for (const text of [
      '"'.repeat(60_000),
      '\\'.repeat(60_000),
      '[{('.repeat(20_000),
      `a=${'x '.repeat(30_000)}`,
      '<plist>'.repeat(8_000),
      ' '.repeat(60_000),
    ])
      for (const { id } of settingsReaders) {
        const began = performance.now();
        try {
          readSettings({ name: 'x', text }, { format: id });
        } catch (error) {
          assert.equal(error instanceof Error ? error.name : '', 'SettingsError');
        }
        assert.ok(
          performance.now() - began < 5000,
          `${id} took ${performance.now() - began} ms for ${text.slice(0, 8)}`,
        );
      }
  });
});
