import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { Deadline } from './deadline.ts';
import type { Decoded, Understood } from './dns-message.ts';
import { GUARDED, mayConnect } from './guard.ts';
import { connectTcp } from './tcp.ts';

export type Exchanged =
  | { readonly answer: Understood }
  | { readonly failed: 'timeout' | 'unreachable' | 'garbled' | 'cancelled'; readonly code?: string };

interface Server {
  readonly server: string;
  readonly port?: number;
  readonly deadline: Deadline;
}

/**
 * A socket and so a source port of its own for each question; the kernel drops what others than the server
 * send.
 */
export function exchangeUdp(
  query: Buffer,
  check: (bytes: Buffer) => Decoded,
  { server, port = 53, deadline }: Server,
  sendAt: readonly number[],
): Promise<Exchanged & { tries: number }> {
  if (!mayConnect(server, port)) return Promise.resolve({ failed: 'unreachable', code: GUARDED, tries: 0 });
  const last = sendAt.at(-1) ?? 0;
  const within = deadline.sub(last + Math.max(1000, last - (sendAt.at(-2) ?? 0)));
  return new Promise((resolve) => {
    let tries = 0;
    /** Bound and connected, or failed at that: it can be closed. */
    let connected = false;
    const timers: NodeJS.Timeout[] = [];
    const socket = createSocket(isIPv6(server) ? 'udp6' : 'udp4');
    const stop = within.onLapse((lapse) => done({ failed: lapse }));
    const done = (result: Exchanged) => {
      stop();
      for (const timer of timers) clearTimeout(timer);
      // Not removeAllListeners: the socket itself listens to its own events while it is being bound.
      socket.off('connect', begin).off('message', listen).off('error', fail);
      socket.on('error', () => {});
      // Closed while it is still being bound or connected, the handle would stay open for ever.
      if (connected) socket.close();
      else socket.once('connect', () => socket.close());
      resolve({ ...result, tries });
    };
    const fail = (error: NodeJS.ErrnoException) => {
      connected = true;
      done({ failed: 'unreachable', code: error.code ?? 'UNKNOWN' });
    };
    const listen = (bytes: Buffer) => {
      const decoded = check(bytes);
      if (decoded === 'foreign') return;
      done(decoded === 'garbled' ? { failed: 'garbled' } : { answer: decoded });
    };
    const begin = () => {
      connected = true;
      for (const at of sendAt) {
        if (at === 0) send();
        else timers.push(setTimeout(send, at));
      }
    };
    const send = () => {
      tries += 1;
      socket.send(query, (error) => {
        if (error && tries === 1) fail(error);
      });
    };
    socket.on('error', fail);
    socket.on('message', listen);
    socket.once('connect', begin);
    try {
      socket.connect(port, server);
    } catch {
      connected = true;
      done({ failed: 'unreachable', code: 'EINVAL' });
    }
  });
}

/** One question, its length in front, over a connection of its own. */
export async function exchangeTcp(
  query: Buffer,
  check: (bytes: Buffer) => Decoded,
  { server, port = 53, deadline }: Server,
): Promise<Exchanged> {
  const within = deadline.sub(5000);
  const connected = await connectTcp(server, port, within);
  if (connected.outcome !== 'open') {
    const { outcome, code } = connected;
    if (outcome === 'timeout' || outcome === 'cancelled') return { failed: outcome };
    return { failed: 'unreachable', ...(code === undefined ? {} : { code }) };
  }
  const { socket } = connected;
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stop = within.onLapse((lapse) => done({ failed: lapse }));
    const done = (result: Exchanged) => {
      stop();
      socket.removeAllListeners('data');
      socket.destroy();
      resolve(result);
    };
    socket.on('error', (error: NodeJS.ErrnoException) =>
      done({ failed: 'unreachable', code: error.code ?? 'UNKNOWN' }),
    );
    socket.on('end', () => done({ failed: 'garbled' }));
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size < 2) return;
      const all = Buffer.concat(chunks);
      const length = all.readUInt16BE(0);
      if (all.length < 2 + length) return;
      const decoded = check(all.subarray(2, 2 + length));
      done(typeof decoded === 'string' ? { failed: 'garbled' } : { answer: decoded });
    });
    const length = Buffer.alloc(2);
    length.writeUInt16BE(query.length);
    socket.write(Buffer.concat([length, query]));
  });
}
