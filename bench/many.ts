// Many accounts on real servers: how fast, at what cost of the processor and of memory, beside programs that
// monitor mail servers. Every account logs in at both servers.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accounts, password } from '../lab/accounts.ts';
import { projectDir } from '../lab/paths.ts';
import { invocation } from '../lab/world/client.ts';
import { rootOf, stage } from '../lab/world/hosts.ts';
import { setWorld } from '../lab/world/reset.ts';

const howMany = 1000;
const atOnce = 200;
const hosts = { imap: 'imap4.example.test', smtp: 'smtp4.example.test' };

const addresses = Array.from({ length: howMany }, (_, i) => `u${i}@example.test`);

/** Before the servers are started. */
export function addAccounts(): void {
  // Kept in plain text: the servers' slow hashes are not what is measured.
  for (const address of addresses) accounts.push({ login: address, address, keeps: 'plain' });
}

interface Measured {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMb: number;
  readonly ok: number;
}

export async function manyAccounts(): Promise<void> {
  await setWorld({
    title: 'bench',
    args: '',
    dovecot:
      'service imap-login {\n  service_count = 0\n  client_limit = 1000\n  process_min_avail = 2\n}\n' +
      'service imap {\n  process_limit = 1024\n}\nservice auth {\n  client_limit = 4096\n}\n' +
      'mail_max_userip_connections = 50\n',
    postfix: {
      default_process_limit: '250',
      smtpd_client_connection_count_limit: '0',
      smtpd_client_connection_rate_limit: '0',
    },
  });
  const list = `${stage}/accounts`;
  writeFileSync(list, addresses.map(entryOf).join('\n'), { mode: 0o600 });
  const { args, env } = invocation({ title: '', args: 'check' });
  const bulk = ['--from', list, '--ndjson', '--at-once', String(atOnce), '--per-server', String(atOnce)];
  const rows: [string, Measured][] = [];
  rows.push([
    'maildoctor: IMAP and SMTP, TLS, login, inbox, recipient',
    await measure(
      [process.execPath, join(projectDir, 'dist/cli.js'), ...args, ...bulk, '--no-budget'],
      env,
      (out) => out.split('"verdict":"healthy"').length - 1,
    ),
  ]);
  const plugins = '/usr/lib/nagios/plugins';
  const smtp = `${plugins}/check_smtp -H ${hosts.smtp} -p 587 -S -A LOGIN -U "$u" -P "$PASSWORD"`;
  const imap = `${plugins}/check_imap -H ${hosts.imap} -p 993 -S -e "* OK"`;
  rows.push([
    'check_smtp (login) and check_imap (greeting), one process each',
    await measure(
      [
        ...['chroot', rootOf('client'), 'sh', '-c'],
        `n=0
        for u in ${addresses.join(' ')}; do
          { ${smtp}; ${imap}; } &
          n=$((n + 1))
          [ $((n % ${atOnce})) -eq 0 ] && wait
        done
        wait`,
      ],
      { ...env, PASSWORD: password },
      (out) => Math.floor((out.match(/^(SMTP|IMAP) OK/gm) ?? []).length / 2),
    ),
  ]);
  console.log(`\n${howMany} accounts, ${atOnce} at a time`);
  console.log(
    '                                                                 s   CPU s   CPU ms/login   peak MB   ok',
  );
  for (const [name, { seconds, cpuSeconds, peakMb, ok }] of rows)
    console.log(
      [
        name.padEnd(62),
        seconds.toFixed(1).padStart(5),
        cpuSeconds.toFixed(1).padStart(8),
        ((cpuSeconds * 1000) / (2 * howMany)).toFixed(1).padStart(15),
        peakMb.toFixed(0).padStart(10),
        String(ok).padStart(5),
      ].join(''),
    );
}

const entryOf = (address: string): string =>
  JSON.stringify({
    address,
    servers: [`imaps://${address}@${hosts.imap}`, `smtp://${address}@${hosts.smtp}:587`],
    password,
  });

/** Processor time of the program and of all it has waited for, and the most memory of the program itself. */
function measure(
  command: readonly string[],
  env: Readonly<Record<string, string>>,
  count: (out: string) => number,
): Promise<Measured> {
  const variables = Object.entries({ PATH: process.env.PATH ?? '', ...env }).map(([k, v]) => `${k}=${v}`);
  // The shell's own word on its children's time comes last; so that it has waited for all of them.
  const timed = ['sh', '-c', '"$@"; times >&2', 'sh', ...command];
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn('nsenter', ['--net=/run/netns/client', 'env', '-i', ...variables, ...timed], {
      cwd: projectDir,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    let peakMb = 0;
    const watch = setInterval(() => {
      peakMb = Math.max(peakMb, peakOfChildren(child.pid ?? 0));
    }, 200);
    child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (err += bytes.toString()));
    child.on('error', reject);
    child.on('close', () => {
      clearInterval(watch);
      const [user = 0, system = 0] = [
        ...(err.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g),
      ].map(([, m, s]) => Number(m) * 60 + Number(s));
      const seconds = (performance.now() - started) / 1000;
      resolve({ seconds, cpuSeconds: user + system, peakMb, ok: count(out) });
    });
  });
}

/** The largest high-water mark (VmHWM) among the children of the shell. */
function peakOfChildren(shell: number): number {
  try {
    const children = readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8').trim().split(' ');
    const peaks = children
      .filter((pid) => pid !== '')
      .map((pid) => /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
    return Math.max(0, ...peaks.map((kb) => Number(kb ?? 0) / 1024));
  } catch {
    return 0;
  }
}
