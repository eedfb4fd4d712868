/**
 * `npm run demo`: six small worlds of scripted mail servers on loopback, examined by the real command line.
 */
import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseTalk } from '../src/talk/parse.ts';
import { startWorld } from '../src/talk/world.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const command = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const bold = (text: string): string => (process.stdout.isTTY ? `\x1b[1m${text}\x1b[0m` : text);

process.stdout.write(
  'Maildoctor examines six accounts on mail servers, five of them broken on purpose.\n' +
    'All of them are played on this computer: no account and no network is needed.\n',
);
for (const file of globSync('cases/worlds/demo/*.talk', { cwd: root }).sort()) {
  const world = await startWorld(parseTalk(readFileSync(`${root}/${file}`, 'utf8'), file));
  const words = world.args.slice(
    0,
    world.args.findIndex((a) => a.startsWith('--')),
  );
  process.stdout.write(
    `\n${'─'.repeat(78)}\n${world.talk.title}\n\n${bold(`$ maildoctor ${words.join(' ')}`)}\n\n`,
  );
  await new Promise<void>((resolve) => {
    const child = spawn(process.execPath, [command, ...world.args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...world.env },
    });
    child.on('close', () => resolve());
  });
  await world.close();
}
