// A server that says what its script says, see Script in scenario.ts.
import { readFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { TLSSocket, createServer as tlsServer } from 'node:tls';
import type { Script } from '../scenario.ts';

const [pki = '', text = '[]'] = process.argv.slice(2);
const scripts: Script[] = JSON.parse(text);
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

for (const script of scripts) {
  const serve = (socket: Socket): void => void new Session(script, socket).run();
  const server = script.implicitTls ? tlsServer(keys(script), serve) : createServer(serve);
  server.on('tlsClientError', () => {});
  server.listen(script.port, script.address ?? '::');
}
console.log('listening');

function keys(script: Script): { cert: Buffer; key: Buffer } {
  const name = script.certificate ?? 'good';
  return { cert: readFileSync(join(pki, `${name}.pem`)), key: readFileSync(join(pki, `${name}.key`)) };
}

class Session {
  readonly script: Script;
  socket: Socket;
  rest = '';

  constructor(script: Script, socket: Socket) {
    this.script = script;
    this.socket = socket;
  }

  async run(): Promise<void> {
    this.listen();
    await this.say(this.script.greet, '');
  }

  private listen(): void {
    this.socket.on('error', () => this.socket.destroy());
    this.socket.setTimeout(120_000, () => this.socket.destroy());
    this.socket.on('data', (bytes) => void this.hear(bytes.toString('latin1')));
  }

  private async hear(bytes: string): Promise<void> {
    const lines = (this.rest + bytes).split(/\r?\n/);
    this.rest = (lines.pop() ?? '').slice(-5000);
    for (const line of lines) {
      const words = line.toUpperCase().split(' ');
      const replies = this.script.replies ?? {};
      // SMTP and POP3 begin with the command, IMAP with a tag.
      const known = replies[words[0] ?? ''] ?? replies[words[1] ?? ''] ?? replies['*'] ?? [];
      await this.say(known, line.split(' ')[0] ?? '');
    }
  }

  private async say(lines: readonly string[], tag: string): Promise<void> {
    for (const line of lines) {
      const [act = '', ...more] = line.split(' ');
      if (act === '!close') this.socket.end();
      else if (act === '!reset') this.socket.resetAndDestroy();
      else if (act === '!wait') await sleep(Number(more[0]) * 1000);
      else if (act === '!raw') this.socket.write(Buffer.from(more.join(' '), 'latin1'));
      else if (act === '!tls') this.startTls();
      else if (this.socket.writable) this.socket.write(`${line.replaceAll('*TAG*', tag)}\r\n`);
    }
  }

  private startTls(): void {
    this.socket.removeAllListeners('data');
    this.rest = '';
    this.socket = new TLSSocket(this.socket, { isServer: true, ...keys(this.script) });
    this.listen();
  }
}
