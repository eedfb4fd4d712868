/**
 * `node bench/serve-log.ts [MB]`: sends a made log to a server of its own and prints time and the most memory
 * that the server took.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const megabytes = Number(process.argv[2] ?? 50);
const main = new URL('../dist/cli.js', import.meta.url).pathname;
const data = mkdtempSync(join(tmpdir(), 'maildoctor-bench-'));
const child = spawn(process.execPath, [main, 'serve', '--no-open', '--data', data], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [said] = (await once(child.stdout, 'data')) as [Buffer];
const [, base = '', token = ''] = /(http:\/\/[^/]+)\/#token=([\w-]+)/.exec(said.toString()) ?? [];

/** Three messages a second: two are delivered, one is refused. */
function* log(bytes: number): Generator<Buffer> {
  let sent = 0;
  for (let n = 0; sent < bytes; ) {
    const lines: string[] = [];
    for (let i = 0; i < 2000; i++, n++) {
      const id = (0xabcdef + n).toString(16).toUpperCase();
      const at = new Date(1_790_000_000_000 + n * 333).toISOString().slice(11, 19);
      const fate =
        n % 3 === 0
          ? 'status=bounced (host mx.example.net[192.0.2.7] said: 550 5.1.1 <u@example.net>: Recipient address rejected: User unknown (in reply to RCPT TO command))'
          : 'status=sent (250 2.0.0 Ok: queued as 4XyZ)';
      lines.push(
        `Nov 21 ${at} mail postfix/smtp[4711]: ${id}: to=<u${n % 977}@example.net>, relay=mx.example.net[192.0.2.7]:25, delay=0.5, delays=0.1/0/0.2/0.2, dsn=${n % 3 === 0 ? '5.1.1' : '2.0.0'}, ${fate}`,
      );
    }
    const chunk = Buffer.from(`${lines.join('\n')}\n`);
    sent += chunk.length;
    yield chunk;
  }
}

const started = performance.now();
const response = await fetch(`${base}/api/v1/explanations?name=mail.log`, {
  method: 'POST',
  headers: { authorization: `Bearer ${token}` },
  body: ReadableStream.from(log(megabytes * 1e6)),
  duplex: 'half',
} as RequestInit);
const { report } = (await response.json()) as {
  report: { tallies: { title: string; count: number }[]; target: object };
};
const seconds = (performance.now() - started) / 1000;
const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
process.stdout.write(
  `${megabytes} MB in ${seconds.toFixed(1)} s, server at most ${Math.round(Number(peak) / 1024)} MB; ` +
    `${report.tallies.map((t) => `${t.count} × ${t.title}`).join(', ')}\n`,
);
child.kill('SIGTERM');
await once(child, 'close');
rmSync(data, { recursive: true, force: true });
