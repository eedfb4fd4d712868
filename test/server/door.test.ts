// Who is let in, and what is sent to whom: the lines of docs/security.md about requests.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { localLimits } from '../../src/server/limits.ts';
import { RateLimit } from '../../src/server/rate.ts';
import { type TestServer, testServer, token } from './_server.ts';

const info = '/api/v1/info';
const examinations = '/api/v1/examinations';

describe('the door', () => {
  const page = mkdtempSync(join(tmpdir(), 'maildoctor-page-'));
  mkdirSync(join(page, 'assets'));
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Maildoctor</title>');
  writeFileSync(join(page, 'assets/app-1a2b3c.js'), 'export {};');
  writeFileSync(join(page, '../outside.txt'), 'secret');
  let server: TestServer;
  before(async () => {
    server = await testServer({
      page,
      demo: true,
      limits: { jsonBytes: 2000, textBytes: 100_000, headersMs: 400, streamsOfClient: 2 },
    });
  });
  after(async () => {
    await server.stop(0);
    rmSync(page, { recursive: true, force: true });
  });

  it('S1 answers under no name that somebody could rebind', async () => {
    for (const host of [
      'evil.example',
      `evil.example:${server.port}`,
      '127.0.0.1.evil.example',
      'localhost.evil.example',
    ])
      for (const path of ['/', info])
        assert.equal((await server.ask(path, { headers: { host } })).status, 421, host);
    for (const host of [`127.0.0.1:${server.port}`, `localhost:${server.port}`, `[::1]:${server.port}`])
      assert.equal((await server.ask(info, { headers: { host } })).status, 200, host);
  });

  it('S2 does nothing for pages of other origins', async () => {
    for (const origin of ['http://evil.example', 'null', `http://127.0.0.1:${server.port + 1}`, 'file://'])
      assert.equal((await server.ask(info, { headers: { origin } })).status, 403, origin);
    for (const site of ['cross-site', 'same-site'])
      assert.equal((await server.ask(info, { headers: { 'sec-fetch-site': site } })).status, 403, site);
    const own = { origin: `http://127.0.0.1:${server.port}`, 'sec-fetch-site': 'same-origin' };
    assert.equal((await server.ask(info, { headers: own })).status, 200);
    const simple = { headers: { 'content-type': 'text/plain' }, body: '{"demo":"healthy"}' };
    assert.equal((await server.ask(examinations, simple)).status, 415);
    assert.equal(
      (await server.ask(info, { headers: own })).headers['access-control-allow-origin'],
      undefined,
    );
  });

  it('S3 wants the whole token, in the header and nowhere else', async () => {
    for (const authorization of [
      '',
      'Bearer ',
      `Bearer ${token.slice(0, -1)}`,
      `Bearer ${token}x`,
      `Basic ${token}`,
      `bearer ${token}`,
    ])
      assert.equal((await server.ask(info, { headers: { authorization } })).status, 401, authorization);
    assert.equal(
      (await server.ask(`${info}?token=${token}`, { headers: { authorization: '' } })).status,
      401,
    );
    const refused = await server.ask(info, { headers: { authorization: '' } });
    assert.match(String(refused.headers['content-type']), /^application\/problem\+json/);
  });

  it('S4 sends nothing that a browser would run, frame, sniff or tell others about', async () => {
    for (const path of ['/', info, '/none', '/assets/app-1a2b3c.js']) {
      const { headers } = await server.ask(path);
      const csp = String(headers['content-security-policy']);
      assert.match(csp, /default-src 'none'/);
      assert.match(csp, /frame-ancestors 'none'/);
      assert.doesNotMatch(csp, /unsafe|https?:|\*/);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['referrer-policy'], 'no-referrer');
    }
  });

  it('S5 gives no file but those of the page', async () => {
    assert.equal((await server.ask('/')).status, 200);
    const paths = [
      '/../outside.txt',
      '/..%2foutside.txt',
      '/%2e%2e/outside.txt',
      '/assets/../../outside.txt',
      '/assets/..%5c..%5coutside.txt',
      '//etc/passwd',
      '/assets/app-1a2b3c.js%00.html',
      '/assets/',
    ];
    for (const path of paths) {
      const { status, body } = await server.ask(path);
      assert.ok(status === 404 || status === 400, `${path} ${status}`);
      assert.doesNotMatch(body, /secret|root:/);
    }
  });

  it('S6 reads no more than it has to', async () => {
    const long = { address: `${'a'.repeat(3000)}@example.org` };
    assert.equal((await server.ask(examinations, { body: long })).status, 413);
    const chunked = {
      headers: { 'transfer-encoding': 'chunked', 'content-type': 'application/json' },
      body: '{}',
    };
    assert.equal((await server.ask(examinations, chunked)).status, 411);
    const text = Buffer.alloc(200_000, 'a line of a log\n');
    assert.equal((await server.ask('/api/v1/explanations', { body: text })).status, 413);
    const unannounced = { headers: { 'transfer-encoding': 'chunked' }, body: text };
    assert.equal((await server.ask('/api/v1/explanations', unannounced)).status, 413);
    assert.equal(
      (await server.ask('/api/v1/explanations', { body: gzipSync(Buffer.alloc(50_000_000)) })).status,
      413,
    );
    assert.equal((await server.ask(info, { headers: { 'x-long': 'a'.repeat(20_000) } })).status, 431);
  });

  it('S7 waits for nobody who sends byte by byte', async () => {
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => {});
    await once(socket, 'connect');
    socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n');
    const drip = setInterval(() => socket.write('X-A: b\r\n'), 100);
    socket.resume();
    await once(socket, 'close');
    clearInterval(drip);
    assert.equal((await server.ask(info)).status, 200);
  });

  it('S8 opens a client only so many event streams, and gives each place back', async () => {
    // Nothing is run here, so that streams stay open.
    const idle = await testServer({ demo: true, limits: { parallel: 0, streamsOfClient: 2 } });
    const { id } = await idle.json<{ id: string }>(examinations, { body: { demo: 'healthy' } });
    const path = `${examinations}/${id}/events`;
    const open = async () => {
      const socket = connect(idle.port, '127.0.0.1');
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\n\r\n`);
      const [first] = (await once(socket, 'data')) as [Buffer];
      return { socket, status: Number(first.toString().split(' ')[1]) };
    };
    const streams = [await open(), await open()];
    assert.deepEqual(
      streams.map((s) => s.status),
      [200, 200],
    );
    assert.equal((await open()).status, 429);
    streams[0]?.socket.destroy();
    let third = await open();
    while (third.status === 429) third = await open();
    assert.equal(third.status, 200);
    assert.equal((await open()).status, 429);
    await idle.stop(0);
  });

  it('S9 prints nothing of what strangers send', async () => {
    const lines = server.complaints.length;
    await server.ask('/%0d%0aINFO%20forged%1b%5b2J', { headers: { 'user-agent': 'forged\tline' } });
    await server.ask(`/api/v1/explanations?name=${encodeURIComponent('a\r\n\u001b[2Jb.log')}`, {
      body: 'timeout',
    });
    assert.equal(server.complaints.length, lines);
    const entry = (await server.history()).find((e) => e.kind === 'text');
    assert.doesNotMatch(entry?.target ?? '', /[\u0000-\u001f]/);
  });
});

describe('how often', () => {
  it('S10 lets a client come so often, and a server be examined so often, whoever asks', () => {
    let now = 0;
    const limits = {
      ...localLimits,
      requestsPerMinute: 2,
      examinationsPerTenMinutes: 2,
      examinationsOfTarget: 3,
    };
    const rate = new RateLimit(limits, () => now);
    const isRefused = (work: () => void): boolean => {
      try {
        work();
        return false;
      } catch {
        return true;
      }
    };
    const twice = (work: () => void) => [isRefused(work), isRefused(work), isRefused(work)];
    assert.deepEqual(
      twice(() => rate.request('a')),
      [false, false, true],
    );
    assert.equal(
      isRefused(() => rate.request('b')),
      false,
    );
    assert.deepEqual(
      twice(() => rate.examination('a', ['X.example'])),
      [false, false, true],
    );
    assert.equal(
      isRefused(() => rate.examination('b', ['x.example'])),
      false,
    );
    assert.equal(
      isRefused(() => rate.examination('c', ['x.example'])),
      true,
    );
    now = 600_000;
    assert.equal(
      isRefused(() => rate.examination('a', ['x.example'])),
      false,
    );
  });
});
