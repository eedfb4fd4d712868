// A slow line on loopback: proxies that let everything arrive half a round trip later, connections themselves
// too.
import { createSocket } from 'node:dgram';
import { connect, createServer, type Socket } from 'node:net';
import type { Line, Place } from '../test/discovery/world.ts';

export interface SlowLine extends Line {
  readonly close: () => void;
}

export function slowLine(rtt: number): SlowLine {
  const closers: (() => void)[] = [];
  const known = new Map<string, Place>();
  return {
    resolver: (place) => slowDns(place, rtt, closers),
    tcp(place) {
      const key = `${place.address}:${place.port}`;
      const made = known.get(key) ?? slowTcp(place, rtt, closers);
      known.set(key, made);
      return made;
    },
    close: () => {
      for (const one of closers.splice(0)) one();
    },
  };
}

function slowDns(place: Place, rtt: number, closers: (() => void)[]): Promise<Place> {
  const front = createSocket('udp4');
  closers.push(() => front.close());
  front.on('message', (query, from) => {
    const back = createSocket('udp4');
    back.on('message', (answer) => {
      setTimeout(() => front.send(answer, from.port, from.address), rtt / 2);
      back.close();
    });
    setTimeout(() => back.send(query, place.port, place.address), rtt / 2);
  });
  return new Promise((resolve) => {
    front.bind(0, '127.0.0.1', () => resolve({ address: '127.0.0.1', port: front.address().port }));
  });
}

/**
 * The kernel answers the SYN at once, so what a connection costs is put before its first bytes: the client's
 * arrive one and a half round trips after the SYN, the server begins to speak then, and is heard half a round
 * trip later.
 */
function slowTcp(place: Place, rtt: number, closers: (() => void)[]): Place {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const opened = performance.now();
    const upstream = new Promise<Socket>((resolve) => {
      setTimeout(() => {
        const socket = connect({ host: place.address, port: place.port, noDelay: true });
        sockets.add(socket);
        socket.on('error', () => client.destroy());
        socket.on('data', (bytes) => later(rtt / 2, () => client.write(bytes)));
        socket.on('close', () => later(rtt / 2, () => client.end()));
        resolve(socket);
      }, 1.5 * rtt);
    });
    sockets.add(client);
    client.setNoDelay(true);
    client.on('error', () => {});
    client.on('data', (bytes) => {
      const wait = Math.max(rtt / 2, 1.5 * rtt - (performance.now() - opened));
      later(wait, () => void upstream.then((socket) => socket.write(bytes)));
    });
    client.on('close', () => later(rtt / 2, () => void upstream.then((socket) => socket.end())));
  });
  server.listen(0);
  closers.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const bound = server.address();
  return { address: '127.0.0.1', port: typeof bound === 'object' ? (bound?.port ?? 0) : 0 };
}

const later = (ms: number, work: () => void): void => void setTimeout(work, ms);
