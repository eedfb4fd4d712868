import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareClients } from '../../lab/packages.ts';

/** Why real mail programs cannot be run here, or undefined. */
export function impossible(): string | undefined {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version')) return 'it needs Debian';
  return process.getuid?.() === 0 ? undefined : 'it needs root, to run programs out of a root of their own';
}

export interface Programs {
  /** Writes a file as the program sees it; gives its path there. */
  readonly put: (name: string, content: string | Uint8Array) => string;
  readonly run: (program: string, ...args: string[]) => { code: number | null; out: string; err: string };
  /** The same, while this process goes on and may be its server. */
  readonly start: (program: string, ...args: string[]) => Promise<string>;
  readonly close: () => void;
}

/** Real mail programs, unpacked and never installed; undefined where their packages cannot be had. */
export function programs(): Programs | undefined {
  let root: string;
  try {
    root = prepareClients(() => {});
  } catch {
    return undefined;
  }
  mkdirSync(join(root, 'root'), { recursive: true });
  mkdirSync(join(root, 'tmp'), { recursive: true });
  // The person is told to make this folder.
  mkdirSync(join(root, 'root/Mail/fred-example-org'), { recursive: true });
  const users = ['root:x:0:0:root:/root:/bin/sh', 'nobody:x:65534:65534::/:', 'postfix:x:100:101::/:', ''];
  writeFileSync(join(root, 'etc/passwd'), users.join('\n'));
  writeFileSync(join(root, 'etc/group'), 'root:x:0:\nnogroup:x:65534:\npostfix:x:101:\npostdrop:x:102:\n');
  for (const [name, minor] of [
    ['null', '3'],
    ['random', '8'],
    ['urandom', '9'],
  ] as const) {
    const path = join(root, 'dev', name);
    mkdirSync(join(root, 'dev'), { recursive: true });
    if (!existsSync(path)) spawnSync('mknod', ['-m', '666', path, 'c', '1', minor]);
  }
  const folder = mkdtempSync(join(root, 'tmp', 'exports-'));
  const inside = (path: string) => path.slice(root.length);
  const env = { HOME: '/root', PATH: '/usr/sbin:/usr/bin', LC_ALL: 'C.UTF-8' };
  return {
    put(name, content) {
      const path = join(folder, name);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, content, { mode: 0o600 });
      return inside(path);
    },
    run(program, ...args) {
      const done = spawnSync('chroot', [root, program, ...args], { encoding: 'utf8', env, timeout: 30_000 });
      return { code: done.status, out: done.stdout, err: done.stderr };
    },
    start: (program, ...args) =>
      new Promise((resolve) => {
        const child = spawn('chroot', [root, program, ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] });
        let said = '';
        for (const stream of [child.stdout, child.stderr])
          stream.setEncoding('utf8').on('data', (text: string) => (said += text));
        child.stdin.end();
        const limit = setTimeout(() => child.kill(), 20_000);
        child.on('close', () => {
          clearTimeout(limit);
          resolve(said);
        });
      }),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
