import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readAccountList } from '../../src/cli/account-list.ts';
import type { Report } from '../../src/kernel/report.ts';
import { type FleetEntry, fleetSummary } from '../../src/report/fleet.ts';
import type { World } from '../../src/talk/world.ts';
import { healthy, inWorld, maildoctor } from './_cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'maildoctor-many-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const list = (name: string, lines: readonly unknown[]): string => {
  const file = join(folder, name);
  const text = lines.map((l) => (typeof l === 'string' ? l : JSON.stringify(l))).join('\n');
  writeFileSync(file, text, { mode: 0o600 });
  return file;
};
const urls = (user: string) => [`imaps://${user}@mail.example.org`, `smtp://${user}@mail.example.org:587`];
/** What leads into the world, without the servers that it names. */
const wayInto = ({ args }: World): string[] => args.slice(args.findIndex((a) => a.startsWith('--')));
const password = 'Summer-rain-7';

describe('a list of accounts', () => {
  it('is examined within its bounds, a line of JSON for each', () =>
    inWorld(healthy('', '', 'account bert@example.org\naccount cleo@example.org'), async (world) => {
      const users = ['anna@example.org', 'bert@example.org', 'cleo@example.org'];
      const file = list('three.txt', [
        '# three colleagues',
        '',
        ...users.map((address) => ({ address, servers: urls(address), password })),
      ]);
      const { code, out, err } = await maildoctor(
        ['check', '--from', file, '--ndjson', '--per-server', '1', ...wayInto(world)],
        { env: world.env },
      );
      const records = out
        .trim()
        .split('\n')
        .map((l) => JSON.parse(l) as { line: number; account: string; report: Report });
      assert.deepEqual(records.map((r) => [r.line, r.account, r.report.verdict]).sort(), [
        [3, 'anna@example.org', 'healthy'],
        [4, 'bert@example.org', 'healthy'],
        [5, 'cleo@example.org', 'healthy'],
      ]);
      assert.equal(code, 0, err);
      assert.ok(!out.includes(password) && !err.includes(password));
      // One at a time: the logins of one account are over before those of the next begin.
      const order = world.log.logins().map((l) => l.user);
      assert.deepEqual(
        [...new Set(order)],
        order.filter((u, i) => u !== order[i - 1]),
      );
    }));

  it('ends with the causes and whom they concern', () =>
    inWorld(healthy('', '', 'account bert@example.org'), async (world) => {
      const file = list('wrong.txt', [
        { address: 'anna@example.org', servers: urls('anna@example.org'), password },
        { address: 'bert@example.org', servers: ['imaps://bert@example.org@mail.example.org:994'], password },
      ]);
      const { code, out } = await maildoctor(['check', '--from', file, ...wayInto(world)], {
        env: world.env,
      });
      assert.equal(code, 1, out);
      assert.match(out, /^✓ anna@example\.org {2}Everything works$/m);
      assert.match(out, /^✗ bert@example\.org {2}.*\/.* \((confirmed|probable)\)$/m);
      assert.match(out, /2 accounts: 1 healthy, 1 with a fault, 0 without a conclusion/);
    }));

  it('that cannot be read is refused whole, with every line and no password', async () => {
    const file = list('bad.txt', [
      'anna@example.org',
      'no-address',
      { address: 'x@example.org', pasword: 'Summer-rain-7' },
      '{"password": "Summer-rain-7"',
    ]);
    const { code, out, err } = await maildoctor(['check', '--from', file]);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /bad\.txt:2: "no-address" is neither a mail address nor the URL of a server/);
    assert.match(err, /bad\.txt:3: "pasword" is none of: servers, address/);
    assert.match(err, /bad\.txt:4: begins with \{ and is no JSON object/);
    assert.ok(!err.includes('Summer-rain-7'));
  });

  it('takes an address, URLs, or both on a line', () => {
    const [first, second, third] = readAccountList(
      `anna@example.org\nimaps://b@mail.example.org smtps://b@mail.example.org\ncleo@example.org imaps://c@mail.example.org`,
      'list',
    );
    assert.deepEqual([first?.name, first?.servers.length], ['anna@example.org', 0]);
    assert.deepEqual([second?.name, second?.servers.length], ['b', 2]);
    assert.deepEqual(
      [third?.name, third?.servers.length, third?.options.address],
      ['cleo@example.org', 1, 'cleo@example.org'],
    );
  });
});

describe('the summary of many accounts', () => {
  it('puts first what one repair would mend for most', () => {
    const plain = (s: string) => s;
    const style = { bold: plain, dim: plain, red: plain, green: plain, yellow: plain, cyan: plain };
    const diagnosis = (fault: string, name: string) => ({
      fault,
      title: fault,
      certainty: 'confirmed',
      subject: { type: 'service', name, port: 993, address: '192.0.2.1' },
    });
    const entry = (account: string, ...diagnoses: object[]): FleetEntry =>
      ({
        account,
        report: { verdict: diagnoses.length > 0 ? 'fault' : 'healthy', diagnoses },
      }) as unknown as FleetEntry;
    const text = fleetSummary(
      [
        entry('a', diagnosis('auth/x', 'one')),
        entry('b', diagnosis('tls/y', 'two')),
        entry('c', diagnosis('tls/y', 'two')),
        entry('d'),
      ],
      80,
      style,
    );
    assert.match(text, /^4 accounts: 1 healthy, 3 with a fault, 0 without a conclusion\n/);
    assert.match(text, /2 × tls\/y \(two:993\) · tls\/y\n {6}b, c\n {2}1 × auth\/x/);
  });
});
