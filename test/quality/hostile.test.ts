// Hostile servers are normal: whatever they send, an examination ends in a named outcome, and nothing of it
// acts on the terminal. The worlds of cases/worlds/hostile, and one for every stage of every protocol.

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { isBad } from '../../src/kernel/facts.ts';
import type { Report } from '../../src/kernel/report.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { parseTalk } from '../../src/talk/parse.ts';
import { startWorld, type World } from '../../src/talk/world.ts';
import { examineWorld } from '../support/examine-world.ts';
import { inventedWorlds } from '../support/hostile-worlds.ts';

const folder = join(import.meta.dirname, '../../cases/worlds/hostile');
const patience = { connectMs: 1000, greetingMs: 800, replyMs: 800 };
/** A bound, not a measure: each of these takes a second or two. */
const bound = { timeout: 40_000 };

const plain = (s: string) => s;
const style = { bold: plain, dim: plain, red: plain, green: plain, yellow: plain, cyan: plain };
/** What steers a terminal, and what turns the direction of writing. */
const unprintable =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/;

/** Where slow words are to be waited for until they are complete, a busy machine must not make them too slow. */
const long = { connectMs: 10_000, greetingMs: 10_000, replyMs: 10_000 };

async function examined(
  text: string,
  name: string,
  judge: (report: Report, world: World) => void,
  waits = patience,
) {
  const world = await startWorld(parseTalk(text, name));
  try {
    const report = await examineWorld(world, { patience: waits, budget: false, timeout: 30 });
    judgeAll(report, world);
    judge(report, world);
  } finally {
    await world.close();
  }
}

/** What holds whatever a server does. */
function judgeAll(report: Report, world: World): void {
  const bugs = report.facts.filter((fact) => fact.kind === 'own.bug').map((fact) => fact.value);
  assert.deepEqual(bugs, []);
  const shown = renderTerminal(report, { width: 80, style, verbose: true });
  const found = unprintable.exec(shown);
  assert.equal(found && JSON.stringify(shown.slice(Math.max(0, found.index - 40), found.index + 10)), null);
  assert.ok(shown.split('\n').every((line) => line.length <= 1200));
  assert.equal(
    unprintable.exec(JSON.stringify(report)),
    null,
    'the JSON carries no control characters either',
  );
  assert.ok(world.log.logins().length <= 2, 'a hostile server is not logged in to over and over');
}

/** Something bad was named, or nothing bad happened up to the end. */
function judgeOutcome(report: Report, healthy: boolean): void {
  const told = `${report.verdict}: ${report.diagnoses.map((d) => `${d.fault} (${d.certainty})`).join(', ')}`;
  if (healthy) {
    assert.equal(report.verdict, 'healthy', told);
    return;
  }
  assert.notEqual(report.verdict, 'healthy', told);
  assert.ok(report.facts.some(isBad), `no outcome has a name; ${told}`);
}

describe('worlds of hostile servers', { concurrency: 8 }, () => {
  for (const file of globSync('*.talk', { cwd: folder }).sort())
    it(basename(file, '.talk'), bound, async () => {
      const text = readFileSync(join(folder, file), 'utf8');
      await examined(text, file, (report, world) => judgeOutcome(report, world.talk.healthy));
    });
});

describe('every stage of every protocol', { concurrency: 8 }, () => {
  for (const { name, text, outcome } of inventedWorlds())
    it(name, bound, () =>
      examined(
        text,
        name,
        (report) => {
          if (outcome !== 'any') judgeOutcome(report, outcome === 'healthy');
        },
        outcome === 'healthy' ? long : patience,
      ),
    );
});
