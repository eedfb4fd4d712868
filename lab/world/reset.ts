// From one scenario to the next: everything a scenario may break is set to what this one says.
import { type ChildProcess, spawn } from 'node:child_process';
import { password } from '../accounts.ts';
import { labDir, pkiDir } from '../paths.ts';
import { rootFile } from '../pki.ts';
import type { Scenario } from '../scenario.ts';
import { setClient } from './client.ts';
import { on, startNode, stop } from './hosts.ts';
import { setLink } from './link.ts';
import { resetMailboxes, setMail } from './mail.ts';
import { addRoutes, setFirewall, setRoutes } from './net.ts';

let mailboxesTouched = true;
let scripted: ChildProcess | undefined;
let held: ChildProcess | undefined;

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
  setFirewall(scenario.firewall ?? []);
  setClient(scenario.client ?? {});
}

/** Ends what belongs to one scenario only. */
export async function clear(): Promise<void> {
  for (const child of [scripted, held]) if (child) await stop(child);
  scripted = undefined;
  held = undefined;
}

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
