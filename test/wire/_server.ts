import { createServer, type Server, type Socket } from 'node:net';
import type { TestContext } from 'node:test';
import { Connection, type ConnectionLimits } from '../../src/wire/connection.ts';
import { Deadline } from '../../src/wire/deadline.ts';
import { connectTcp } from '../../src/wire/tcp.ts';
import { Transcript } from '../../src/wire/transcript.ts';

/** A deadline no healthy test comes near to. */
export const soon = () => new Deadline(20_000);

/** A server on loopback that treats each connection as the function says; gone when the test is over. */
export async function serve(t: TestContext, behave: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => {});
    behave(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Calls back with each line a client sends. */
export function onLines(socket: Socket, handle: (line: string) => void): void {
  let rest = '';
  socket.on('data', (chunk) => {
    rest += chunk.toString();
    const lines = rest.split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) handle(line);
  });
}

export async function dial(
  port: number,
  options: { transcript?: Transcript; limits?: Partial<ConnectionLimits> } = {},
): Promise<Connection> {
  const connected = await connectTcp('127.0.0.1', port, soon());
  if (connected.outcome !== 'open') throw new Error(`not connected: ${connected.code}`);
  const transcript = options.transcript ?? new Transcript();
  return new Connection(connected.socket, transcript.conversation(`test:${port}`), options.limits);
}

/** A scripted conversation: the greeting, then for each line that a pattern fits its answer. */
export function script(
  greeting: string,
  answers: readonly (readonly [RegExp, string | ((line: string, socket: Socket) => string | undefined)])[],
): (socket: Socket) => void {
  return (socket) => {
    socket.write(greeting);
    onLines(socket, (line) => {
      const answer = answers.find(([pattern]) => pattern.test(line))?.[1];
      const text = typeof answer === 'function' ? answer(line, socket) : answer;
      if (text !== undefined) socket.write(text);
    });
  };
}
