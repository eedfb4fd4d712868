import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseTalk } from '../../src/talk/parse.ts';
import { startWorld } from '../../src/talk/world.ts';
import { portOf, strictTls, worldOf } from './client.ts';

const outcome = (port: number, signal?: AbortSignal) =>
  new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve('open'));
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
    signal?.addEventListener('abort', () => {
      socket.destroy();
      resolve('no answer');
    });
  });

test('the command line leads into the world, and nowhere else', async () => {
  const world = await worldOf(
    [
      ...['dns mail.example.org A 192.0.2.10', 'dns mail.example.org AAAA 2001:db8::10'],
      ...[
        'server mail.example.org:993 imap',
        'server [2001:db8::99]:25 smtp',
        'server old.example.org:110 refuse',
      ],
    ].join('\n'),
    'healthy: yes\ntimeout: 5\nclient: apple-mail',
  );
  const port = portOf(world, 'mail.example.org:993');
  const to = world.connectTo;
  assert.deepEqual(to.slice(0, 3), [
    `mail.example.org:993:127.0.0.1:${port}`,
    `192.0.2.10:993:127.0.0.1:${port}`,
    `[2001:db8::10]:993:127.0.0.1:${port}`,
  ]);
  assert.match(to[3] ?? '', /^\[2001:db8::99\]:25:127/);
  assert.match(to.at(-1) ?? '', /^::127.0.0.1:\d+$/);
  assert.equal(await outcome(Number(to.at(-1)?.split(':').at(-1))), 'ECONNREFUSED');
  assert.equal(await outcome(portOf(world, 'old.example.org:110')), 'ECONNREFUSED');
  assert.equal(await outcome(port), 'open');
  assert.deepEqual(world.args.slice(0, 4), [
    'check',
    'imaps://anna@example.org@mail.example.org',
    '--dns',
    world.dns,
  ]);
  assert.deepEqual(world.args.slice(-4), ['--timeout', '5', '--client', 'apple-mail']);
  assert.deepEqual(world.env.MAILDOCTOR_PASSWORD, 'right');
  assert.equal(readFileSync(world.caFile, 'utf8'), world.caPem);
  await world.close();
  assert.ok(!existsSync(world.caFile));
});

test('a black hole never answers', { skip: process.platform === 'win32' }, async () => {
  const world = await worldOf('server dead.example.org:993 blackhole\nserver mail.example.org:993 imap');
  const patience = new AbortController();
  const dead = outcome(portOf(world, 'dead.example.org:993'), patience.signal);
  const others = Array.from({ length: 20 }, () => outcome(portOf(world, 'mail.example.org:993')));
  assert.deepEqual(new Set(await Promise.all(others)), new Set(['open']));
  patience.abort();
  assert.equal(await dead, 'no answer');
  assert.deepEqual(world.cannot, []);
  await world.close();
});

test('control hosts answer, unless the world has its own or none', async () => {
  const world = await worldOf('server imap.gmail.com:993 imap tls expired');
  assert.match(await strictTls(world, 'pop.gmail.com:995'), /^ok/);
  assert.equal(await strictTls(world, 'imap.gmail.com:993'), 'CERT_HAS_EXPIRED');
  assert.equal(world.connectTo.filter((one) => one.startsWith('imap.gmail.com:993:')).length, 1);
  const [, file = ''] = /--controls (\S+)/.exec(world.args.join(' ')) ?? [];
  assert.ok(readFileSync(file, 'utf8').includes(world.publicDns.split(':')[1] ?? ''));
  assert.deepEqual([world.log.connections(), world.log.controls()], [1, 1]);
  await world.close();
  const alone = await worldOf('server mail.example.org:993 imap\ncontrols none');
  assert.deepEqual(
    alone.connectTo.filter((one) => one.includes('gmail')),
    [],
  );
  await alone.close();
});

test('two servers at one place are a mistake', async () => {
  const body = [
    ...['dns a.example.org A 192.0.2.1', 'dns b.example.org A 192.0.2.1'],
    ...['server a.example.org:25 smtp', 'server b.example.org:25 smtp'],
  ].join('\n');
  const message = /^test.talk:9: 192.0.2.1:25 is the place of two servers; line 8 has it already/;
  await assert.rejects(worldOf(body), { name: 'TalkProblem', message });
});

const folder = join(import.meta.dirname, '../../cases/worlds');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.talk'),
);

for (const name of files.sort()) {
  test(`${name} can be started`, async () => {
    const world = await startWorld(parseTalk(readFileSync(join(folder, name), 'utf8'), name));
    await world.close();
  });
}
