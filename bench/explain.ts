/** `node bench/explain.ts`: judging one ledger with all faults; the goal is below 2 ms. */
import { globSync, readFileSync } from 'node:fs';
import { FactBase } from '../src/engine/evidence.ts';
import { explain } from '../src/engine/explain.ts';
import type { AnyFact } from '../src/kernel/facts.ts';
import { parseTalk } from '../src/talk/parse.ts';
import { startWorld } from '../src/talk/world.ts';
import { examineWorld } from '../test/support/examine-world.ts';
import { factsOf, parseFactsFile } from '../test/support/facts-file.ts';
import { faults, meanings } from '../test/support/knowledge.ts';

const rounds = 40;

const written = globSync('cases/facts/**/*.facts').map((file) => {
  const c = parseFactsFile(file, readFileSync(file, 'utf8'));
  return factsOf(c.lines, c.header.get('now'));
});
const whole: (readonly AnyFact[])[] = [];
for (const name of ['demo/4-healthy', 'auth/wrong-password', 'tls/expired', 'network/dead-host']) {
  const file = `cases/worlds/${name}.talk`;
  const world = await startWorld(parseTalk(readFileSync(file, 'utf8'), file));
  whole.push((await examineWorld(world, { budget: false })).facts);
  await world.close();
}

measure(`${written.length} ledgers of cases/facts`, written);
for (const facts of whole) measure(`a whole examination of ${facts.length} facts`, [facts]);

function measure(name: string, ledgers: readonly (readonly AnyFact[])[]): void {
  const first = once(ledgers[0] ?? []);
  const each = ledgers.map((facts) => median(Array.from({ length: rounds }, () => once(facts))));
  const [typical, worst] = [median(each), Math.max(...each)].map((ms) => `${ms.toFixed(2)} ms`);
  console.log(
    `${name.padEnd(36)} ${typical}, the slowest ledger ${worst}, the very first time ${first.toFixed(1)} ms`,
  );
}

function once(facts: readonly AnyFact[]): number {
  const started = performance.now();
  explain(new FactBase(facts, meanings), faults);
  return performance.now() - started;
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
}
