// Inside the lab's namespaces: sets the line, runs everything a few times in turn, and prints medians.
import { join } from 'node:path';
import { labDir, pkiDir } from '../lab/paths.ts';
import { makeClient } from '../lab/world/client.ts';
import { startDns } from '../lab/world/dns.ts';
import { makeHosts, startNode } from '../lab/world/hosts.ts';
import { prepareMail } from '../lab/world/mail.ts';
import { makeNet } from '../lab/world/net.ts';
import { setWorld } from '../lab/world/reset.ts';
import { type Contestant, contestants, runOnce, runScript } from './contestants.ts';
import { addAccounts, manyAccounts } from './many.ts';

const times = 5;
const isMany = process.argv[2] === 'many';
const trips = isMany ? [] : process.argv.slice(2).map(Number);

makeHosts();
makeNet();
await startDns([]);
startNode('control', [`${labDir}/servers/control.ts`, pkiDir]);
startNode('odd', [`${labDir}/servers/control.ts`, pkiDir, 'website']);
if (isMany) addAccounts();
await prepareMail();
makeClient();
if (isMany) {
  await manyAccounts();
  process.exit(0);
}
for (const rtt of trips.length > 0 ? trips : [100]) {
  for (const dual of [false, true]) await race(rtt, dual);
}
await deadHost();
process.exit(0);

async function race(rtt: number, dual: boolean): Promise<void> {
  await setWorld({ title: 'bench', args: '', link: { delayMs: rtt / 2 } });
  const hosts = dual
    ? { imap: 'imap.example.test', smtp: 'smtp.example.test' }
    : { imap: 'imap4.example.test', smtp: 'smtp4.example.test' };
  const runners = contestants(hosts);
  const results = new Map<Contestant, number[]>(runners.map((one) => [one, []]));
  // Once for nothing: servers start their processes, caches fill.
  for (const one of runners) await runOnce(one);
  for (let i = 0; i < times; i++) for (const [one, taken] of results) taken.push(await runOnce(one));
  const floor = median(results.get(runners[0] as Contestant) ?? []);
  console.log(
    `\n${rtt} ms round trip, ${dual ? 'servers with an IPv4 and an IPv6 address' : 'servers with one address'}`,
  );
  console.log('                                                      ms   round trips   × floor');
  for (const [{ name }, taken] of results) {
    const ms = median(taken);
    const cells = [
      ms.toFixed(0).padStart(6),
      (ms / rtt).toFixed(1).padStart(11),
      (ms / floor).toFixed(2).padStart(12),
    ];
    console.log(`${name.padEnd(50)}${cells.join('')}`);
  }
}

/** Nobody answers: when the first, provisional answer comes, and when the last. */
async function deadHost(): Promise<void> {
  await setWorld({ title: 'bench', args: '' });
  const said = await runScript(join(import.meta.dirname, 'dead.ts'), []);
  console.log(`\nA host that answers nothing\n${said.trimEnd()}`);
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
}
