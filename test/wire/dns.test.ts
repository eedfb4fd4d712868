import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { type TestContext, test } from 'node:test';
import * as packet from 'dns-packet';
import fc from 'fast-check';
import { Deadline } from '../../src/wire/deadline.ts';
import { type DnsOptions, queryDns, reverseName } from '../../src/wire/dns.ts';
import { decodeAnswer } from '../../src/wire/dns-message.ts';
import { soon } from './_server.ts';

type Reply = (query: packet.DecodedPacket, tcp: boolean) => (Buffer | packet.Packet)[];

/** A name server on loopback, UDP and TCP on the same port, that says what the test tells it to. */
async function nameServer(t: TestContext, reply: Reply): Promise<Pick<DnsOptions, 'server' | 'port'>> {
  const encode = (said: Buffer | packet.Packet, query: packet.DecodedPacket) =>
    Buffer.isBuffer(said)
      ? said
      : packet.encode({ type: 'response', id: query.id, questions: query.questions, ...said });
  const udp = createSocket('udp4');
  udp.on('message', (bytes, from) => {
    const query = packet.decode(bytes);
    for (const said of reply(query, false)) udp.send(encode(said, query), from.port, from.address);
  });
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  const { port } = udp.address();
  const tcp = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (bytes) => {
      const query = packet.decode(bytes.subarray(2));
      for (const said of reply(query, true)) {
        const body = encode(said, query);
        const length = Buffer.from([body.length >> 8, body.length & 255]);
        // The length by itself, the body in two pieces.
        socket.write(length);
        socket.write(body.subarray(0, 5));
        setTimeout(() => socket.write(body.subarray(5)), 5);
      }
    });
  });
  await new Promise<void>((resolve) => tcp.listen(port, '127.0.0.1', resolve));
  t.after(() => {
    udp.close();
    tcp.close();
  });
  return { server: '127.0.0.1', port };
}

const opt = (code: number, text: string): packet.Answer => ({
  type: 'OPT',
  name: '.',
  udpPayloadSize: 1232,
  extendedRcode: 0,
  ednsVersion: 0,
  flags: 0,
  flag_do: false,
  // The types of dns-packet know only the named options.
  options: [
    Object.assign(
      { code: 12 as const, length: 0 },
      { code, data: Buffer.concat([Buffer.from([0, 0]), Buffer.from(text)]) },
    ),
  ],
});

test('addresses, priorities, aliases, the AD bit', async (t) => {
  const server = await nameServer(t, (query) => [
    query.questions?.[0]?.type === 'MX'
      ? {
          answers: [
            {
              type: 'MX',
              name: 'example.org',
              ttl: 60,
              data: { preference: 10, exchange: 'MX.example.org' },
            },
          ],
        }
      : {
          flags: packet.AUTHENTIC_DATA | packet.RECURSION_AVAILABLE,
          answers: [
            { type: 'CNAME', name: 'Mail.example.org', ttl: 60, data: 'host.example.net' },
            { type: 'A', name: 'host.example.net', ttl: 60, data: '192.0.2.1' },
            { type: 'A', name: 'stranger.example', ttl: 60, data: '192.0.2.66' },
          ],
        },
  ]);
  const a = await queryDns('mail.example.org', 'A', { ...server, deadline: soon() });
  assert.equal(a.outcome, 'found');
  assert.deepEqual(
    a.records.map((r) => r.text),
    ['192.0.2.1'],
  );
  assert.deepEqual(a.aliases, ['host.example.net']);
  assert.equal(a.ad, true);
  assert.equal(a.recursionAvailable, true);
  assert.equal(a.tries, 1);
  const mx = await queryDns('example.org.', 'MX', { ...server, deadline: soon() });
  assert.deepEqual(
    mx.records.map((r) => r.text),
    ['10 mx.example.org'],
  );
});

test('a name that is not there, and one without such a record', async (t) => {
  const server = await nameServer(t, (query) => [query.questions?.[0]?.type === 'A' ? { flags: 3 } : {}]);
  assert.equal((await queryDns('nix.example', 'A', { ...server, deadline: soon() })).outcome, 'nxdomain');
  assert.equal((await queryDns('nix.example', 'MX', { ...server, deadline: soon() })).outcome, 'nodata');
});

test('SERVFAIL with its extended error; REFUSED; NOTIMP', async (t) => {
  const codes: Record<string, number> = { 'a.example': 2, 'b.example': 5, 'c.example': 4 };
  const server = await nameServer(t, (query) => {
    const rcode = codes[query.questions?.[0]?.name ?? ''] ?? 0;
    return [{ flags: rcode, additionals: rcode === 2 ? [opt(15, 'signature is broken')] : [] }];
  });
  const failed = await queryDns('a.example', 'A', { ...server, deadline: soon(), dnssecOk: true });
  assert.equal(failed.outcome, 'servfail');
  assert.deepEqual(failed.ede, [{ code: 0, text: 'signature is broken' }]);
  assert.equal((await queryDns('b.example', 'A', { ...server, deadline: soon() })).outcome, 'refused');
  assert.equal((await queryDns('c.example', 'A', { ...server, deadline: soon() })).outcome, 'notimp');
});

test('a server that does not know EDNS is asked without', async (t) => {
  const server = await nameServer(t, (query) => {
    const edns = query.additionals?.some((a) => a.type === 'OPT');
    return [edns ? { flags: 1 } : { answers: [{ type: 'A', name: 'old.example', data: '192.0.2.9' }] }];
  });
  const answer = await queryDns('old.example', 'A', { ...server, deadline: soon() });
  assert.equal(answer.outcome, 'found');
  assert.equal(answer.tries, 2);
});

test('what is cut off comes over TCP', async (t) => {
  const long = 'x'.repeat(250);
  const server = await nameServer(t, (_query, tcp) => [
    tcp
      ? { answers: [{ type: 'TXT', name: 't.example', data: [long, long] }] }
      : { flags: packet.TRUNCATED_RESPONSE },
  ]);
  const answer = await queryDns('t.example', 'TXT', { ...server, deadline: soon() });
  assert.equal(answer.outcome, 'found');
  assert.equal(answer.viaTcp, true);
  assert.equal(answer.truncated, true);
  assert.equal(answer.records[0]?.data, long + long);
});

test('answers of others are not listened to', async (t) => {
  const forged = { answers: [{ type: 'A' as const, name: 'a.example', data: '192.0.2.66' }] };
  const server = await nameServer(t, (query) => [
    { ...forged, id: ((query.id ?? 0) + 1) & 0xffff },
    { ...forged, questions: [{ type: 'A', name: 'b.example' }] },
    { answers: [{ type: 'A', name: 'a.example', data: '192.0.2.1' }] },
  ]);
  const answer = await queryDns('a.example', 'A', { ...server, deadline: soon() });
  assert.deepEqual(
    answer.records.map((r) => r.text),
    ['192.0.2.1'],
  );
});

test('garbage, silence, a closed port, cancellation and impossible names are outcomes', async (t) => {
  const garbage = await nameServer(t, (query) => {
    const id = query.id ?? 0;
    return [Buffer.from([id >> 8, id & 255, 0x80, 0, 0, 1, 0, 9, 0, 0, 0, 0, 63, 1, 2])];
  });
  assert.equal((await queryDns('a.example', 'A', { ...garbage, deadline: soon() })).outcome, 'garbled');
  let heard = 0;
  const silent = await nameServer(t, () => {
    heard += 1;
    return [];
  });
  const quick = { sendAt: [0, 20, 40] };
  const none = await queryDns('a.example', 'A', { ...silent, deadline: new Deadline(300), ...quick });
  assert.equal(none.outcome, 'timeout');
  assert.equal(none.tries, 3);
  assert.equal(heard, 3);
  const closed = await queryDns('a.example', 'A', { server: '127.0.0.1', port: 1, deadline: soon() });
  assert.equal(closed.outcome, 'unreachable');
  const abort = new AbortController();
  const cancelled = queryDns('a.example', 'A', { ...silent, deadline: new Deadline(20_000, abort.signal) });
  abort.abort();
  assert.equal((await cancelled).outcome, 'cancelled');
  const bad = ['', 'a..b', `${'x'.repeat(64)}.example`, 'a b.example'];
  for (const name of bad) {
    assert.equal((await queryDns(name, 'A', { ...silent, deadline: soon() })).outcome, 'bad-name', name);
  }
});

test('names beyond ASCII are asked for in Punycode; addresses backwards', async (t) => {
  const server = await nameServer(t, () => [{}]);
  assert.equal(
    (await queryDns('grüße.example', 'A', { ...server, deadline: soon() })).name,
    'xn--gre-6ka8l.example',
  );
  assert.equal(reverseName('192.0.2.1'), '1.2.0.192.in-addr.arpa');
  assert.equal(reverseName('::ffff:192.0.2.1'), '1.2.0.192.in-addr.arpa');
  assert.match(reverseName('2001:db8::1') ?? '', /^1\.0\.0\..*8\.b\.d\.0\.1\.0\.0\.2\.ip6\.arpa$/);
  assert.equal(reverseName('example.org'), undefined);
});

test('no bytes make the decoder throw', () => {
  const question = {
    name: 'a.example',
    type: 'A',
    recursion: true,
    checkingDisabled: false,
    dnssecOk: false,
    edns: true,
  } as const;
  const head = Buffer.from([0, 7, 0x80, 0, 0, 1, 0, 1, 0, 0, 0, 1]);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, headed) => {
      decodeAnswer(headed ? Buffer.concat([head, bytes]) : Buffer.from(bytes), 7, question);
    }),
    { numRuns: 2000 },
  );
});
