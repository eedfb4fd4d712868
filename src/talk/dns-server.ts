// The resolver of a world, over UDP and TCP on the same loopback port.

import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import packet, { type Answer, type DecodedPacket } from 'dns-packet';
import type { DnsOutcome } from './talk.ts';
import type { Response, Zone } from './zone.ts';

const CHECKING_DISABLED = 0x10;
const AUTHENTIC = 0x20;
const RECURSION_AVAILABLE = 0x80;
const RECURSION_DESIRED = 0x100;
const EXTENDED_ERROR = 15;
const RCODES = { FOUND: 0, NODATA: 0, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5, TIMEOUT: 0 };

export interface DnsServer {
  address: string;
  /** What was asked, as `name TYPE`. */
  asked: string[];
  readonly close: () => Promise<void>;
}

/** `always`: what a resolver that does not work answers to everything. */
export async function startDns(zone: Zone, always?: DnsOutcome): Promise<DnsServer> {
  const asked: string[] = [];
  const clients = new Set<Socket>();

  function reply(query: DecodedPacket): object | undefined {
    const question = query.questions?.[0];
    if (question === undefined) return undefined;
    asked.push(`${question.name.toLowerCase()} ${question.type}`);
    const flags = query.flags ?? 0;
    const response =
      always === undefined ? zone.ask(question, (flags & CHECKING_DISABLED) !== 0) : failed(always);
    if (response.outcome === 'TIMEOUT') return undefined;
    const extended = query.additionals?.some((one) => one.type === 'OPT') ?? false;
    return {
      id: query.id,
      type: 'response',
      flags:
        (flags & (RECURSION_DESIRED | CHECKING_DISABLED)) |
        RECURSION_AVAILABLE |
        (response.outcome === 'FOUND' && response.secure ? AUTHENTIC : 0) |
        RCODES[response.outcome],
      questions: [question],
      answers: response.answers,
      authorities:
        response.outcome === 'NODATA' || response.outcome === 'NXDOMAIN' ? [soa(question.name)] : [],
      additionals: extended ? [opt(response)] : [],
    };
  }

  const [tcp, udp] = await bind();
  tcp.on('connection', (client) => {
    clients.add(client);
    client.on('close', () => clients.delete(client));
    client.on('error', () => {});
    let buffer = Buffer.alloc(0);
    client.on('data', (chunk) => {
      buffer = Buffer.concat([buffer, chunk]);
      while (buffer.length >= 2 && buffer.length >= 2 + buffer.readUInt16BE(0)) {
        const end = 2 + buffer.readUInt16BE(0);
        const query = decode(buffer.subarray(2, end));
        buffer = buffer.subarray(end);
        const answer = query && reply(query);
        if (answer !== undefined) client.write(packet.streamEncode(answer));
      }
    });
  });
  udp.on('message', (bytes, from) => {
    const query = decode(bytes);
    const answer = query && reply(query);
    if (answer === undefined) return;
    const limit = query?.additionals?.some((one) => one.type === 'OPT') ? 1232 : 512;
    const whole = packet.encode(answer);
    const short = {
      ...answer,
      answers: [],
      authorities: [],
      flags: flagsOf(answer) | packet.TRUNCATED_RESPONSE,
    };
    udp.send(whole.length <= limit ? whole : packet.encode(short), from.port, from.address);
  });
  udp.on('error', () => {});

  return {
    address: `127.0.0.1:${udp.address().port}`,
    asked,
    close: async () => {
      for (const client of clients) client.destroy();
      tcp.close();
      udp.close();
      await Promise.all([once(tcp, 'close'), once(udp, 'close')]);
    },
  };
}

/** One port number that is free for both. */
async function bind(): Promise<[Server, UdpSocket]> {
  for (let attempt = 0; ; attempt++) {
    const tcp = createServer();
    tcp.listen(0, '127.0.0.1');
    await once(tcp, 'listening');
    const address = tcp.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const udp = createSocket('udp4');
    try {
      udp.bind(port, '127.0.0.1');
      await once(udp, 'listening');
      return [tcp, udp];
    } catch (error) {
      udp.close();
      tcp.close();
      if (attempt > 20) throw error;
    }
  }
}

const failed = (outcome: DnsOutcome): Response => ({ outcome, answers: [], secure: false });

function decode(bytes: Buffer): DecodedPacket | undefined {
  try {
    return packet.decode(bytes);
  } catch {
    return undefined;
  }
}

const flagsOf = (answer: object) =>
  'flags' in answer && typeof answer.flags === 'number' ? answer.flags : 0;

function soa(name: string): Answer {
  const zone = name.split('.').slice(-2).join('.');
  const data = {
    mname: `ns.${zone}`,
    rname: `hostmaster.${zone}`,
    serial: 1,
    refresh: 3600,
    retry: 600,
    expire: 86400,
    minimum: 60,
  };
  return { type: 'SOA', name: zone, ttl: 60, class: 'IN', data };
}

function opt(response: Response): object {
  const base = { type: 'OPT', name: '.', udpPayloadSize: 1232, extendedRcode: 0, ednsVersion: 0, flags: 0 };
  if (response.ede === undefined) return { ...base, options: [] };
  const data = Buffer.from(`\0\0${response.ede.text}`);
  data.writeUInt16BE(response.ede.code);
  return { ...base, options: [{ code: EXTENDED_ERROR, data }] };
}
