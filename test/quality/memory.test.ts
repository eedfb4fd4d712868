// Whatever a server pours out, the memory of the process that examines it stays bounded.

import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { parseTalk } from '../../src/talk/parse.ts';
import { startWorld } from '../../src/talk/world.ts';
import type { Answer, Order } from '../support/examine-all.ts';
import { inventedWorlds } from '../support/hostile-worlds.ts';

const folder = join(import.meta.dirname, '../../cases/worlds');
const read = (file: string) => ({ name: file, text: readFileSync(join(folder, file), 'utf8') });
const mostGrowthKb = 100_000;

it('does not fill memory, whatever a server pours out', { timeout: 180_000 }, async () => {
  const child = fork(join(import.meta.dirname, '../support/examine-all.ts'), { execArgv: ['--expose-gc'] });
  const examine = async ({ name, text }: { name: string; text: string }): Promise<Answer> => {
    const world = await startWorld(parseTalk(text, name));
    try {
      const order: Order = { args: world.args, env: world.env };
      return await new Promise((resolve, reject) => {
        child.once('message', (answer: Answer) => resolve(answer));
        child.once('exit', (code) => reject(new Error(`${name}: the process ended with ${code}`)));
        child.send(order);
      });
    } finally {
      child.removeAllListeners('exit');
      await world.close();
    }
  };
  try {
    // What an examination needs anyway: with a refusal, so that all the tables of words are there.
    await examine(read('demo/4-healthy.talk'));
    const { maxRss: before } = await examine(read('auth/wrong-password.talk'));
    const flood = [
      ...globSync('hostile/{endless,capability,huge,binary}*.talk', { cwd: folder }).map(read),
      ...inventedWorlds().filter((world) =>
        /(?:greeting|ehlo|auth|capability|examine|list|stat): endless/.test(world.name),
      ),
    ];
    for (const world of flood) {
      const { maxRss } = await examine(world);
      const grown = maxRss - before;
      assert.ok(grown < mostGrowthKb, `${world.name}: ${grown} KB more than a plain examination`);
    }
  } finally {
    child.kill();
  }
});
