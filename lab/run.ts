// npm run lab [-- SCENARIO...] [--docs] [--oracle | --page] [--shell [--tools]] [--family 4|6] [--worlds N]
// [--json FILE] [--list]
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPage } from '../scripts/build-page.ts';
import { overspent, spent } from './budget.ts';
import { bannable, type Logs } from './fail2ban.ts';
import { suits } from './family.ts';
import { judgeOracle, judgeProduct, type Verdict } from './judge.ts';
import { prepareBench, prepareBrowser, prepareServers } from './packages.ts';
import { scenarioPage } from './page.ts';
import { builtPageFolder, outDir, projectDir } from './paths.ts';
import { preparePki } from './pki.ts';
import { whyNotHere } from './platform.ts';
import { openShell, runAll } from './pool.ts';
import { findScenarios, loadScenario, type Named } from './scenario.ts';
import { closing, enoughProved, putOffRow, row } from './table.ts';
import type { Outcome } from './world/examine.ts';
import type { Order } from './world/main.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    oracle: { type: 'boolean' },
    page: { type: 'boolean' },
    shell: { type: 'boolean' },
    tools: { type: 'boolean' },
    family: { type: 'string' },
    list: { type: 'boolean' },
    verbose: { type: 'boolean' },
    worlds: { type: 'string', default: '4' },
    json: { type: 'string' },
    docs: { type: 'boolean' },
  },
});
/** Healthy, and ten faults of all layers: what is shown does not depend on the fault. */
const throughThePage = [
  'healthy/submissions',
  'healthy/dual-stack',
  'discovery/guess-accepted',
  'tls/certificate-expired-smtp-only',
  'tls/certificate-name-mismatch-exim',
  'tls/self-signed-certificate-courier',
  'auth/wrong-credentials-courier-pop3',
  'mailbox/own-mailbox-full-imap-only',
  'settings/tls-on-imap-port',
  'settings/hostname-typo',
  'dns/no-address-record',
  'network/service-not-running-exim',
  'sending/sender-not-owned-exim',
];
/** So few failures can be an accident of a busy machine. */
const mostTriedAgain = 3;
const say = (line: string): void => console.error(`lab: ${line}`);
const why = whyNotHere();
if (why !== undefined) {
  say(`not run, because ${why}`);
  process.exit(process.env.CI === 'true' ? 1 : 0);
}

const family = options.family === '4' || options.family === '6' ? options.family : undefined;
const how: Omit<Order, 'scenario'> = {
  with: options.oracle ? 'oracle' : options.page ? 'page' : 'product',
  ...(family === undefined ? {} : { family }),
};
// Scenarios that the product still gets wrong: shown, never silently left out.
const putOff: string[] = [];
const scenarios = await chosen(options.page && positionals.length === 0 ? throughThePage : positionals);
if (options.list) {
  for (const named of scenarios) console.log(`${named.id.padEnd(50)} ${(await loadScenario(named)).title}`);
  process.exit(0);
}
if (scenarios.length === 0) {
  say(`no scenario is called like ${positionals.join(' or ')}`);
  process.exit(2);
}
prepareServers(say);
await preparePki(say);
if (options.page) {
  prepareBrowser(say);
  await buildPage(builtPageFolder);
}
if (options.tools) prepareBench(say);
if (options.shell) process.exit(await openShell(positionals.length > 0 ? scenarios[0]?.file : undefined));

const started = performance.now();
const results = new Map<string, Verdict>();
const logs = new Map<string, Logs>();
/** How often a scenario examines, where that is more than once. */
const repeats = new Map<string, number>();
await runAll(scenarios, how, Number(options.worlds), report);
await tryAgain();
if (!options.oracle) countBans();
const all = [...results].sort(([a], [b]) => (a < b ? -1 : 1));
if (options.json !== undefined)
  writeFileSync(options.json, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
for (const line of putOff) console.log(line);
const verdicts = all.map(([, verdict]) => verdict);
console.log(closing(verdicts, (performance.now() - started) / 1000));
if (options.docs) await writePage();
const fine =
  enoughProved(all.map(([, verdict]) => verdict)) || options.oracle === true || options.page === true;
process.exit(fine && all.every(([, verdict]) => verdict.passed) ? 0 : 1);

/** Only a whole run is the truth about the lab. */
async function writePage(): Promise<void> {
  if (positionals.length > 0 || options.oracle || options.page || family !== undefined) {
    say('--docs wants a whole run');
    return;
  }
  const shown = await Promise.all(
    findScenarios([]).map(async (named) => ({
      id: named.id,
      scenario: await loadScenario(named),
      verdict: results.get(named.id),
    })),
  );
  writeFileSync(join(projectDir, 'docs/scenarios.md'), scenarioPage(shown, closing(verdicts)));
}

/**
 * A busy machine can make one server of many late. A few failures are looked at once more, alone, and named; many
 * are no accident.
 */
async function tryAgain(): Promise<void> {
  const failed = scenarios.filter(({ id }) => results.get(id)?.passed === false);
  if (failed.length === 0 || failed.length > mostTriedAgain) return;
  console.log(`once more, alone: ${failed.map(({ id }) => id).join(', ')}`);
  await runAll(failed, how, 1, report);
}

async function chosen(words: readonly string[]): Promise<Named[]> {
  const all = findScenarios(words);
  const found: Named[] = [];
  for (const named of all) {
    const { todo } = await loadScenario(named);
    if (todo === undefined || words.length > 0) found.push(named);
    else putOff.push(putOffRow(named.id, todo));
  }
  if (family === undefined) return found;
  const suitable = await Promise.all(found.map(async (named) => suits(await loadScenario(named))));
  return found.filter((_, index) => suitable[index]);
}

async function report(named: Named, result: Outcome | string): Promise<void> {
  const scenario = await loadScenario(named);
  const verdict =
    typeof result === 'string'
      ? broken(result)
      : (options.oracle ? judgeOracle : judgeProduct)(scenario, result);
  results.set(named.id, verdict);
  console.log(row(named.id, verdict));
  const dir = join(outDir, named.id);
  rmSync(dir, { recursive: true, force: true });
  if (typeof result === 'string') return;
  logs.set(named.id, result.logs);
  if (scenario.repeat !== undefined) repeats.set(named.id, scenario.repeat);
  if (options.verbose) console.log(result.stdout);
  mkdirSync(dir, { recursive: true });
  const files = {
    'stdout.txt': result.stdout,
    'stderr.txt': result.stderr,
    ...(result.heard === '' ? {} : { 'heard.jsonl': result.heard }),
    ...Object.fromEntries(Object.entries(result.logs).map(([name, text]) => [`${name}.log`, text])),
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(dir, file), text);
}

/** Only now, because fail2ban takes a second to start. */
function countBans(): void {
  const { usual, eager } = bannable(logs);
  for (const id of new Set([...usual.keys(), ...eager.keys()])) {
    const before = results.get(id);
    if (before === undefined) continue;
    const cost = { ...before.cost, banLines: usual.get(id) ?? 0, eagerLines: eager.get(id) ?? 0 };
    const complaints = overspent(cost, repeats.get(id)).filter((text) => !before.complaints.includes(text));
    const passed = before.passed && complaints.length === 0;
    const after = { ...before, cost, passed, complaints: [...before.complaints, ...complaints] };
    results.set(id, after);
    if (complaints.length > 0) console.log(row(id, after));
  }
}

function broken(reason: string): Verdict {
  const cost = spent({});
  return {
    passed: false,
    complaints: [`the lab broke: ${reason}`],
    found: [],
    verdict: 'none',
    provable: false,
    proved: false,
    confirmedWrongly: 0,
    seconds: 0,
    cost,
  };
}
