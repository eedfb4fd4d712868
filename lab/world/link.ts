// Puts the slow or lossy line between client and router, and takes it away again.
import type { ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { labDir } from '../paths.ts';
import type { Scenario } from '../scenario.ts';
import { client } from './addresses.ts';
import { on, rootOf, stage, start, stop } from './hosts.ts';
import { until } from './mail.ts';

let line: ChildProcess | undefined;

/** Returns the device that the client's default routes go through. */
export async function setLink(link: Scenario['link']): Promise<string> {
  if (line) await stop(line);
  line = undefined;
  if (link === undefined) return 'eth0';
  copyFileSync(join(labDir, 'world/link.py'), join(rootOf('router'), 'root/link.py'));
  const console = `${stage}/router.console`;
  const before = consoleText(console).length;
  // Half of the loss and all of the delay in each direction: delayMs is one way.
  const half = (link.lossPercent ?? 0) / 2;
  line = start('router', ['python3', '/root/link.py', String(link.delayMs ?? 0), String(half)]);
  await until(
    () => consoleText(console).slice(before).includes('ready'),
    () => `no line: ${consoleText(console).slice(before)}`,
  );
  on('router', ['ip', 'link', 'set', 'tun-lan', 'netns', 'client']);
  // No addresses of its own: the client sends from eth0's, and the router sends back what is for the client.
  on(
    'router',
    ['ip', '-batch', '-'],
    [
      'link set tun-net up',
      `route replace ${client.v4}/32 dev tun-net`,
      `route replace ${client.v6}/128 dev tun-net`,
      '',
    ].join('\n'),
  );
  on('client', ['ip', 'link', 'set', 'tun-lan', 'up']);
  return 'tun-lan';
}

function consoleText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
