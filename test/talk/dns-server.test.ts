import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import packet, { type DecodedPacket, type RecordType } from 'dns-packet';
import type { World } from '../../src/talk/world.ts';
import { worldOf } from './client.ts';

let world: World;
before(async () => {
  world = await worldOf(
    [
      ...[
        'dns example.org MX 10 mx.example.org',
        'dns mx.example.org A 192.0.2.25 secure',
        'dns mx.example.org AAAA 2001:db8::25',
      ],
      ...['dns imap.example.org CNAME mx.example.org', 'dns loop1.example.org CNAME loop2.example.org'],
      ...['dns loop2.example.org CNAME loop1.example.org', 'dns gone.example.org CNAME nowhere.example.net'],
      ...[
        'dns empty.example.org NODATA',
        'dns half.example.org A 192.0.2.1',
        'dns half.example.org AAAA SERVFAIL',
      ],
      ...['dns no.example.org NXDOMAIN', 'dns broken.example.org SERVFAIL ede 22 "No Reachable Authority"'],
      ...[
        'dns refused.example.org REFUSED',
        'dns slow.example.org TIMEOUT',
        'dns signed.example.org A 192.0.2.9 bogus',
      ],
      ...['dns _imaps._tcp.example.org SRV 0 1 993 mail.example.org', 'dns example.org TXT "v=spf1 -all"'],
      ...[
        'dns _25._tcp.mx.example.org TLSA 3 1 1 00ff',
        'server auto.example.org:993 imap',
        'server 127.0.0.1:1143 imap',
      ],
    ].join('\n'),
  );
});
after(() => world.close());

function question(name: string, type: RecordType, flags = 0): Buffer {
  const base = { type: 'OPT', name: '.', udpPayloadSize: 1232, extendedRcode: 0, ednsVersion: 0, flags: 0 };
  const query = {
    ...{ type: 'query', id: 7, flags: packet.RECURSION_DESIRED | flags },
    ...{ questions: [{ name, type }], additionals: [{ ...base, options: [] }] },
  };
  return packet.encode(query as unknown as packet.Packet);
}

async function ask(name: string, type: RecordType, flags = 0, server = world.dns): Promise<DecodedPacket> {
  const socket = createSocket('udp4');
  const [host, port] = server.split(':');
  socket.send(question(name, type, flags), Number(port), host);
  const [bytes]: Buffer[] = await once(socket, 'message');
  socket.close();
  return packet.decode(bytes ?? Buffer.alloc(0));
}

const short = (answer: DecodedPacket) => {
  const data = answer.answers?.map((one) => `${one.type} ${'data' in one ? JSON.stringify(one.data) : ''}`);
  return [((answer.flags ?? 0) & 15).toString(), ...(data ?? [])].join(' | ');
};

const answers: [name: string, type: RecordType, expected: string][] = [
  ['mx.example.org', 'A', '0 | A "192.0.2.25"'],
  ['MX.Example.org', 'AAAA', '0 | AAAA "2001:db8::25"'],
  ['example.org', 'MX', '0 | MX {"preference":10,"exchange":"mx.example.org"}'],
  ['imap.example.org', 'A', '0 | CNAME "mx.example.org" | A "192.0.2.25"'],
  ['loop1.example.org', 'A', '2 | CNAME "loop2.example.org" | CNAME "loop1.example.org"'],
  ['gone.example.org', 'A', '3 | CNAME "nowhere.example.net"'],
  ['empty.example.org', 'A', '0'],
  ['mx.example.org', 'TXT', '0'],
  ['_tcp.example.org', 'A', '0'],
  ['half.example.org', 'AAAA', '2'],
  ['half.example.org', 'A', '0 | A "192.0.2.1"'],
  ['no.example.org', 'A', '3'],
  ['unknown.example.com', 'A', '3'],
  ['broken.example.org', 'A', '2'],
  ['refused.example.org', 'A', '5'],
  ['signed.example.org', 'A', '2'],
  [
    '_imaps._tcp.example.org',
    'SRV',
    '0 | SRV {"priority":0,"weight":1,"port":993,"target":"mail.example.org"}',
  ],
  ['auto.example.org', 'A', '0 | A "198.51.100.1"'],
];

for (const [name, type, expected] of answers) {
  test(`${type} of ${name}`, async () => assert.equal(short(await ask(name, type)), expected));
}

test('the CD bit shows what a broken signature hides', async () => {
  assert.equal(short(await ask('signed.example.org', 'A', packet.CHECKING_DISABLED)), '0 | A "192.0.2.9"');
});

test('the AD bit is there where the world says so', async () => {
  assert.equal((await ask('mx.example.org', 'A')).flag_ad, true);
  assert.equal((await ask('mx.example.org', 'AAAA')).flag_ad, false);
});

test('an extended error is told', async () => {
  const opt = (await ask('broken.example.org', 'A')).additionals?.find((one) => one.type === 'OPT');
  const [option] =
    opt !== undefined && 'options' in opt ? (opt.options as { code: number; data: Buffer }[]) : [];
  assert.equal(option?.code, 15);
  assert.equal(option?.data.readUInt16BE(0), 22);
  assert.equal(option?.data.subarray(2).toString(), 'No Reachable Authority');
});

test('TIMEOUT stays silent and holds nobody up', async () => {
  const socket = createSocket('udp4');
  const [host, port] = world.dns.split(':');
  let heard = 0;
  socket.on('message', (bytes) => {
    heard = packet.decode(bytes).id ?? 0;
  });
  socket.send(question('slow.example.org', 'A'), Number(port), host);
  assert.equal(short(await ask('mx.example.org', 'A')), '0 | A "192.0.2.25"');
  assert.equal(heard, 0);
  socket.close();
  assert.ok(world.log.asked.includes('slow.example.org A'));
});

test('a resolver that does not work says the same to everything; the public ones do not', async () => {
  const failing = await worldOf('resolver REFUSED\nserver mail.example.org:993 imap');
  assert.equal(short(await ask('mail.example.org', 'A', 0, failing.dns)), '5');
  assert.equal(short(await ask('mail.example.org', 'A', 0, failing.publicDns)), '0 | A "198.51.100.1"');
  await failing.close();
});

test('the same over TCP, also when the question comes in pieces', async () => {
  const [host, port] = world.dns.split(':');
  const socket = connect(Number(port), host);
  const query = question('_25._tcp.mx.example.org', 'TLSA');
  const length = Buffer.from([0, query.length]);
  socket.write(Buffer.concat([length, query.subarray(0, 5)]));
  await new Promise((resolve) => setImmediate(resolve));
  socket.write(query.subarray(5));
  const [bytes]: Buffer[] = await once(socket, 'data');
  assert.equal(packet.streamDecode(bytes ?? Buffer.alloc(0)).answers?.[0]?.type, 'TLSA');
  socket.destroy();
});

test('a truncated answer says so', async () => {
  const large = await worldOf(
    Array.from({ length: 60 }, (_, at) => `dns big.example.org TXT "${'x'.repeat(60)}${at}"`).join('\n'),
  );
  const socket = createSocket('udp4');
  const [host, port] = large.dns.split(':');
  socket.send(question('big.example.org', 'TXT'), Number(port), host);
  const [bytes]: Buffer[] = await once(socket, 'message');
  assert.equal(packet.decode(bytes ?? Buffer.alloc(0)).flag_tc, true);
  socket.close();
  await large.close();
});
