// Where a page for others connects to: the lines of docs/security.md about requests that it makes itself.

import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer as createWeb } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { decode, encode } from 'dns-packet';
import { Budget } from '../../src/budget.ts';
import { parseAddress } from '../../src/discovery/address.ts';
import { discover } from '../../src/discovery/discover.ts';
import { readAllowList } from '../../src/server/allow-list.ts';
import { hostedPlace } from '../../src/server/places.ts';
import { isPublic, reachOf } from '../../src/server/reach.ts';
import { toolsFor } from '../../src/session/tools.ts';
import { Deadline } from '../../src/wire/deadline.ts';
import { guardConnections } from '../../src/wire/guard.ts';
import { connectTcp } from '../../src/wire/tcp.ts';
import { Transcript } from '../../src/wire/transcript.ts';
import { type TestServer, testServer } from './_server.ts';

const forbidden = [
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '192.0.0.170',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.7',
  '203.0.113.9',
  '192.88.99.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::7f00:1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:0:127.0.0.1',
  '64:ff9b::127.0.0.1',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b:1::8.8.8.8',
  '2002:7f00:1::',
  '2002:0a00:0001::1',
  '2001:0:53aa:64c::1',
  '2001:db8::1',
  'fe80::1',
  'fe80::1%eth0',
  'fc00::1',
  'fd00:ec2::254',
  'fec0::1',
  'ff02::1',
  '100::1',
  '2606:4700::5efe:7f00:1',
];
const open = [
  '8.8.8.8',
  '1.1.1.1',
  '2606:4700:4700::1111',
  '::ffff:8.8.8.8',
  '64:ff9b::8.8.8.8',
  '2002:808:808::1',
];

/** A name server that answers as it likes, and each time anew. */
async function nameServer(answer: (name: string, type: string) => readonly string[]) {
  const socket = createSocket('udp4');
  socket.on('message', (bytes, from) => {
    const query = decode(bytes);
    const [question] = query.questions ?? [];
    if (question === undefined) return;
    const found = answer(question.name.toLowerCase(), question.type);
    const answers = found.map(
      (data) => ({ name: question.name, type: question.type, ttl: 0, data }) as never,
    );
    const reply = encode({ type: 'response', id: query.id ?? 0, flags: 384, questions: [question], answers });
    socket.send(reply, from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { address: `127.0.0.1:${socket.address().port}`, close: () => socket.close() };
}

/** Something private of ours, on a port of mail servers; nobody may come. */
async function canary(address: string, port: number) {
  let visits = 0;
  const server = createServer((socket) => {
    visits++;
    socket.end('220 internal\r\n');
  });
  server.listen(port, address);
  await once(server, 'listening');
  const { port: at } = server.address() as AddressInfo;
  return { port: at, visits: () => visits, close: () => server.close() };
}

describe('addresses', () => {
  it('R1 are public only when they are unicast, whatever form they come in', () => {
    for (const address of forbidden) assert.equal(isPublic(address), false, address);
    for (const address of open) assert.equal(isPublic(address), true, address);
  });

  it('R2 are looked at where the connection is made', async () => {
    const { guard } = reachOf('public', []);
    guardConnections(guard);
    const secret = await canary('127.0.0.1', 0);
    // Only those that lead to this computer: should the guard ever fail, nobody else is met.
    for (const address of ['127.0.0.1', '127.9.9.9', '0.0.0.0', '::1', '::', '::ffff:127.0.0.1']) {
      const { outcome } = await connectTcp(address, secret.port, new Deadline(500));
      assert.equal(outcome, 'denied', address);
    }
    assert.equal(guard('8.8.8.8', 22), false);
    assert.equal(guard('8.8.8.8', 6379), false);
    assert.equal(guard('8.8.8.8', 993), true);
    assert.equal(guard('mail.example.org', 993), false);
    assert.equal(secret.visits(), 0);
    guardConnections(undefined);
    secret.close();
  });

  it('R3 of a list are those that the operator wrote, and of names where they lead, never to this computer', () => {
    const list = readAllowList('mail.corp.example, *.example.net\n10.7.0.0/16 # the servers');
    const { guard, gate, refusal } = reachOf(list, []);
    assert.equal(guard('10.7.3.4', 993), true);
    assert.equal(guard('10.8.3.4', 993), false);
    assert.equal(guard('8.8.8.8', 993), false);
    gate('evil.example', '10.9.0.1', 993);
    assert.equal(guard('10.9.0.1', 993), false);
    gate('mail.corp.example', '10.9.0.1', 993);
    assert.equal(guard('10.9.0.1', 993), true);
    gate('imap.example.net', '127.0.0.1', 993);
    gate('imap.example.net', '169.254.169.254', 80);
    gate('imap.example.net', '::ffff:127.0.0.1', 993);
    for (const address of ['127.0.0.1', '169.254.169.254', '::ffff:127.0.0.1'])
      assert.equal(guard(address, 993), false, address);
    assert.equal(refusal('IMAP.example.net.', 993), undefined);
    assert.match(refusal('example.net', 993) ?? '', /not on this page/);
  });
});

describe('a page for public servers', { skip: process.platform !== 'linux' && 'needs all of 127/8' }, () => {
  let server: TestServer;
  let dns: Awaited<ReturnType<typeof nameServer>>;
  let secret: Awaited<ReturnType<typeof canary>>;
  let web: Awaited<ReturnType<typeof canary>>;
  let asked = 0;
  const inside = '127.0.0.83';
  const outside = '8.8.8.8';
  before(async () => {
    secret = await canary(inside, 2525);
    dns = await nameServer((name, type) => {
      if (type !== 'A') return [];
      if (name === 'inside.example.org' || name.endsWith('.inside.example.org')) return [inside];
      // Public for whoever checks first, and then another.
      if (name === 'rebound.example.org') return asked++ === 0 ? [outside] : [inside];
      return [];
    });
    web = await canary('127.0.0.1', 0);
    const { place, reach } = hostedPlace({
      dns: dns.address,
      public: true,
      controls: false,
      budget: false,
      // What is public is played here too: no test leaves this computer.
      connectTo: [`${outside}::127.0.0.1:${web.port}`],
    });
    reach.permit('127.0.0.1', web.port);
    guardConnections(reach.guard);
    server = await testServer({
      place: { ...place, options: { ...place.options, timeout: 5 } },
      isOpen: true,
    });
  });
  after(async () => {
    await server.stop(0);
    guardConnections(undefined);
    dns.close();
    secret.close();
    web.close();
  });

  const problem = async (body: object): Promise<string> => {
    const answer = await server.ask('/api/v1/examinations', { body });
    assert.equal(answer.status, 422, answer.body);
    return answer.body;
  };

  it('R4 refuses addresses, private names and other ports before anything is asked', async () => {
    for (const host of [
      '127.0.0.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '127.1',
      '0x7f000001',
      '2130706433',
      'localhost',
      'db.internal',
      'printer',
      'a.local',
    ])
      assert.match(await problem({ outgoing: `smtp://${host}:2525` }), /not on the public Internet/, host);
    for (const port of [22, 53, 80, 3306, 8080])
      assert.match(await problem({ outgoing: `smtp://mail.example.org:${port}` }), /no port of mail servers/);
    assert.match(await problem({ address: 'root@localhost.localdomain' }), /not on the public Internet/);
  });

  it('R5 goes nowhere private by a public name, and says that it did not', async () => {
    const { report } = await server.examine({ outgoing: 'smtp+insecure://inside.example.org:2525' });
    assert.equal(secret.visits(), 0);
    assert.equal(report?.verdict, 'unsure');
    assert.deepEqual(report?.diagnoses, []);
    assert.ok(report?.notExamined.some((n) => n.why === 'not-public'));
  });

  it('R6 goes nowhere private when the name changes between check and connection', async () => {
    for (let i = 0; i < 2; i++)
      await server.examine({ outgoing: 'smtp+insecure://rebound.example.org:2525' });
    assert.ok(asked > 1);
    assert.ok(web.visits() > 0, 'the public address was visited first');
    assert.equal(secret.visits(), 0);
  });

  it('R7 follows no redirection there while it looks for settings', async () => {
    const site = createWeb((_, response) => {
      response.writeHead(302, { location: 'http://inside.example.org:2525/config-v1.1.xml' }).end();
    });
    site.listen(0, '127.0.0.1');
    await once(site, 'listening');
    const { port } = site.address() as AddressInfo;
    let redirected = 0;
    site.on('request', () => redirected++);
    const names = await nameServer((name, type) => {
      if (type !== 'A') return [];
      return name.endsWith('inside.example.org')
        ? [inside]
        : name.startsWith('autoconfig.')
          ? ['8.8.8.8']
          : [];
    });
    const { reach } = hostedPlace({ dns: names.address, public: true });
    reach.permit('127.0.0.1', port);
    guardConnections(reach.guard);
    const address = parseAddress('anna@shop.example.org');
    assert.ok(address);
    const lent = toolsFor({
      servers: [],
      options: {
        dns: names.address,
        connectTo: [`${outside}::127.0.0.1:${port}`],
        controls: false,
      },
      secrets: { kind: 'password' },
      budget: new Budget(undefined),
      transcript: new Transcript(),
      address: undefined,
      sendTo: undefined,
    });
    await discover(address, { ...lent, deadline: new Deadline(5000) }, { ispdb: false, sourceMs: 1500 });
    assert.ok(redirected > 0, 'the redirection was offered');
    assert.equal(secret.visits(), 0);
    names.close();
    site.close();
  });

  it('R8 takes no password and lists nobody’s examinations', async () => {
    const body = { address: 'anna@example.org', password: 'Summer-rain-7' };
    assert.match(await problem(body), /takes no passwords/);
    await server.ask('/api/v1/examinations', { body: { outgoing: 'smtp://mail.example.org:2525' } });
    assert.deepEqual(await server.history(), []);
  });

  it('R9 tells nothing of its own computer', async () => {
    const { report } = await server.examine({ outgoing: 'smtp://nowhere.example.org:2525' });
    assert.equal(report?.vantage, 'hosted');
    const kinds = new Set(report?.facts.map((f) => f.kind));
    assert.ok(![...kinds].some((k) => k.startsWith('host.') && k !== 'host.clock'), [...kinds].join());
    assert.doesNotMatch(JSON.stringify({ ...report, facts: [] }), new RegExp(dns.address));
  });
});
