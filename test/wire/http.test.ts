import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Deadline } from '../../src/wire/deadline.ts';
import { httpGet } from '../../src/wire/http.ts';
import { systemLookup } from '../../src/wire/system-resolver.ts';
import { serve, soon } from './_server.ts';

const answer = (body: string, head = '') => `HTTP/1.1 301 Moved\r\nConnection: close\r\n${head}\r\n${body}`;

test('one GET at a literal address: status, clock, location; redirects are told, not followed', async (t) => {
  let asked = '';
  const port = await serve(t, (socket) => {
    socket.once('data', (request) => {
      asked = request.toString();
      socket.end(
        answer('hello', 'Date: Sat, 21 Nov 2026 22:00:00 GMT\r\nLocation: http://login.example/\r\n'),
      );
    });
  });
  const seen = await httpGet(`http://control.example:${port}/x?y`, soon(), { address: '127.0.0.1' });
  assert.equal(seen.outcome, 'answered');
  assert.equal(seen.status, 301);
  assert.equal(seen.location, 'http://login.example/');
  assert.equal(seen.date, 'Sat, 21 Nov 2026 22:00:00 GMT');
  assert.equal(seen.body, 'hello');
  assert.equal(seen.address, '127.0.0.1');
  assert.match(asked, /^GET \/x\?y HTTP\/1\.1\r\n/);
  assert.match(asked, /host: control\.example/i);
});

test('a body without end is cut, silence is a timeout, nonsense a failure', async (t) => {
  const endless = await serve(t, (socket) => {
    const more = () => {
      while (!socket.destroyed && socket.writable) if (!socket.write('x'.repeat(65_536))) return;
    };
    socket.once('data', () => {
      socket.write(answer(''));
      socket.on('drain', more);
      more();
    });
  });
  const cut = await httpGet(`http://127.0.0.1:${endless}/`, soon());
  assert.equal(cut.truncated, true);
  assert.equal(cut.body?.length, 65_536);
  const silent = await serve(t, () => {});
  assert.equal((await httpGet(`http://127.0.0.1:${silent}/`, new Deadline(50))).outcome, 'timeout');
  const smtp = await serve(t, (socket) => socket.write('220 smtp\r\n'));
  assert.equal((await httpGet(`http://127.0.0.1:${smtp}/`, soon())).outcome, 'failed');
  assert.equal((await httpGet('ftp://127.0.0.1/', soon())).outcome, 'bad-url');
  assert.equal((await httpGet('http://127.0.0.1:1/', soon())).code, 'ECONNREFUSED');
});

test('the system knows localhost, and a deadline holds for it too', async () => {
  const found = await systemLookup('localhost', soon());
  assert.equal(found.outcome, 'found');
  assert.ok(found.addresses.length > 0);
  const abort = new AbortController();
  abort.abort();
  assert.equal((await systemLookup('localhost', new Deadline(1000, abort.signal))).outcome, 'cancelled');
});

test('a deadline only gets tighter, and cancellation reaches all below', async () => {
  const abort = new AbortController();
  const parent = new Deadline(1000, abort.signal);
  assert.ok(parent.sub(5000).remaining() <= 1000);
  assert.ok(parent.sub(10).remaining() <= 10);
  assert.equal(await parent.pause(1), true);
  assert.equal(await new Deadline(1).pause(1000), false);
  assert.equal(parent.lapsed, undefined);
  const below = parent.sub(500);
  const told = new Promise((resolve) => below.onLapse(resolve));
  abort.abort();
  assert.equal(await told, 'cancelled');
  assert.equal(below.lapsed, 'cancelled');
  assert.equal(below.signal.aborted, true);
  assert.equal(new Deadline(0).lapsed, 'timeout');
});
