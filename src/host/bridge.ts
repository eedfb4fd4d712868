import type { Socket } from 'node:net';
import type { Probe } from '../kernel/probe.ts';
import { thisHost } from '../kernel/subject.ts';
import { Deadline } from '../wire/deadline.ts';
import { connectTcp } from '../wire/tcp.ts';
import { freeLook } from './free.ts';
import { bridgeOf, bridgePorts } from './readings/bridges.ts';

const patienceMs = 2000;
const mostBytes = 4096;

/** Bridges that listen on this computer, known by their greeting. */
const probe: Probe<unknown, 'here'> = {
  id: 'bridge',
  makes: ['host.bridge'],
  canTell: ({ kind }) =>
    kind === 'host.bridge' ? freeLook('bridge', 'looking for a mail bridge on this computer') : undefined,
  async run(_ask, _tools, tell) {
    for (const port of bridgePorts) {
      const connected = await connectTcp('127.0.0.1', port, new Deadline(patienceMs));
      if (connected.outcome !== 'open') continue;
      const product = bridgeOf(port, await greetingOf(connected.socket));
      if (product !== undefined)
        tell({ kind: 'host.bridge', subject: thisHost, source: 'host', value: { product } });
    }
  },
};
export default probe;

/** The first line of whoever listens; leaves with LOGOUT, as every conversation does. */
function greetingOf(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const end = () => {
      clearTimeout(timer);
      resolve(text);
      socket.end('a LOGOUT\r\n');
    };
    const timer = setTimeout(end, patienceMs);
    socket.setEncoding('latin1');
    socket.on('error', end).on('close', end);
    socket.on('data', (chunk: string) => {
      text += chunk;
      if (text.includes('\n') || text.length > mostBytes) end();
    });
  });
}
