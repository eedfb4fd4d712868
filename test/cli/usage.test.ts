import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { columns } from '../../src/report/text.ts';
import { maildoctor } from './_cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'maildoctor-usage-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const empty = join(folder, 'empty.txt');
writeFileSync(empty, '');
const url = 'imaps://anna@mail.example.org';

describe('usage', { concurrency: 4 }, () => {
  for (const args of [[], ['--help'], ['-h'], ['help'], ['check', '--help'], ['help', 'explain']])
    it(`helps with "${args.join(' ')}"`, async () => {
      const { code, out, err } = await maildoctor(args);
      assert.equal(code, 0);
      assert.equal(err, '');
      assert.match(out, /maildoctor/);
      for (const line of out.split('\n')) assert.ok(columns(line) <= 80, line);
    });

  it('tells its version', async () => {
    const { code, out } = await maildoctor(['--version']);
    assert.equal(code, 0);
    assert.match(out, /^maildoctor \d+\.\d+\.\d+/);
  });

  const mistakes: readonly (readonly [string[], RegExp])[] = [
    [['chekc', url], /"chekc" is neither a command nor a mail address; did you mean check\?/],
    [['check'], /the servers are missing/],
    [['check', 'mail.example.org'], /does not begin with a known scheme/],
    [['check', 'imaps://mail.example.org:99999'], /is no port/],
    [['check', 'imaps://anna:secret@mail.example.org'], /password must not stand/],
    [['check', url, '--htlm', 'x'], /no option --htlm; did you mean --html\?/],
    [['check', url, '--auth', 'MD5'], /--auth "MD5" is not one of PLAIN/],
    [['check', url, '--ehlo', 'a b'], /--ehlo "a b" is no name/],
    [['check', url, '--dns', 'dns.example'], /--dns "dns.example" is no address of a resolver/],
    [['check', url, '--dns', '9.9.9.9:0'], /--dns/],
    [['check', url, '--ca', empty], /--ca .* has no certificate/],
    [['check', url, '--ca', join(folder, 'none')], /cannot be read: there is no such file/],
    [['check', url, '--error', empty], /--error .* is empty/],
    [['check', url, '--connect-to', 'a:b'], /is not HOST:PORT:ADDRESS:PORT/],
    [['check', url, '--controls', empty], /is no JSON/],
    [['check', url, '--ipv4', '--ipv6'], /--ipv4 and --ipv6 exclude each other/],
    [['check', url, '--password-stdin', '--token-stdin'], /exclude each other/],
    [['check', url, '--provider', 'gmial'], /--provider "gmial" is not known; did you mean "Gmail"\?/],
    [['check', url, '--address', 'anna'], /--address "anna" is no mail address/],
    [['check', url, '--send-to'], /--send-to needs an address/],
    [['check', url, '--send-to', 'a@b.example', '--no-login'], /--no-login forbids it/],
    [['check', url, '--html', join(folder, 'none', 'x.html')], /--html .* cannot be written/],
    [['check', url, '--save', folder], /is a folder/],
    [['check', url, '--json', '--report'], /--json and --report exclude each other/],
    [['check', url, '--password-stdin'], /standard input was empty/],
    [['check', url, '--password-command', 'exit 3'], /password command failed \(exit code 3\)/],
    [['show'], /show needs a file/],
    [['show', empty], /is no saved ledger/],
    [['imaps://anna@mail.example.org'], /examined with: maildoctor check/],
    [['anna@localhost'], /is no mail address/],
    [['help', 'chekc'], /did you mean check/],
  ];
  for (const [args, words] of mistakes)
    it(`refuses "${args.join(' ').replaceAll(folder, '')}"`, async () => {
      const { code, out, err } = await maildoctor(args, { env: { MAILDOCTOR_STATE: folder } });
      assert.match(err, words);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /^maildoctor: .*\n(?:.*\n)?Try "maildoctor --help"\.\n$/);
      assert.doesNotMatch(err, /^\s+at |\.ts:\d+|secret/m);
    });

  it('says that a bug is its own', async () => {
    const broken = 'process.stdout.write = () => { throw new Error("broken"); };';
    const { code, err } = await maildoctor(['--help'], {
      node: ['--import', `data:text/javascript,${broken}`],
    });
    assert.equal(code, 70);
    assert.match(err, /a bug of Maildoctor itself, please report it/);
  });
});
