// From one scenario to the next: everything a scenario may break is set to what this one says.
import { type ChildProcess, spawn } from 'node:child_process';
import { password } from '../accounts.ts';
import { labDir, pkiDir } from '../paths.ts';
import { rootFile } from '../pki.ts';
import type { Scenario } from '../scenario.ts';
import { lanRouter, servers } from './addresses.ts';
import { setClient } from './client.ts';
import { on, startNode, stop } from './hosts.ts';
import { setLink } from './link.ts';
import { resetMailboxes, setMail } from './mail.ts';
import { addRoutes, setFirewall, setRoutes } from './net.ts';

let mailboxesTouched = true;
let scripted: ChildProcess | undefined;
let held: ChildProcess | undefined;
const meddlers: ChildProcess[] = [];

export async function setWorld(scenario: Scenario): Promise<void> {
  await clear();
  await setLink(undefined);
  setFirewall([]);
  setRoutes({ v4: true, v6: true });
  if (mailboxesTouched) resetMailboxes();
  mailboxesTouched = scenario.prepare !== undefined;
  await setMail(scenario);
  if (scenario.prepare !== undefined) on('mail', ['sh', '-ec', scenario.prepare]);
  if (scenario.scripted) await startScripts(scenario);
  setClient({});
  if (scenario.hold) await startHolds(scenario);

  const device = await setLink(scenario.link);
  setRoutes({ v4: scenario.client?.v4 ?? true, v6: scenario.client?.v6 ?? true }, device);
  addRoutes(scenario.client?.routes ?? []);
  setFirewall(scenario.firewall ?? [], [...(scenario.redirect ?? []), ...(await startMeddlers(scenario))]);
  setClient(scenario.client ?? {});
}

/** Ends what belongs to one scenario only. */
export async function clear(): Promise<void> {
  for (const child of [scripted, held, ...meddlers.splice(0)]) if (child) await stop(child);
  scripted = undefined;
  held = undefined;
}

/** Starts what stands on the way, and returns the rules that lead to it. */
async function startMeddlers({ middlebox, liar }: Scenario): Promise<string[]> {
  if (liar !== undefined)
    meddlers.push(startNode('liar', [`${labDir}/servers/liar.ts`, liar, String(servers.liar.v4[0])]));
  const far = ['203.0.113.35', '2001:db8:113::35'];
  if (middlebox !== undefined) {
    const { port, does } = middlebox;
    meddlers.push(startNode('router', [`${labDir}/servers/middlebox.ts`, String(port), does, ...far]));
  }
  if (meddlers.length > 0) await pause(500);
  if (middlebox === undefined) return [];
  return [
    `iifname "lan" ip daddr ${far[0]} tcp dport ${middlebox.port} dnat ip to ${lanRouter.v4}:2500`,
    `iifname "lan" ip6 daddr ${far[1]} tcp dport ${middlebox.port} dnat ip6 to [${lanRouter.v6}]:2500`,
  ];
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function startScripts(scenario: Scenario): Promise<void> {
  scripted = startNode('mail', [`${labDir}/servers/scripted.ts`, pkiDir, JSON.stringify(scenario.scripted)]);
  const ports = (scenario.scripted ?? []).map(({ port }) => port.toString(16).toUpperCase().padStart(4, '0'));
  const listening = (): boolean => {
    const table = on('mail', ['cat', '/proc/net/tcp', '/proc/net/tcp6']);
    return ports.every((port) => new RegExp(`:${port} [0-9A-F]+:0000 0A`).test(table));
  };
  for (let tries = 0; !listening(); tries++) {
    if (tries > 100) throw new Error('the scripted servers do not listen');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function startHolds(scenario: Scenario): Promise<void> {
  const args = [`${labDir}/servers/hold.ts`, rootFile, JSON.stringify(scenario.hold), password];
  const child = spawn('nsenter', ['--net=/run/netns/client', process.execPath, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  held = child;
  await new Promise<void>((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`no session could be held: ${said}`)), 15_000);
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      if (!said.includes('HOLDING')) return;
      clearTimeout(timer);
      resolve();
    });
  });
}
