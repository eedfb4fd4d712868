/**
 * `node bench/serve.ts [COUNT] [CLIENTS] [PARALLEL]`: so many examinations at once on a page for others, against
 * scripted servers of its demo, half of them asked for by one client. Prints how many came to the right end, how
 * long who waited, and the most memory that the server took.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';

const [count = 200, clients = 20, parallel = 200] = process.argv.slice(2).map(Number);
const expected = {
  'certificate-expired': 'tls/certificate-expired',
  'tls-on-plaintext-port': 'settings/tls-on-plaintext-port',
  'gmail-app-password': 'auth/app-password-required',
  'mailbox-full': 'mailbox/own-mailbox-full',
  healthy: undefined,
} as const;
const demos = Object.entries(expected);

const main = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const server = spawn(
  process.execPath,
  [main, 'serve', '--no-open', '--demo', '--parallel', String(parallel), '--no-history', '--port', '0'],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const [said] = (await once(server.stdout, 'data')) as [Buffer];
const [, port = '', token = ''] = /:(\d+)\/#token=([\w-]+)/.exec(said.toString()) ?? [];

function ask(client: string, path: string, body?: object): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port,
      path: `/api/v1${path}`,
      method: body === undefined ? 'GET' : 'POST',
      localAddress: client,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      agent: false,
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve(text));
    });
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

interface Done {
  readonly isGreedy: boolean;
  readonly ms: number;
  readonly isRight: boolean;
  readonly end: string;
}

const started = performance.now();
async function one(n: number): Promise<Done> {
  const isGreedy = n < count / 2;
  const client = isGreedy ? '127.0.1.1' : `127.0.2.${1 + (n % (clients - 1))}`;
  const [demo, fault] = demos[n % demos.length] ?? ['healthy', undefined];
  const answer = await ask(client, '/examinations', { demo });
  const { id } = JSON.parse(answer) as { id?: string };
  if (id === undefined) return { isGreedy, ms: 0, isRight: false, end: answer };
  const events = await ask(client, `/examinations/${id}/events`);
  const { state, report } = JSON.parse(await ask(client, `/examinations/${id}`)) as {
    state: string;
    report?: { verdict: string; diagnoses: { fault: string }[] };
  };
  const found = report?.diagnoses[0]?.fault;
  const isRight = found === fault && (fault !== undefined || report?.verdict === 'healthy');
  const isWhole = events.includes('event: end');
  return { isGreedy, ms: performance.now() - started, isRight: isRight && isWhole, end: `${state} ${found}` };
}

const done = await Promise.all(Array.from({ length: count }, (_, n) => one(n)));
const peak = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]);
const middle = (list: readonly Done[]): string => {
  const sorted = list.map((d) => d.ms).sort((a, b) => a - b);
  return ((sorted[Math.floor(sorted.length / 2)] ?? 0) / 1000).toFixed(1);
};
const wrong = done.filter((d) => !d.isRight);
process.stdout.write(
  `${count} examinations, ${parallel} at a time: ${done.length - wrong.length} right, ${wrong.length} not, ` +
    `all in ${((performance.now() - started) / 1000).toFixed(1)} s; ` +
    `half were done after ${middle(done.filter((d) => !d.isGreedy))} s for ${clients - 1} clients, ` +
    `${middle(done.filter((d) => d.isGreedy))} s for the one with half of all; ` +
    `server at most ${Math.round(peak / 1024)} MB (its scripted mail servers included)\n`,
);
for (const { end } of wrong.slice(0, 5)) process.stdout.write(`  ${end.slice(0, 200)}\n`);
server.kill('SIGTERM');
await once(server, 'close');
