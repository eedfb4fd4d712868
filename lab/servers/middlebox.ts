// A box on the way that reads SMTP and changes it. The router leads a port here; we go on to the server meant.
import { connect, createServer } from 'node:net';

export type Meddling = 'strip-starttls' | 'mask-starttls' | 'inspect-smtp';

const [port = '587', does = 'strip-starttls', ...servers] = process.argv.slice(2);

/** What the server says, as the box lets it through. */
function change(line: string): string | undefined {
  if (does === 'strip-starttls') return /^250[- ]STARTTLS/i.test(line) ? undefined : line;
  if (does === 'mask-starttls') return line.replace(/^(250[- ])STARTTLS/i, '$1XXXXXXXX');
  if (/^220[ -]/.test(line)) return line.slice(0, 4) + line.slice(4).replace(/[^ 0]/g, '*');
  const known = /^250[- ](?:AUTH|SIZE|PIPELINING|8BITMIME|HELP|\S+\.)/i.test(line);
  const [, front = '', keyword = '', rest = ''] = /^(250[- ])(\S+)(.*)$/.exec(line) ?? [];
  return front === '' || known ? line : `${front}${'X'.repeat(keyword.length)}${rest}`;
}

for (const server of servers) {
  createServer((client) => {
    const far = connect({ host: server, port: Number(port) });
    let rest = '';
    far.on('data', (bytes) => {
      const lines = (rest + bytes.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      const passed = lines.map(change).filter((line) => line !== undefined);
      client.write(Buffer.from(passed.map((line) => `${line}\r\n`).join(''), 'latin1'));
    });
    client.on('data', (bytes) => {
      const text = bytes.toString('latin1');
      far.write(Buffer.from(/^STARTTLS/i.test(text) ? 'XXXXXXXX\r\n' : text, 'latin1'));
    });
    for (const [one, other] of [
      [client, far],
      [far, client],
    ] as const) {
      one.on('end', () => other.end());
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  }).listen(2500, server.includes(':') ? '2001:db8:1::1' : '192.168.1.1');
}
