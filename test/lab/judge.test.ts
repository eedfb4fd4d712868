import assert from 'node:assert/strict';
import { test } from 'node:test';
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
