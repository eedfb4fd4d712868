import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Judgement, judge, type Said } from '../../lab/rivals/judge.ts';
import { causeWords, layers, seenIn } from '../../lab/rivals/meaning.ts';
import { tools } from '../../lab/rivals/tools.ts';
import { findScenarios, loadScenario } from '../../lab/scenario.ts';

function judged(name: string, cause: string, ...said: Said[]): Judgement {
  const tool = tools.find((one) => one.name === name);
  assert.ok(tool);
  return judge(tool, [cause], said);
}
const failed = (text: string): Said => ({ exit: 1, text });

test('one good line among bad ones is enough', () => {
  const text = '* TLSv1.3 (OUT), TLS alert, certificate expired (557):\ncurl: (7) Connection refused';
  assert.equal(judged('curl', 'tls/certificate-expired', failed(text)), 'cause');
});

test('words of the layer, or of where the fault shows itself, name the layer', () => {
  const refused = failed('curl: (7) Failed to connect to imap.example.test port 994: Connection refused');
  assert.equal(judged('curl', 'network/packets-dropped', refused), 'layer');
  assert.equal(judged('curl', 'settings/wrong-port', refused), 'layer');
});

test('words of another layer only mislead', () => {
  const text = 'curl: (60) SSL certificate problem: self-signed certificate';
  assert.equal(judged('curl', 'mailbox/own-mailbox-full', failed(text)), 'misleads');
});

test('all is well misleads only where the tool looks', () => {
  const well: Said = { exit: 0, text: 'Verify return code: 0 (ok)' };
  assert.equal(judged('openssl s_client', 'tls/certificate-expired', well), 'misleads');
  assert.equal(judged('openssl s_client', 'auth/wrong-credentials', well), 'silent');
  assert.equal(judged('curl', 'network/ipv6-path-broken', { exit: 0, text: '' }), 'silent');
});

test('capabilities and farewells say nothing', () => {
  const text =
    '< * OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] ready\n* TLSv1.3 (IN), TLS alert, close notify (256):';
  assert.equal(judged('curl', 'tls/no-common-cipher', failed(text)), 'silent');
});

test('words are kept for faults of the lab only', async () => {
  const known = new Set<string>(layers);
  for (const named of findScenarios([])) {
    const { expect = [], accept = [] } = await loadScenario(named);
    for (const id of [...expect, ...accept]) known.add(id);
  }
  const unknown = [...Object.keys(causeWords), ...Object.keys(seenIn)].filter((id) => !known.has(id));
  assert.deepEqual(unknown, []);
});
