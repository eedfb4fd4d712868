import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Report } from '../../src/kernel/report.ts';
import type { World } from '../../src/talk/world.ts';
import { examine, healthy, inWorld, maildoctor, type Ran, readWorld } from './_cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'maildoctor-examination-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const reportOf = ({ out }: Ran): Report => JSON.parse(out) as Report;
const said = (world: World): string[] => world.log.events.filter((e) => e.what === 'said').map((e) => e.text);
const first = (report: Report): string => report.diagnoses[0]?.fault ?? report.verdict;

describe('an examination', { concurrency: 4 }, () => {
  it('of a healthy account ends with 0, without a word on standard error', () =>
    inWorld(healthy(), async (world) => {
      const { code, out, err } = await examine(world);
      assert.equal(code, 0, out);
      assert.equal(err, '');
      assert.match(out, /^✓ Everything works\n/);
      assert.deepEqual(world.log.impolite(), []);
    }));

  it('that finds a fault ends with 1', () =>
    inWorld(readWorld('demo/2-certificate-expired'), async (world) => {
      assert.equal((await examine(world)).code, 1);
    }));

  it('without a conclusion ends with 3', () =>
    inWorld(healthy('  examine NO [XYZZY] strange things'), async (world) => {
      const { code, out } = await examine(world, ['--json']);
      assert.equal(reportOf({ code, out, err: '' }).verdict, 'unsure');
      assert.equal(code, 3);
    }));

  it('with --no-login sends no password and is healthy as far as examined', () =>
    inWorld(healthy(), async (world) => {
      const { code, out } = await examine(world, ['--no-login']);
      assert.equal(code, 0);
      assert.match(out, /^✓ Healthy as far as examined\n/);
      assert.match(out, /Not examined\n {2}· login of mail\.example\.org:993: not asked for\n/);
      assert.deepEqual(world.log.logins(), []);
    }));

  it('with --auth uses that mechanism, and with none does not log in to send', () =>
    inWorld(healthy('', '  with AUTH PLAIN CRAM-MD5\n'), async (world) => {
      await examine(world, ['--auth', 'cram-md5']);
      assert.ok(world.log.logins().some((l) => l.mechanism === 'CRAM-MD5'));
      const before = world.log.logins().length;
      const report = reportOf(await examine(world, ['--auth', 'none', '--json', '--no-budget']));
      assert.equal(first(report), 'settings/smtp-authentication-off');
      assert.ok(world.log.logins().length >= before);
    }));

  it('greets with --ehlo', () =>
    inWorld(healthy(), async (world) => {
      await examine(world, ['--ehlo', 'laptop.example.net']);
      assert.ok(said(world).includes('EHLO laptop.example.net'));
    }));

  it('takes user names and the address from their options', () =>
    inWorld(healthy('', '', 'account out-anna'), async (world) => {
      await examine(world, ['--out-user', 'out-anna', '--address', 'info@example.org']);
      const users = world.log.logins().map((l) => l.user);
      assert.ok(users.includes('out-anna') && users.includes('anna@example.org'), users.join());
      assert.ok(said(world).some((line) => line.startsWith('MAIL FROM:<info@example.org>')));
    }));

  it('asks further ports with --all-ports, and only one family with --ipv4', () =>
    inWorld(readWorld('odd/both-families'), async (world) => {
      const report = reportOf(await examine(world, ['--ipv4', '--all-ports', '--json']));
      const asked = report.facts.filter((f) => f.kind === 'tcp.connect');
      assert.ok(asked.length > 0);
      assert.ok(asked.every((f) => f.value.family !== '6'));
    }));

  it('ends within --timeout', () =>
    inWorld(readWorld('network/dead-host'), async (world) => {
      const report = reportOf(await examine(world, ['--timeout=2', '--json']));
      assert.ok((report.timings.totalMs ?? 0) < 6000, JSON.stringify(report.timings));
    }));

  it('knows the provider that it is told', () =>
    inWorld(healthy(), async (world) => {
      const report = reportOf(await examine(world, ['--provider', 'Gmail', '--json']));
      assert.ok(report.facts.some((f) => f.kind === 'provider.match' && f.value.provider === 'gmail'));
    }));

  it('gives the steps of the mail program that it is told', () =>
    inWorld(readWorld('demo/1-tls-on-plaintext-port'), async (world) => {
      const { out } = await examine(world, ['--client', 'Thunderbird']);
      assert.match(out, /In the mail program · (?:Mozilla )?Thunderbird/);
    }));

  it('joins what the mail program said', () =>
    inWorld(healthy(), async (world) => {
      const error = file('error.txt', 'Sending failed: 552 5.2.3 Message size exceeds fixed limit\n');
      const report = reportOf(await examine(world, ['--error', error, '--json']));
      const told = report.facts.find((f) => f.kind === 'smtp.reply' && f.source === 'text');
      assert.ok(told !== undefined);
      assert.ok(
        report.facts.some((f) => f.kind === 'login.result'),
        'and the servers were examined too',
      );
      assert.notEqual(report.verdict, 'healthy');
      assert.equal(first(report), 'message/too-large');
    }));

  it('does not call healthy what the user reports as broken', () =>
    inWorld(healthy(), async (world) => {
      const report = reportOf(await examine(world, ['--symptom', 'send', '--json']));
      assert.notEqual(report.verdict, 'healthy');
    }));
});

describe('the password', { concurrency: 4 }, () => {
  const password = 'Summer-rain-7';
  const ways: readonly (readonly [string, string[], string | undefined, Record<string, string>])[] = [
    ['standard input', ['--password-stdin'], `${password}\r\nmore\n`, {}],
    ['a command', ['--password-command', `echo ${password}`], undefined, {}],
    ['the environment', [], undefined, { MAILDOCTOR_PASSWORD: password }],
  ];
  for (const [way, args, input, env] of ways)
    it(`comes from ${way}`, () =>
      inWorld(healthy(), async (world) => {
        const { MAILDOCTOR_PASSWORD: _, ...bare } = world.env;
        const ran = await maildoctor([...world.args, ...args, '--verbose'], {
          env: { ...bare, ...env },
          ...(input === undefined ? {} : { input }),
        });
        assert.equal(ran.code, 0, ran.out);
        assert.ok(world.log.logins().every((l) => l.accepted));
        assert.ok(!(ran.out + ran.err).includes(password));
      }));

  it('may be another for sending', () =>
    inWorld(healthy('', '  wrong 535 5.7.8 no\n'), async (world) => {
      await examine(world, [], { env: { MAILDOCTOR_PASSWORD_OUT: 'other' } });
      const [incoming, outgoing] = world.log.logins();
      assert.equal(world.log.logins().length, 2);
      assert.ok(incoming?.accepted !== outgoing?.accepted);
    }));

  it('may be a token', () =>
    inWorld(healthy('  with AUTH=XOAUTH2', '  with AUTH XOAUTH2'), async (world) => {
      const { MAILDOCTOR_PASSWORD: _, ...env } = world.env;
      await maildoctor([...world.args, '--token-stdin'], { env, input: 'ya29.token\n' });
      assert.ok(world.log.logins().some((l) => l.mechanism === 'XOAUTH2'));
    }));
});

describe('a test message', { concurrency: 4 }, () => {
  const folders = '  list * LIST (\\HasNoChildren) "/" INBOX | * LIST (\\Junk) "/" Junk | OK done\n';
  const outcomes: readonly (readonly [string, string, RegExp])[] = [
    ['arrived', `${folders}  2nd search * SEARCH 7 | OK done\n`, /test message to anna@example\.org arrived/],
    ['junk', `${folders}  4th search * SEARCH 7 | OK done\n`, /in the folder for junk/],
    ['bounced', `${folders}  after 4 search * SEARCH 7 | OK done\n`, /came back as undeliverable/],
  ];
  for (const [outcome, rules, words] of outcomes)
    it(`is ${outcome}`, () =>
      inWorld(healthy(rules), async (world) => {
        const save = join(folder, `${outcome}.json`);
        const { out } = await examine(world, ['--send-to', '--save', save]);
        assert.match(out.replace(/\s+/g, ' '), words);
        const { facts } = JSON.parse(readFileSync(save, 'utf8')) as Report;
        const arrivals = facts.filter((f) => f.kind === 'message.arrival').map((f) => f.value.outcome);
        assert.deepEqual(arrivals, [outcome]);
        assert.equal(said(world).filter((line) => line === 'DATA').length, 1);
        assert.deepEqual(world.log.impolite(), []);
      }));

  it('is not sent unless asked for', () =>
    inWorld(healthy(), async (world) => {
      await examine(world);
      assert.ok(!said(world).includes('DATA'));
    }));

  it('is not sent where the server refuses the recipient before', () =>
    inWorld(healthy('', '  rcpt 550 5.1.1 no such user\n'), async (world) => {
      const { out } = await examine(world, ['--send-to']);
      assert.ok(!said(world).includes('DATA'));
      assert.match(out, /test message to anna@example\.org: an earlier step failed/);
    }));

  it('tells what is refused after DATA', () =>
    inWorld(healthy('', '  message 554 5.7.1 Rejected as spam\n'), async (world) => {
      const { code, out } = await examine(world, ['--send-to', '--json']);
      const report = reportOf({ code, out, err: '' });
      assert.ok(report.facts.some((f) => f.kind === 'smtp.reply' && f.value.stage === 'message'));
      assert.notEqual(report.verdict, 'healthy');
    }));
});

describe('what is saved', { concurrency: 4 }, () => {
  it('is a ledger that can be shown again, a page, and a letter', () =>
    inWorld(readWorld('demo/3-gmail-app-password'), async (world) => {
      const save = join(folder, 'ledger.json');
      const html = join(folder, 'report.html');
      const live = await examine(world, ['--save', save, '--html', html, '--report']);
      assert.match(live.out, /^Subject: Trouble with mail: /);
      assert.match(live.out, /With which settings\n {2}incoming: IMAP imap\.gmail\.com, port 993, SSL\/TLS/);
      const page = readFileSync(html, 'utf8');
      assert.match(page, /^<!doctype html>/);
      assert.doesNotMatch(page, /<script|<link|<img|src=|href=/i);
      if (process.platform !== 'win32') assert.equal(statSync(html).mode & 0o077, 0);
      const again = await maildoctor(['show', save, '--json']);
      assert.equal(again.code, 1);
      assert.equal(first(reportOf(again)), 'auth/app-password-required');
      for (const text of [live.out, page, readFileSync(save, 'utf8')])
        assert.ok(!text.includes(world.talk.password ?? 'none'));
    }));

  it('is nothing when the command line is wrong', async () => {
    const html = join(folder, 'never.html');
    await maildoctor(['check', 'imaps://a@b.example', '--html', html, '--bogus']);
    assert.equal(existsSync(html), false);
  });
});

describe('colour', { concurrency: 4 }, () => {
  it('is for terminals, or where it is forced, and never against NO_COLOR', () =>
    inWorld(readWorld('demo/1-tls-on-plaintext-port'), async (world) => {
      const plain = await examine(world);
      assert.doesNotMatch(plain.out, /\x1b/);
      assert.match((await examine(world, [], { env: { FORCE_COLOR: '1' } })).out, /\x1b\[31m/);
      const none = await examine(world, [], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } });
      assert.doesNotMatch(none.out, /\x1b/);
    }));
});
