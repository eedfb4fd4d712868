// Loopback ports that behave like trouble: one that refuses, and one where nobody ever answers.

import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';

export interface Port {
  port: number;
  readonly close: () => Promise<void>;
}

/**
 * A port that refuses for as long as the world lives: it is the client's end of a connection, so the system
 * gives it to nobody else, and nothing listens on it. (A port that was just closed could be taken again.)
 */
export async function refusingPort(): Promise<Port> {
  const server = createServer((socket) => socket.on('error', () => {}));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const client = connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1');
  client.on('error', () => {});
  await once(client, 'connect');
  const port = client.localPort ?? 0;
  return {
    port,
    close: async () => {
      client.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

const LISTEN_AND_SLEEP = `
const { parentPort, workerData } = require('node:worker_threads');
const server = require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
  parentPort.postMessage(server.address().port);
  setImmediate(() => Atomics.wait(workerData, 0, 0));
});`;

/**
 * A port that drops every SYN, as a dead host does: a listener in a thread that sleeps and whose
 * queue is full.
 * Linux and macOS drop then; Windows refuses instead, so there the port is said not to be silent.
 */
export async function silentPort(): Promise<Port & { silent: boolean }> {
  const lock = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(LISTEN_AND_SLEEP, { eval: true, workerData: lock });
  const [port]: number[] = await once(worker, 'message');
  const fillers: Socket[] = [];
  // More connections than the queue holds: those beyond it stay unanswered, and so does everyone after them.
  for (let count = 0; count < 8; count++) {
    const filler = connect({ port: port ?? 0, host: '127.0.0.1' });
    filler.on('error', () => {});
    fillers.push(filler);
  }
  await new Promise((resolve) => fillers[1]?.once('connect', resolve).once('close', resolve));
  return {
    port: port ?? 0,
    silent: process.platform !== 'win32',
    close: async () => {
      for (const filler of fillers) filler.destroy();
      Atomics.store(lock, 0, 1);
      Atomics.notify(lock, 0);
      await worker.terminate();
    },
  };
}
