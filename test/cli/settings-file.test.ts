import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { World } from '../../src/talk/world.ts';
import { healthy, inWorld, maildoctor } from './_cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'maildoctor-file-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const msmtp = join(folder, '.msmtprc');
const text = (password: string): string =>
  `account a\nhost mail.example.org\nport 587\ntls on\nauth on\nfrom anna@example.org\nuser anna@example.org\n${password}`;
writeFileSync(msmtp, text('password Summer-rain-7\n'));

const check = (world: World, file: string, more: readonly string[]) =>
  maildoctor(
    [
      ...[
        'check',
        '--settings',
        file,
        '--dns',
        world.dns,
        '--ca',
        world.caFile,
        '--no-controls',
        '--no-budget',
      ],
      ...world.connectTo.flatMap((place) => ['--connect-to', place]),
      ...more,
    ],
    { env: { MAILDOCTOR_STATE: folder } },
  );

describe('the password that a settings file holds', { concurrency: 3 }, () => {
  it('stays unused without a word of the user', () =>
    inWorld(healthy(), async (world) => {
      const { out, err } = await check(world, msmtp, []);
      assert.deepEqual(world.log.logins(), [], out);
      assert.doesNotMatch(out + err, /Summer-rain-7/);
    }));

  it('logs in at its own server where that is asked for, and is printed nowhere', () =>
    inWorld(healthy(), async (world) => {
      const { code, out, err } = await check(world, msmtp, [
        '--password-from-settings',
        '--json',
        '--verbose',
      ]);
      assert.equal(code, 0, out);
      assert.equal(world.log.logins().length, 1);
      assert.doesNotMatch(out + err, /Summer-rain-7/);
    }));

  it('goes to no server that the file does not name', () =>
    inWorld(healthy(), async (world) => {
      const { code, err } = await check(world, msmtp, [
        'smtp://anna@example.org@mail.example.org:587',
        '--password-from-settings',
      ]);
      assert.equal(code, 2);
      assert.match(err, /holds no password for these servers/);
      assert.deepEqual(world.log.logins(), []);
    }));

  it('is missed where there is none, or only the name of a variable', () =>
    inWorld(healthy(), async (world) => {
      const empty = join(folder, 'empty.msmtprc');
      writeFileSync(empty, text(''));
      const variable = join(folder, '.env');
      writeFileSync(
        variable,
        'MAIL_HOST=mail.example.org\nMAIL_PORT=587\nMAIL_USERNAME=a@b.example\nMAIL_PASSWORD=$SECRET\n',
      );
      for (const file of [empty, variable]) {
        const { code, err } = await check(world, file, ['--password-from-settings']);
        assert.equal(code, 2);
        assert.match(err, /holds no password/);
      }
      const without = await maildoctor([
        'check',
        'imaps://a@b.example@c.example',
        '--password-from-settings',
      ]);
      assert.match(without.err, /needs the file: --settings FILE/);
    }));
});
