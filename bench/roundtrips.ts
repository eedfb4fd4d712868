/**
 * `npm run bench [-- RTT...]`: one examination over a slow line, beside what other tools need for their part
 * of it, and beside the floor: a client that knows all answers beforehand and loses no moment.
 * `node bench/roundtrips.ts many`: a thousand accounts. As root on Debian, in the lab.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepareBench, prepareServers } from '../lab/packages.ts';
import { projectDir } from '../lab/paths.ts';
import { preparePki } from '../lab/pki.ts';
import { whyNotHere } from '../lab/platform.ts';

const say = (line: string): void => console.error(`bench: ${line}`);
const why = whyNotHere();
if (why !== undefined) {
  say(`not run, because ${why}`);
  process.exit(process.env.CI === 'true' ? 1 : 0);
}
if (!existsSync(join(projectDir, 'dist/cli.js'))) {
  say('the built command line is measured: npm run build');
  process.exit(2);
}
prepareServers(say);
prepareBench(say);
await preparePki(say);

// A world of its own, as lab/pool.ts makes them: it ends with this process.
const namespaces = [
  '--mount',
  '--net',
  '--ipc',
  '--uts',
  '--pid',
  '--fork',
  '--kill-child=SIGKILL',
  '--mount-proc',
];
const inside = [process.execPath, join(import.meta.dirname, 'world.ts'), ...process.argv.slice(2)];
const world = spawn(
  'setpriv',
  ['--pdeathsig', 'KILL', 'unshare', ...namespaces, 'sh', '-c', '"$@"; exit $?', 'world', ...inside],
  { stdio: ['ignore', 'inherit', 'inherit'] },
);
world.on('close', (code) => {
  process.exitCode = code ?? 1;
});
