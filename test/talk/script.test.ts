import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client, worldOf } from './client.ts';

const WHERE = 'odd.example.org:25';
const odd = (...lines: string[]) =>
  worldOf(`server ${WHERE} script\n${lines.map((line) => `  ${line}`).join('\n')}`);

test('a script sends and expects', async () => {
  const world = await odd(
    'send 220 hello',
    'expect EHLO',
    'send 250-odd | 250 HELP',
    'expect *',
    'send bye',
    'close',
  );
  const client = await Client.open(world, WHERE);
  await client.until(/^220/);
  client.send('ehlo me');
  assert.deepEqual(await client.until(/^250 /), ['250-odd', '250 HELP']);
  client.send('anything');
  assert.match(await client.closed(), /bye\r\n$/);
  await world.close();
});

test('a script knows the tag of IMAP', async () => {
  const world = await odd('send * OK ready', 'expect CAPABILITY', 'send {tag} OK done', 'close');
  const client = await Client.open(world, WHERE);
  client.send('x7 CAPABILITY');
  assert.match(await client.closed(), /x7 OK done/);
  await world.close();
});

test('what a script did not expect ends it and is told', async () => {
  const world = await odd('expect EHLO', 'send 250 ok');
  const client = await Client.open(world, WHERE);
  client.send('HELO me');
  assert.equal(await client.closed(), '');
  await world.close();
  assert.deepEqual(
    world.log.events.filter((event) => event.what === 'unexpected').map((event) => event.text),
    ['line 7 expects EHLO'],
  );
});

test('drip sends byte by byte, split in pieces', async () => {
  const world = await odd('send drip 1 | 220 x', 'send split 4 1 | 220 hello', 'close');
  const client = await Client.open(world, WHERE);
  assert.equal(await client.closed(), '220 x\r\n220 hello\r\n');
  assert.ok(client.chunks.length > 4, `${client.chunks.length} pieces`);
  await world.close();
});

test('odd bytes arrive as written', async () => {
  const world = await odd('send "220 \\u0000\\u001b]0;x\\u0007" | raw "no end" | garbage 64', 'close');
  const client = await Client.open(world, WHERE);
  const text = await client.closed();
  assert.ok(text.startsWith('220 \0\x1b]0;x\x07\r\nno end'));
  assert.equal(text.length, '220 \0\x1b]0;x\x07\r\nno end'.length + 64);
  await world.close();
});

test('lines and bytes come as often as asked for', async () => {
  const world = await odd('send lines 250 250-again | bytes 10000 ab', 'close');
  const client = await Client.open(world, WHERE);
  const text = await client.closed();
  assert.equal(text, '250-again\r\n'.repeat(250) + 'ab'.repeat(5000));
  await world.close();
});

test('an endless line waits for a reader and ends with the connection', async () => {
  const world = await odd('send bytes forever x');
  const client = await Client.open(world, WHERE);
  while (client.chunks.length < 50) await new Promise((resolve) => setImmediate(resolve));
  client.destroy();
  await world.close();
});

test('reset resets', async () => {
  const world = await odd('send 220 hello', 'expect *', 'reset');
  const client = await Client.open(world, WHERE);
  await client.until(/^220/);
  client.send('EHLO me');
  await client.closed();
  assert.equal(client.error?.code, 'ECONNRESET');
  await world.close();
});

test('silence lasts until the client has enough, and a world closes all the same', async () => {
  const world = await odd('silence');
  const client = await Client.open(world, WHERE);
  client.send('EHLO me');
  await world.close();
  assert.equal(await client.closed(), '');
  assert.deepEqual(world.log.impolite(), []);
});

test('a client that leaves without QUIT is noticed', async () => {
  const world = await worldOf('server mail.example.org:143 imap');
  const client = await Client.open(world, 'mail.example.org:143');
  await client.until(/^\*/);
  client.destroy();
  while (world.log.impolite().length === 0) await new Promise((resolve) => setImmediate(resolve));
  await world.close();
});
