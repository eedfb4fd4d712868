// No harm: what examinations cost an account, over several runs and whatever the servers answer.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Budget } from '../../src/budget.ts';
import { Secret } from '../../src/kernel/secret.ts';
import { speaksOfLockOut } from '../../src/session/lock-out.ts';
import { parseTalk } from '../../src/talk/parse.ts';
import { startWorld, type World } from '../../src/talk/world.ts';
import { examineWorld } from '../support/examine-world.ts';

const head = `title: Logins
args: check imaps://anna@example.org@mail.example.org smtp://anna@example.org@mail.example.org:587
password: not-her-password
expect: auth/wrong-credentials

account anna@example.org Summer-rain-7

`;
const healthy = 'server mail.example.org:993 imap\nserver mail.example.org:587 smtp\n';

async function inWorld(servers: string, work: (world: World) => Promise<void>): Promise<void> {
  const world = await startWorld(parseTalk(head + servers, 'budget.talk'));
  try {
    await work(world);
    assert.deepEqual(world.log.impolite(), [], 'every conversation ends with QUIT or LOGOUT');
  } finally {
    await world.close();
  }
}

const refused = (world: World) =>
  world.log
    .logins()
    .filter((login) => !login.accepted)
    .map((login) => login.mechanism);
const withPassword = (world: World, password: string): World => ({
  ...world,
  env: { ...world.env, MAILDOCTOR_PASSWORD: password },
});

describe('refused logins', () => {
  it('costs one, on whatever server, however often the same password is examined', () =>
    inWorld(healthy, async (world) => {
      for (let run = 1; run <= 3; run++) {
        const report = await examineWorld(world);
        assert.notEqual(report.verdict, 'healthy');
        assert.equal(refused(world).length, 1, `after run ${run}`);
      }
      const mended = await examineWorld(withPassword(world, 'Summer-rain-7'));
      assert.equal(mended.verdict, 'healthy', 'a new password is tried');
      assert.equal(refused(world).length, 1);
    }));

  it('never costs more than two for each protocol in a day, whatever is tried', () =>
    inWorld(healthy, async (world) => {
      for (const password of ['first', 'second', 'third', 'fourth'])
        await examineWorld(withPassword(world, password));
      assert.equal(refused(world).length, 4);
    }));

  it('shows where one server takes the password and the other does not', () =>
    inWorld(`${healthy}  auth 535 5.7.8 Authentication failed\n`, async (world) => {
      const report = await examineWorld(withPassword(world, 'Summer-rain-7'));
      const outcomes = report.facts.flatMap((f) => (f.kind === 'login.result' ? [f.value.outcome] : []));
      assert.deepEqual(outcomes.sort(), ['accepted', 'refused']);
    }));
});

describe('after words about too many attempts', () => {
  const locked: Readonly<Record<string, string>> = {
    'a refusal': '535 5.7.8 Too many failed login attempts, try again later',
    'a refusal for now': '454 4.7.0 Too many login attempts',
    'a locked account': '535 5.7.0 Your account has been temporarily blocked',
  };
  for (const [name, reply] of Object.entries(locked))
    it(`${name}: nothing more, on no server of the account, with no password`, () =>
      inWorld(
        `server mail.example.org:993 imap\n  greeting delay 700\nserver mail.example.org:587 smtp\n  auth ${reply}\n`,
        async (world) => {
          await examineWorld(world);
          assert.deepEqual(refused(world), ['PLAIN'], 'the slower server is not asked in the same run');
          await examineWorld(withPassword(world, 'Summer-rain-7'));
          assert.equal(world.log.logins().length, 1, 'nor in the next');
        },
      ));

  it('understands them in other languages', () => {
    assert.equal(speaksOfLockOut('imap', '[ALERT] Zu viele fehlgeschlagene Anmeldeversuche'), true);
    assert.equal(speaksOfLockOut('smtp', 'authentication failed: (reason unavailable)'), false);
  });
});

describe('the budget', () => {
  const secret = new Secret('not-her-password');
  const day = 86_400_000;

  it('forgets after a day, and keeps neither names nor the password', () => {
    const folder = mkdtempSync(join(tmpdir(), 'maildoctor-budget-'));
    const path = join(folder, 'budget.json');
    try {
      const noted = new Budget(path);
      noted.noteRefusal('imap', 'mail.example.org', 'anna@example.org', secret, true);
      const ask = (now: number) =>
        new Budget(path, now).refusalOf('imap', 'mail.example.org', 'anna@example.org', secret);
      assert.equal(ask(Date.now() + day / 2), 'locked-out');
      assert.equal(ask(Date.now() + day + 1000), undefined);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('clears an account that was let in', () => {
    const budget = new Budget(undefined);
    budget.noteRefusal('imap', 'mail.example.org', 'anna@example.org', secret, false);
    assert.equal(budget.refusalOf('imap', 'mail.example.org', 'anna@example.org', secret), 'budget');
    assert.equal(budget.refusalOf('smtp', 'mail.example.org', 'anna@example.org', secret), undefined);
    budget.noteSuccess('imap', 'mail.example.org', 'anna@example.org');
    assert.equal(budget.refusalOf('imap', 'mail.example.org', 'anna@example.org', secret), undefined);
  });
});
