import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTalk } from '../../src/talk/parse.ts';
import { startWorld, type World } from '../../src/talk/world.ts';

const root = join(import.meta.dirname, '../..');
const main = join(root, 'src/cli/main.ts');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly node?: readonly string[];
  /** Ctrl-C, once this holds. */
  readonly interruptWhen?: () => boolean;
}

/** The real command line, as a child; nothing of this process's own account of passwords reaches it. */
export function maildoctor(args: readonly string[], how: Running = {}): Promise<Ran> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(MAILDOCTOR_|NO_COLOR$|FORCE_COLOR$|NODE_TEST)/.test(name),
  );
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...(how.node ?? []), main, ...args], {
      cwd: root,
      env: { ...Object.fromEntries(inherited), ...how.env },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.stdin.end(how.input ?? '');
    const timer = setInterval(() => {
      if (how.interruptWhen?.() !== true) return;
      clearInterval(timer);
      child.kill('SIGINT');
    }, 100);
    child.on('close', (code) => {
      clearInterval(timer);
      resolve({ code, out, err });
    });
  });
}

/** Runs the command line of a world, with more words behind it; `change` rewrites the world's text before. */
export async function inWorld<T>(talk: string, work: (world: World) => Promise<T>): Promise<T> {
  const world = await startWorld(parseTalk(talk, 'test.talk'));
  try {
    return await work(world);
  } finally {
    await world.close();
  }
}

export const readWorld = (name: string): string =>
  readFileSync(join(root, 'cases/worlds', `${name}.talk`), 'utf8');

/** The examination of a world with further options. */
export const examine = (world: World, more: readonly string[] = [], how: Running = {}): Promise<Ran> =>
  maildoctor([...world.args, ...more], { ...how, env: { ...world.env, ...how.env } });

/** A healthy account; `more` is put below the server it belongs to. */
export const healthy = (imap = '', smtp = '', accounts = ''): string =>
  `title: A healthy account
args: check imaps://anna@example.org@mail.example.org smtp://anna@example.org@mail.example.org:587
password: Summer-rain-7
healthy: yes

account anna@example.org
${accounts}

dns example.org MX 10 mail.example.org

server mail.example.org:993 imap
${imap}
server mail.example.org:587 smtp
${smtp}
`;
