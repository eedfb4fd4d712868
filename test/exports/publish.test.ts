import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readSettings } from '../../src/readers/settings-files/index.ts';
import type { World } from '../../src/talk/world.ts';
import { inWorld, maildoctor } from '../cli/_cli.ts';
import { type Page, runCase } from '../discovery/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'maildoctor-publish-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const servers = ['server mail.example.org:993 imap tls', 'server mail.example.org:587 smtp'];

/** What the written folder is on the web and in the DNS. */
function published(out: string) {
  const zone = readFileSync(join(out, 'dns.zone'), 'utf8');
  const dns = zone.split('\n').flatMap((line) => {
    const [, name = '', data = ''] = /^([^;\s]+)\. 3600 IN (SRV .*)\.$/.exec(line) ?? [];
    return name === '' ? [] : [`dns ${name} ${data}`];
  });
  const web: Record<string, Page> = {};
  for (const path of globSync(['**', '.*/**'], { cwd: join(out, 'www') }).filter((p) => /\.\w+$/.test(p)))
    for (const host of path.startsWith('.')
      ? ['example.org']
      : ['autoconfig.example.org', 'autodiscover.example.org'])
      web[`https://${host}/${path}`] = { body: readFileSync(join(out, 'www', path), 'utf8') };
  return { dns, web };
}

describe('what an administrator is given to publish', () => {
  for (const [who, user, words] of [
    ['whole addresses', 'anna@example.org', ['imaps://mail.example.org', 'smtp://mail.example.org:587']],
    ['the part before the @', 'anna', ['imaps://max@mail.example.org', 'smtp://max@mail.example.org:587']],
  ] as const)
    it(`is found again by discovery, with ${who} as user names`, async () => {
      const out = join(folder, user, '/');
      const { code, err } = await maildoctor(['serve-autoconfig', 'example.org', ...words, '--out', out]);
      assert.equal(code, 0, err);
      const { dns, web } = published(out);
      const isWhole = user.includes('@');
      assert.equal(dns.length, 2);
      assert.equal(Object.keys(web).length, isWhole ? 7 : 5, Object.keys(web).join(' '));
      const { discovered } = await runCase({
        name: 'published',
        address: 'anna@example.org',
        world: [...servers, ...dns],
        web,
        pox: true,
        ispdb: false,
        expect: {},
      });
      for (const mechanism of ['autoconfig', 'well-known', 'srv', ...(isWhole ? ['autodiscover-pox'] : [])])
        assert.equal(discovered.answers.find((a) => a.mechanism === mechanism)?.outcome, 'found', mechanism);
      assert.deepEqual(discovered.disagreements, []);
      assert.deepEqual(
        discovered.settings.map((s) => [
          s.protocol,
          s.host,
          s.port,
          s.security,
          s.user,
          s.live,
          s.recommended,
        ]),
        [
          ['imap', 'mail.example.org', 993, 'tls', user, 'verified', true],
          ['smtp', 'mail.example.org', 587, 'starttls', user, 'verified', true],
        ],
      );
      const profile = readSettings({
        name: 'mail.mobileconfig',
        text: readFileSync(join(out, 'www/mail.mobileconfig'), 'utf8'),
      });
      assert.deepEqual(
        profile.accounts[0]?.servers.map((s) => [s.settings.host, s.settings.port, s.settings.user]),
        [
          ['mail.example.org', 993, undefined],
          ['mail.example.org', 587, undefined],
        ],
      );
    });

  it('is refused for unencrypted servers, other domains and without a folder', async () => {
    for (const [args, why] of [
      [
        ['example.org', 'imap+insecure://m.example.org', 'smtp://m.example.org', '--out', folder],
        /encrypted/,
      ],
      [['example.org', 'imaps://a@other.example@m.example.org', 'smtp://m.example.org'], /no address of/],
      [['example.org', 'imaps://m.example.org', 'smtp://m.example.org'], /--out FOLDER/],
      [['example.org', 'imaps://m.example.org', '--out', folder], /needs the outgoing server/],
      [['imaps://m.example.org'], /needs a domain/],
    ] as const) {
      const { code, err } = await maildoctor(['serve-autoconfig', ...args]);
      assert.equal(code, 2);
      assert.match(err, why);
    }
  });
});

const records = `title: Service records
args: anna@example.org
password: Summer-rain-7
healthy: yes

dns _imaps._tcp.example.org SRV 0 1 993 mail.example.org
dns _submission._tcp.example.org SRV 0 1 587 mail.example.org

server mail.example.org:993 imap
server mail.example.org:587 smtp
`;

const discoverIn = ({ dns, caFile, connectTo }: World): string[] => [
  ...['discover', 'anna@example.org', '--no-ispdb', '--dns', dns, '--ca', caFile],
  ...connectTo.flatMap((place) => ['--connect-to', place]),
];

describe('discover --export', () => {
  it('prints the settings alone, so that they can be piped into a file', () =>
    inWorld(records, async (world) => {
      const { code, out, err } = await maildoctor([...discoverIn(world), '--export', 'msmtp'], {
        env: world.env,
      });
      assert.equal(code, 0, err);
      const [account] = readSettings({ name: '.msmtprc', text: out }).accounts;
      assert.deepEqual(
        account?.servers.map((s) => [s.settings.host, s.settings.port, s.settings.security, s.settings.user]),
        [['mail.example.org', 587, 'starttls', 'anna@example.org']],
      );
      assert.match(err, /Settings for anna@example\.org/);
    }));

  it('does not export what was only guessed, and refuses an unknown format before it asks anybody', () =>
    inWorld(records.replace(/^dns .*\n/gm, ''), async (world) => {
      const guessed = await maildoctor([...discoverIn(world), '--export', 'msmtp'], { env: world.env });
      assert.equal(guessed.code, 2);
      assert.equal(guessed.out, '');
      assert.match(guessed.err, /not exported: no source names settings/);
      const asked = world.log.asked.length;
      const unknown = await maildoctor([...discoverIn(world), '--export', 'msmpt'], { env: world.env });
      assert.match(unknown.err, /did you mean msmtp\?/);
      assert.equal(world.log.asked.length, asked);
    }));
});
