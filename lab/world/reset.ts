// From one scenario to the next: everything a scenario may break is set to what this one says.
import { type ChildProcess, spawn } from 'node:child_process';
import { password } from '../accounts.ts';
import { labDir, pkiDir } from '../paths.ts';
import { rootFile } from '../pki.ts';
import type { Scenario } from '../scenario.ts';
import { interceptedPorts } from '../servers/intercepted.ts';
import { run } from '../sh.ts';
import { lanRouter, servers } from './addresses.ts';
import { setClient } from './client.ts';
import { on, rootOf, startContained, startNode, stop } from './hosts.ts';
import { setLink } from './link.ts';
import { startLookout } from './lookout.ts';
import { resetMailboxes, setMail } from './mail.ts';
import { setTranslator } from './nat64.ts';
import { addRoutes, setFirewall, setOwnFirewall, setRoutes } from './net.ts';

let mailboxesTouched = true;
let scripted: ChildProcess | undefined;
let held: ChildProcess | undefined;
const meddlers: ChildProcess[] = [];
const daemons: ChildProcess[] = [];

export async function setWorld(scenario: Scenario): Promise<void> {
  await clear();
  await setLink(undefined);
  setFirewall([]);
  setOwnFirewall([]);
  setRoutes({ v4: true, v6: true });
  if (mailboxesTouched) resetMailboxes();
  mailboxesTouched = scenario.prepare !== undefined || scenario.fullDisk !== undefined;
  await setMail(scenario);
  await startDaemons(scenario);
  if (scenario.fullDisk !== undefined) fillDisk(scenario.fullDisk);
  if (scenario.prepare !== undefined) on('mail', ['sh', '-ec', scenario.prepare]);
  if (scenario.scripted) await startScripts(scenario);
  setClient({});
  if (scenario.hold) await startHolds(scenario);

  const device = await setLink(scenario.link);
  setRoutes({ v4: scenario.client?.v4 ?? true, v6: scenario.client?.v6 ?? true }, device);
  addRoutes(scenario.client?.routes ?? []);
  setFirewall(scenario.firewall ?? [], [...(scenario.redirect ?? []), ...(await startMeddlers(scenario))]);
  setOwnFirewall(scenario.client?.firewall ?? []);
  setClient(scenario.client ?? {});
}

/** Ends what belongs to one scenario only. */
export async function clear(): Promise<void> {
  await setTranslator(false);
  // What a daemon forbade stays in the network when it ends.
  if (daemons.length > 0) on('mail', ['nft', 'flush', 'ruleset']);
  for (const child of [scripted, held, ...daemons.splice(0), ...meddlers.splice(0)])
    if (child) await stop(child);
  scripted = undefined;
  held = undefined;
  for (const disk of disks.splice(0)) run('umount', ['-l', disk]);
}

/** Starts what stands on the way, and returns the rules that lead to it. */
async function startMeddlers({
  middlebox,
  liar,
  lookout,
  intercept,
  nat64,
  proxy,
}: Scenario): Promise<string[]> {
  if (liar !== undefined)
    meddlers.push(startNode('liar', [`${labDir}/servers/liar.ts`, liar, String(servers.liar.v4[0])]));
  if (lookout) meddlers.push(startLookout());
  const far = ['203.0.113.35', '2001:db8:113::35'];
  if (middlebox !== undefined) {
    const { port, does } = middlebox;
    meddlers.push(startNode('router', [`${labDir}/servers/middlebox.ts`, String(port), does, ...far]));
  }
  if (intercept !== undefined)
    meddlers.push(startNode('router', [`${labDir}/servers/intercept.ts`, pkiDir, intercept]));
  if (proxy) meddlers.push(startNode('router', [`${labDir}/servers/proxy.ts`, lanRouter.v4]));
  if (nat64) await setTranslator(true);
  if (meddlers.length > 0) await pause(500);
  if (intercept !== undefined)
    return interceptedPorts.flatMap((port) => [
      `iifname "lan" meta nfproto ipv4 tcp dport ${port} dnat ip to ${lanRouter.v4}:${port}`,
      `iifname "lan" meta nfproto ipv6 tcp dport ${port} dnat ip6 to [${lanRouter.v6}]:${port}`,
    ]);
  if (middlebox === undefined) return [];
  return [
    `iifname "lan" ip daddr ${far[0]} tcp dport ${middlebox.port} dnat ip to ${lanRouter.v4}:2500`,
    `iifname "lan" ip6 daddr ${far[1]} tcp dport ${middlebox.port} dnat ip6 to [${lanRouter.v6}]:2500`,
  ];
}

const disks: string[] = [];

function fillDisk({ folder, owner }: NonNullable<Scenario['fullDisk']>): void {
  const path = `${rootOf('mail')}${folder}`;
  disks.push(path);
  run('mount', ['-t', 'tmpfs', '-o', `size=8k,mode=700,uid=${owner}`, 'tmpfs', path]);
  on('mail', ['sh', '-c', `head -c 20000 /dev/zero >${folder}/fill || true`]);
}

/** Runs what a scenario wants beside the mail servers, and waits until it serves. */
async function startDaemons({ daemons: wanted = [] }: Scenario): Promise<void> {
  for (const { command, ready } of wanted) {
    daemons.push(startContained('mail', command));
    if (ready === undefined) continue;
    for (let tries = 0; !holds(ready); tries++) {
      if (tries > 150) throw new Error(`${command[0]} does not serve`);
      await pause(100);
    }
  }
}

function holds(test: string): boolean {
  try {
    on('mail', ['sh', '-c', test]);
    return true;
  } catch {
    return false;
  }
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
