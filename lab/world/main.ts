// One world: the process that lives inside the namespaces, makes them, and runs scenarios in them on request.
//
// It is started (see pool.ts) under a process, mount and network namespace of its own. When it ends, in
// whatever way, the kernel ends every server in it and drops every mount and namespace: nothing to clean up.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { hostAccounts } from '../accounts.ts';
import { type Flow, handOver } from '../exports/flow.ts';
import { type Family, onlyWith } from '../family.ts';
import { labDir, pkiDir, projectDir } from '../paths.ts';
import { findPublications } from '../publication.ts';
import { askRivals } from '../rivals/ask.ts';
import { loadScenario, type Named, type Scenario } from '../scenario.ts';
import { invocation, makeClient } from './client.ts';
import { startDns } from './dns.ts';
import { examine, type Outcome, type Way } from './examine.ts';
import { makeHosts, rootOf, stage, startNode } from './hosts.ts';
import { prepareMail } from './mail.ts';
import { makeNet } from './net.ts';
import { startWeb } from './publish.ts';
import { clear, setWorld } from './reset.ts';

export interface Order {
  readonly scenario: Named;
  readonly with: Way | 'rivals';
  /** The only family that the client has. */
  readonly family?: Family;
}
/** To export the corrected settings of a fault, and to use them with these programs. */
export interface HandOver {
  readonly fault: string;
  readonly programs: readonly string[];
}
export type Answer =
  | { readonly ready: true }
  | { readonly flow: Flow }
  | { readonly outcome: Outcome }
  | { readonly broken: string };

async function makeWorld(): Promise<void> {
  const publications = await findPublications();
  hostAccounts(publications);
  makeHosts();
  makeNet();
  await startDns(publications);
  startNode('control', [`${labDir}/servers/control.ts`, pkiDir]);
  startNode('odd', [`${labDir}/servers/control.ts`, pkiDir, 'website']);
  startWeb(publications);
  await prepareMail();
  makeClient();
}

async function carryOut({ scenario: named, with: what, family }: Order): Promise<Outcome> {
  const loaded = await loadScenario(named);
  const scenario = family === undefined ? loaded : onlyWith(family, loaded);
  await setWorld(scenario);
  const outcome = what === 'rivals' ? await askRivals(scenario) : await examine(scenario, what);
  await clear();
  return outcome;
}

/** An interactive shell on the client, in the world of one scenario or the healthy one. */
async function openShell(): Promise<void> {
  const [, , , file] = process.argv;
  const healthy: Scenario = { title: 'healthy', args: '' };
  const scenario = file === undefined ? healthy : await loadScenario({ id: file, file });
  await setWorld(scenario);
  const { args, env } = invocation(scenario);
  console.error(`maildoctor ${args.join(' ')}`);
  // Tools of the fetched packages: `tool swaks …`, with the lab's root at /pki/root.crt.
  mkdirSync(`${stage}/bin`);
  writeFileSync(`${stage}/bin/tool`, `#!/bin/sh\nexec chroot ${rootOf('client')} "$@"\n`, { mode: 0o755 });
  spawnSync('nsenter', ['--net=/run/netns/client', '/bin/sh', '-i'], {
    stdio: 'inherit',
    cwd: projectDir,
    env: { ...env, PATH: `${env.PATH}:${stage}/bin`, TERM: process.env.TERM ?? 'dumb', PS1: 'client> ' },
  });
  process.exit(0);
}

const answer = (message: Answer): void => void process.send?.(message);

try {
  await makeWorld();
  if (process.argv[2] === 'shell') await openShell();
  answer({ ready: true });
} catch (error) {
  answer({ broken: String(error) });
  if (!process.send) console.error(error);
  process.exit(1);
}
process.on('message', (order: Order | HandOver) => {
  const done = 'fault' in order ? handOver(order) : carryOut(order);
  done.then(
    (result) => answer('programs' in result ? { flow: result } : { outcome: result }),
    (error: unknown) =>
      answer({ broken: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
