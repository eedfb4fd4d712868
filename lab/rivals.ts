/**
 * `node lab/rivals.ts [SCENARIO…] [--worlds N] [--every-fault-once] [--no-docs]`: what other tools say of the
 * lab's broken worlds, judged beside Maildoctor, in the same run. All words are kept in `.lab/rivals/`, and
 * `docs/peers.md` is written. `--go-on` asks only where no words are kept, `--judge-again` judges the kept
 * ones. As root on Debian.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { judgeProduct } from './judge.ts';
import { prepareBench, prepareServers } from './packages.ts';
import { cacheDir } from './paths.ts';
import { preparePki } from './pki.ts';
import { whyNotHere } from './platform.ts';
import { runAll } from './pool.ts';
import { document } from './rivals/document.ts';
import { type Kept, keep, keptAbout } from './rivals/keep.ts';
import { causeWords } from './rivals/meaning.ts';
import { findScenarios, loadScenario, type Named } from './scenario.ts';
import { writeDocument } from './write-document.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    worlds: { type: 'string', default: '2' },
    'every-fault-once': { type: 'boolean' },
    'go-on': { type: 'boolean' },
    'judge-again': { type: 'boolean' },
    'no-docs': { type: 'boolean' },
  },
});
const say = (line: string): void => console.error(`rivals: ${line}`);
const why = whyNotHere();
if (why !== undefined && options['judge-again'] !== true) {
  say(`not run, because ${why}`);
  process.exit(process.env.CI === 'true' ? 1 : 0);
}
const folder = join(cacheDir, 'rivals');
mkdirSync(folder, { recursive: true });

const chosen = await choose();
if (chosen.length === 0) {
  say(`no scenario with one fault is called like ${positionals.join(' or ')}`);
  process.exit(2);
}
if (options['judge-again'] !== true) await askAll();
const kept = chosen.flatMap(({ id }): Kept[] => {
  const one = keptAbout(folder, id);
  return one === undefined ? [] : [one];
});
const text = document(kept, chosen.length);
if (options['no-docs'] === true) console.log(text);
else writeDocument('docs/peers.md', text);

async function askAll(): Promise<void> {
  prepareServers(say);
  prepareBench(say);
  await preparePki(say);
  let done = 0;
  const todo = options['go-on'] === true ? chosen.filter(({ id }) => !keptAbout(folder, id)) : chosen;
  await runAll(todo, { with: 'rivals' }, Number(options.worlds), async ({ id, file }, outcome) => {
    const count = `${++done} of ${todo.length}`;
    if (typeof outcome === 'string') return say(`${count} ${id}: the lab broke: ${outcome}`);
    const scenario = await loadScenario({ id, file });
    keep(folder, id, scenario, outcome, judgeProduct({ ...scenario, repeat: 1 }, outcome));
    say(`${count} ${id}`);
  });
}

/** Scenarios of one fault that a live examination can find. */
async function choose(): Promise<Named[]> {
  const faults = new Set<string>();
  const found: Named[] = [];
  for (const named of findScenarios(positionals)) {
    const { expect = [], todo, publish } = await loadScenario(named);
    const [fault] = expect;
    if (fault === undefined || expect.length > 1 || todo !== undefined || publish !== undefined) continue;
    // Discovery asks about addresses, and without words nothing can be judged.
    if (named.id.startsWith('discovery/') || causeWords[fault] === undefined) continue;
    if (options['every-fault-once'] === true && faults.has(fault)) continue;
    faults.add(fault);
    found.push(named);
  }
  return found;
}
