// A bare client for tests: lines over a socket, and what TLS had to say.

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type ConnectionOptions, connect as connectTls, type TLSSocket } from 'node:tls';
import { parseTalk } from '../../src/talk/parse.ts';
import { startWorld, type World } from '../../src/talk/world.ts';

const HEADER = 'title: A test\nargs: check imaps://anna@example.org@mail.example.org\npassword: right\n';

/** A world from a body alone. */
export function worldOf(body: string, header = 'healthy: yes'): Promise<World> {
  return startWorld(parseTalk(`${HEADER}${header}\n\n${body}`, 'test.talk'));
}

export function portOf(world: World, where: string): number {
  const found = world.connectTo.find((one) => one.startsWith(`${where}:`));
  if (found === undefined) throw new Error(`the world has no ${where}`);
  return Number(found.split(':').at(-1));
}

export class Client {
  #socket: Socket;
  #chunks: string[] = [];
  #text = '';
  #closed = false;
  #wake = () => {};
  error: NodeJS.ErrnoException | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.#listen(socket);
  }

  #listen(socket: Socket): void {
    socket.on('data', (chunk) => {
      this.#chunks.push(chunk.toString('latin1'));
      this.#text += chunk.toString('latin1');
      this.#wake();
    });
    socket.on('error', (error) => {
      this.error = error;
    });
    socket.on('close', () => {
      this.#closed = true;
      this.#wake();
    });
  }

  static async open(world: World, where: string): Promise<Client> {
    const socket = connect(portOf(world, where), '127.0.0.1');
    await once(socket, 'connect');
    return new Client(socket);
  }

  static async openTls(world: World, where: string): Promise<Client> {
    return new Client(await handshake({ port: portOf(world, where), ca: world.caPem }, where));
  }

  async secure(world: World, where: string): Promise<void> {
    this.#socket.removeAllListeners();
    this.#socket = await handshake({ socket: this.#socket, ca: world.caPem }, where);
    this.#listen(this.#socket);
  }

  send(line: string): void {
    this.#socket.write(`${line}\r\n`);
  }

  /** Everything up to and including the first line that fits; all there is if the server closes before. */
  async until(last: RegExp): Promise<string[]> {
    for (;;) {
      const lines = this.#text.split('\r\n');
      const index = lines.findIndex((line, at) => at < lines.length - 1 && last.test(line));
      if (index >= 0 || this.#closed) {
        const taken = index >= 0 ? index + 1 : lines.length;
        this.#text = lines.slice(taken).join('\r\n');
        return lines.slice(0, taken);
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Send a command and take its reply: the last line of an SMTP, IMAP (tag `a`) or POP3 reply. */
  async ask(command: string, last = /^(?:\d{3}(?: |$)|a (?:OK|NO|BAD)|\+|-ERR)/): Promise<string> {
    this.send(command);
    return (await this.until(last)).at(-1) ?? '';
  }

  get chunks(): readonly string[] {
    return this.#chunks;
  }

  async closed(): Promise<string> {
    await this.until(/$^/);
    return this.#chunks.join('');
  }

  destroy(): void {
    this.#socket.destroy();
  }
}

async function handshake(options: ConnectionOptions, where: string): Promise<TLSSocket> {
  const host = where.split(':')[0] ?? '';
  const socket = connectTls({ host: '127.0.0.1', servername: host, ...options });
  await once(socket, 'secureConnect');
  return socket;
}

/** What a strict client of TLS finds out: `ok` and the protocol, or the code of the error. */
export async function strictTls(
  world: World,
  where: string,
  options: ConnectionOptions = {},
): Promise<string> {
  const servername = where.split(':')[0] ?? '';
  const socket = connectTls({
    ...{ host: '127.0.0.1', port: portOf(world, where), ca: world.caPem, servername },
    ...options,
  });
  return new Promise((resolve) => {
    const end = (text: string) => {
      socket.destroy();
      resolve(text);
    };
    socket.once('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
    socket.once('data', () => end(`ok ${socket.getProtocol()}`));
    socket.once('close', () => end('closed'));
  });
}
