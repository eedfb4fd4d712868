import assert from 'node:assert/strict';
import { test } from 'node:test';
import { password } from '../../lab/accounts.ts';
import { judgeProduct } from '../../lab/judge.ts';
import type { Scenario } from '../../lab/scenario.ts';

const outcome = (diagnoses: [string, string][], verdict = 'fault') => ({
  exit: 1,
  seconds: 1,
  stdout: JSON.stringify({
    verdict,
    diagnoses: diagnoses.map(([fault, certainty]) => ({ fault, certainty })),
    advice: [],
  }),
  stderr: '',
  logs: { postfix: '', dovecot: '' },
  heard: '',
});
const expired: Scenario = { title: '', args: '', expect: ['tls/certificate-expired'] };
const pair: Scenario = { ...expired, expect: ['tls/certificate-expired', 'settings/wrong-port'] };
const healthy: Scenario = { title: '', args: '', healthy: true };

const passes = (scenario: Scenario, ...found: [string, string][]): boolean =>
  judgeProduct(scenario, outcome(found)).passed;

test('the first diagnosis counts', () => {
  assert.ok(passes(expired, ['tls/certificate-expired', 'confirmed']));
  assert.ok(!passes(expired, ['host/clock-wrong', 'probable'], ['tls/certificate-expired', 'probable']));
});

test('of a pair both must be found, in either order', () => {
  assert.ok(passes(pair, ['settings/wrong-port', 'probable'], ['tls/certificate-expired', 'confirmed']));
  assert.ok(!passes(pair, ['settings/wrong-port', 'probable']));
});

test('a confirmed fault that is not there fails the scenario', () => {
  assert.ok(!passes(expired, ['tls/certificate-expired', 'confirmed'], ['host/clock-wrong', 'confirmed']));
});

test('a control has no diagnosis, and is called healthy', () => {
  assert.ok(judgeProduct(healthy, outcome([], 'healthy')).passed);
  assert.ok(!judgeProduct(healthy, outcome([], 'unsure')).passed);
  assert.ok(!judgeProduct(healthy, outcome([['network/offline', 'possible']], 'healthy')).passed);
});

test('refused logins beyond one for each protocol are too many', () => {
  const line = 'dovecot: imap-login: Info: Disconnected: (auth failed, 2 attempts in 3 secs): user=<a>\n';
  const { passed } = judgeProduct(expired, {
    ...outcome([['tls/certificate-expired', 'confirmed']]),
    logs: { postfix: '', dovecot: line },
  });
  assert.ok(!passed);
});

test('a password or a login at a stranger fails every scenario', () => {
  const heard = (line: object): string => `${JSON.stringify(line)}\n`;
  const judged = (text: string): readonly string[] =>
    judgeProduct(healthy, { ...outcome([], 'healthy'), heard: text }).complaints;
  assert.deepEqual(judged(heard({ web: 'https://autoconfig.a.test/mail/config-v1.1.xml', headers: {} })), []);
  assert.deepEqual(judged(heard({ mail: 993, line: 'a1 CAPABILITY' })), []);
  assert.equal(judged(heard({ mail: 993, line: 'a1 LOGIN alice x' })).length, 1);
  assert.equal(judged(heard({ mail: 587, line: 'AUTH PLAIN' })).length, 1);
  assert.equal(judged(heard({ web: 'https://a.test/', headers: { authorization: 'Basic eDp5' } })).length, 1);
  assert.match(String(judged(heard({ web: `https://a.test/?p=${password}` }))), /got the password \(/);
});
