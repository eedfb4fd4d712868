// A computer in someone else's network that the user may look from: an ssh server that knows the client's key.
import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { servers } from './addresses.ts';
import { on, rootOf, stage, start, write, writeFile } from './hosts.ts';

const address = servers.control.v4[0];
/** Where the client finds `ssh`: the packages' own, because the machine may have none. */
export const sshFolder = `${stage}/ssh-bin`;

const config = `
HostKey /etc/ssh/lab_key
AuthorizedKeysFile /etc/ssh/lab_authorized
PidFile none
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
`;
const users = 'root:*:0:0::/root:/bin/sh\nsshd:*:105:65534::/run/sshd:/bin/false\n';

export function startLookout(): ChildProcess {
  for (const host of ['client', 'control'] as const) write(host, '/etc/passwd', users);
  write('control', '/etc/group', 'root:x:0:\nnogroup:x:65534:\n');
  mkdirSync(join(rootOf('control'), 'run/sshd'), { recursive: true, mode: 0o755 });
  const key = keyOf('client', '/root/.ssh/id_ed25519');
  const hostKey = keyOf('control', '/etc/ssh/lab_key');
  write('control', '/etc/ssh/lab_authorized', key);
  write('client', '/root/.ssh/known_hosts', `${address} ${hostKey}`);
  write('control', '/etc/ssh/lab_config', config);
  writeFile(`${sshFolder}/ssh`, `#!/bin/sh\nexec chroot ${rootOf('client')} /usr/bin/ssh "$@"\n`, 0o755);
  return start('control', ['/usr/sbin/sshd', '-D', '-e', '-f', '/etc/ssh/lab_config']);
}

/** Makes a key of a host once, and returns its public half. */
function keyOf(host: 'client' | 'control', path: string): string {
  const file = join(rootOf(host), path);
  if (!existsSync(file)) {
    mkdirSync(join(file, '..'), { recursive: true });
    chmodSync(join(file, '..'), 0o700);
    on(host, ['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', path]);
  }
  return readFileSync(`${file}.pub`, 'utf8');
}
