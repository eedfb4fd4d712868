// Inside a world: what the other tools say of the servers of one scenario, each as a careful user would ask it.
import { spawn } from 'node:child_process';
import { copyFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { password } from '../accounts.ts';
import { projectDir } from '../paths.ts';
import type { Scenario } from '../scenario.ts';
import { invocation } from '../world/client.ts';
import { examine, type Outcome } from '../world/examine.ts';
import { rootOf } from '../world/hosts.ts';
import type { Said } from './judge.ts';
import { type Asked, tools } from './tools.ts';

export interface Heard {
  /** Protocols with which a simple mail program fails: only there is something to be found. */
  readonly broken: readonly string[];
  readonly said: readonly Answer[];
}

interface Answer extends Said {
  readonly tool: string;
  readonly protocol: string;
}

const atOnce = 3;
const patienceSeconds = { usual: 20, long: 75 };

/** The product's own outcome, where `heard` is what the others said. */
export async function askRivals(scenario: Scenario): Promise<Outcome> {
  const once: Scenario = { ...scenario, repeat: 1 };
  const oracle = await examine(once, 'oracle');
  const outcome = await examine(once, 'product');
  const servers = serversOf(scenario);
  const broken = servers
    .filter((s) => new RegExp(`^${s.protocol}s?(?:\\+insecure)? FAILED`, 'm').test(oracle.stdout))
    .map((s) => s.protocol);
  prepareClient(servers[0]?.address ?? '');
  const layer = scenario.expect?.[0]?.split('/')[0];
  const said: Answer[] = [];
  const todo = servers
    .filter((server) => broken.includes(server.protocol))
    .flatMap((server) =>
      tools
        .filter((tool) => tool.only === undefined || tool.only === layer)
        .flatMap((tool) => tool.commands(server).map((command) => ({ server, tool, command }))),
    );
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = todo.shift(); next !== undefined; next = todo.shift()) {
        const { tool, server, command } = next;
        const one = await runTool(
          command,
          scenario,
          tool.isScript === true,
          tool.only === undefined ? patienceSeconds.usual : patienceSeconds.long,
        );
        said.push({ tool: tool.name, protocol: server.protocol, ...one });
      }
    }),
  );
  return { ...outcome, heard: JSON.stringify({ broken, said } satisfies Heard) };
}

const usualPorts: Readonly<Record<string, number>> = {
  imap: 143,
  imaps: 993,
  pop3: 110,
  pop3s: 995,
  smtp: 587,
  smtps: 465,
};

/** The servers that the arguments name. */
export function serversOf(scenario: Scenario): Asked[] {
  const words = scenario.args.split(' ');
  const option = (name: string): string | undefined =>
    words.includes(name) ? words[words.indexOf(name) + 1] : undefined;
  return words.flatMap((word) => {
    const [, scheme = '', insecure, user, host = '', port] =
      /^(\w+)(\+insecure)?:\/\/(?:(.*)@)?([^@/]*?)(?::(\d+))?\/?$/.exec(word) ?? [];
    if (usualPorts[scheme] === undefined) return [];
    const protocol = scheme.replace(/s$/, '') as Asked['protocol'];
    const isOutgoing = protocol === 'smtp';
    const name = user === undefined ? undefined : decodeURIComponent(user);
    return [
      {
        protocol,
        mode: /s$/.test(scheme) ? ('tls' as const) : insecure === undefined ? ('starttls' as const) : 'none',
        host,
        port: Number(port ?? usualPorts[scheme]),
        user: name,
        password: (isOutgoing ? scenario.passwordOut : undefined) ?? scenario.password ?? password,
        address: option('--address') ?? (name?.includes('@') ? name : `${name ?? 'alice'}@example.test`),
        ehlo: option('--ehlo') ?? 'client.home.lan',
        mechanism: option('--auth')?.toUpperCase(),
      },
    ];
  });
}

/** The tools' root gets the client's own names and resolvers. */
function prepareClient(address: string): void {
  const root = rootOf('client');
  for (const file of ['etc/resolv.conf', 'etc/hosts']) copyFileSync(join('/', file), join(root, file));
  // Which of several programs is awk is decided by scripts of the packages, which never run.
  rmSync(join(root, 'usr/bin/awk'), { force: true });
  symlinkSync('mawk', join(root, 'usr/bin/awk'));
  writeFileSync(
    join(root, 'message'),
    `From: ${address}\r\nTo: ${address}\r\nSubject: a test\r\nDate: ${new Date().toUTCString()}\r\n\r\nA test.\r\n`,
  );
}

function runTool(
  command: readonly string[],
  scenario: Scenario,
  isScript: boolean,
  patience: number,
): Promise<Said> {
  const clock = scenario.client?.clock;
  const { env } = invocation(scenario);
  const { LD_PRELOAD: library = '' } = env;
  const [script = '', ...rest] = command;
  const variables = [
    `PATH=${env.PATH ?? ''}`,
    'HOME=/root',
    'LANG=C.UTF-8',
    ...(clock === undefined
      ? []
      : [
          `FAKETIME=${clock}`,
          'FAKETIME_DONT_FAKE_MONOTONIC=1',
          // The tools' root has the same packages, at their own place.
          `LD_PRELOAD=${isScript ? library : library.replace(/^.*(?=\/usr\/lib\/)/, '')}`,
        ]),
  ];
  // `env` inside the root: a preloaded library must not be looked for outside.
  const inside = isScript
    ? ['env', '-i', ...variables, process.execPath, join(import.meta.dirname, script), ...rest]
    : ['chroot', rootOf('client'), 'env', '-i', ...variables, ...command];
  return new Promise((resolve, reject) => {
    const child = spawn(
      'timeout',
      ['-k', '1', String(patience), 'nsenter', '--net=/run/netns/client', ...inside],
      {
        cwd: projectDir,
        stdio: ['pipe', 'pipe', 'pipe'],
      },
    );
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (more: string) => (text += more));
    child.stdin.on('error', () => {});
    child.stdin.end();
    child.on('error', reject);
    child.on('close', (exit) =>
      resolve({ exit, text: exit === 124 ? `${text}\n*** error: timed out after ${patience} s` : text }),
    );
  });
}
