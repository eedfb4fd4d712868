import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Report } from '../../src/kernel/report.ts';
import { type Change, wordsOf } from '../../src/report/changes.ts';
import type { World } from '../../src/talk/world.ts';
import { watch } from '../../src/watch.ts';
import { examine, healthy, inWorld, maildoctor, readWorld } from './_cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'maildoctor-watch-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const reportIn = async (world: World): Promise<Report> =>
  JSON.parse((await examine(world, ['--json'])).out) as Report;

describe('a watch', () => {
  it('says what changed, and ends when everything works', () =>
    inWorld(readWorld('demo/2-certificate-expired'), (broken) =>
      inWorld(healthy(), async (mended) => {
        const rounds = [broken, broken, mended];
        const said: (readonly Change[])[] = [];
        const pauses: (number | undefined)[] = [];
        const last = await watch({
          examine: () => reportIn(rounds.shift() ?? mended),
          seen: (_, changes, nextMs) => {
            said.push(changes);
            pauses.push(nextMs);
          },
          everyMs: 10,
          forever: false,
          signal: new AbortController().signal,
        });
        assert.equal(last.verdict, 'healthy');
        assert.deepEqual(pauses, [10, 15, undefined]);
        assert.deepEqual(said.slice(0, 2), [[], []]);
        const words = (said[2] ?? []).map((c) => Object.values(wordsOf(c)).join(' '));
        assert.ok(
          words.includes('✓ gone: The certificate of mail.example.org has expired'),
          words.join('\n'),
        );
        assert.ok(
          words.includes('✓ mail.example.org:993 login: works, before: not examined'),
          words.join('\n'),
        );
        assert.ok(words.includes('✓ now everything works; before: a fault'), words.join('\n'));
      }),
    ));

  it('does not call a refused password mended because it is not sent again', () =>
    inWorld(healthy('  auth NO [AUTHENTICATIONFAILED] Authentication failed.'), async (world) => {
      const said: (readonly Change[])[] = [];
      const stop = new AbortController();
      await watch({
        examine: () => reportIn(world),
        seen: (_, changes) => {
          if (said.push(changes) === 3) stop.abort();
        },
        everyMs: 1,
        forever: true,
        signal: stop.signal,
      });
      const all = said.flat().map((c) => c.what);
      assert.ok(!all.includes('mended'), JSON.stringify(said.flat().map(wordsOf)));
      assert.equal(
        world.log.logins().filter((l) => !l.accepted).length,
        1,
        'a refused password is not sent again',
      );
    }));

  it('of a healthy account ends with 0 and leaves its state for Prometheus', () =>
    inWorld(healthy(), async (world) => {
      const file = join(folder, 'maildoctor.prom');
      const [, ...words] = world.args;
      const { code, out } = await maildoctor(['watch', ...words, '--metrics', file], { env: world.env });
      assert.equal(code, 0, out);
      assert.match(out, /^✓ Everything works\n/);
      const text = readFileSync(file, 'utf8');
      assert.match(text, /^maildoctor_verdict\{account="anna@example\.org",verdict="healthy"\} 1$/m);
      assert.match(
        text,
        /^maildoctor_step_ok\{account="anna@example\.org",server="mail\.example\.org:993",step="login"\} 1$/m,
      );
      for (const line of text.split('\n').filter((l) => l !== '' && !l.startsWith('#')))
        assert.match(line, /^[a-z_]+\{([a-z]+="(?:[^"\\\n]|\\.)*",?)+\} [\d.e+-]+$/, line);
    }));
});
