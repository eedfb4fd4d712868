import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderHtml } from '../../src/report/html.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { reportOfDiscovery } from '../../src/session/discover.ts';
import { runCase } from '../discovery/world.ts';
import { bare } from '../report/_report.ts';
import { inWorld, maildoctor } from './_cli.ts';

const hosted = `title: A domain whose mail is at Gmail
args: anna@company.example
password: Summer-rain-7
healthy: yes

dns company.example MX 1 aspmx.l.google.com

server imap.gmail.com:993 imap
server smtp.gmail.com:465,587 smtp
`;

describe('an address', { concurrency: 3 }, () => {
  it('is examined with the settings of whoever takes the mail of its domain', () =>
    inWorld(hosted, async (world) => {
      const { code, out } = await maildoctor(world.args, { env: world.env });
      assert.match(out, /imap\.gmail\.com:993 IMAP/);
      assert.equal(code, 0, out);
      assert.ok(world.log.asked.includes('company.example MX'));
    }));

  it('of a provider without servers for mail programs says so before anything else, and asks for no password', () =>
    inWorld(hosted.replace('anna@company.example', 'anna@tuta.com'), async (world) => {
      const { code, out } = await maildoctor(world.args, { env: world.env });
      assert.equal(code, 1, out);
      assert.match(out, /✗ Probably: Tuta \(Tutanota\) offers no access for mail programs/);
      assert.match(out, /provider\/no-mail-program-access · probable/);
      assert.deepEqual(world.log.logins(), []);
    }));

  it('of a provider with a bridge program is examined at the bridge', () =>
    inWorld(hosted.replace('anna@company.example', 'anna@proton.me'), async (world) => {
      const { code, out } = await maildoctor(world.args, { env: world.env });
      assert.equal(code, 1, out);
      assert.match(out, /settings\/local-bridge-required · confirmed/);
      assert.match(out, /127\.0\.0\.1:1143 IMAP/);
    }));

  it('of a domain that has Exchange and no IMAP is told apart from a fault', async () => {
    const at = 'https://autodiscover.example.org/autodiscover/autodiscover.json';
    const url = 'https://mail.example.org/Microsoft-Server-ActiveSync';
    const { discovered } = await runCase({
      name: 'Exchange only',
      address: 'anna@example.org',
      web: { [at]: { type: 'application/json', body: JSON.stringify({ Protocol: 'ActiveSync', Url: url }) } },
      ispdb: false,
      expect: {},
    });
    const report = reportOfDiscovery(discovered, {}, { startedAt: new Date() });
    assert.deepEqual(
      report.diagnoses.map((d) => `${d.fault} ${d.certainty} ${d.args.way}`),
      ['account/other-protocol-only probable Exchange'],
    );
    for (const text of [renderTerminal(report, { width: 80, style: bare }), renderHtml(report)]) {
      assert.match(text, /reached by Exchange, and not by IMAP or POP3/);
      assert.match(text, /activesync/);
    }
  });

  it('of a domain that nobody knows is refused with the way out', () =>
    inWorld(hosted.replace('anna@company.example', 'anna@nobody.example'), async (world) => {
      const { code, out, err } = await maildoctor(world.args, { env: world.env });
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /no provider is known for nobody\.example/);
      assert.match(err, /maildoctor check imaps:\/\/anna%40nobody\.example@mail\.nobody\.example/);
    }));
});
