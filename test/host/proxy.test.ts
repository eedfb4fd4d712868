import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, it } from 'node:test';
import proxy from '../../src/host/proxy.ts';
import type { AnyTold } from '../../src/kernel/facts.ts';
import { thisHost } from '../../src/kernel/subject.ts';

const server = createServer((socket) => socket.end());
const known = process.env.all_proxy;
before(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
after(() => {
  server.close();
  if (known === undefined) delete process.env.all_proxy;
  else process.env.all_proxy = known;
});

async function look(address: string): Promise<readonly AnyTold[]> {
  process.env.all_proxy = `socks5://anna:Summer-rain-7@${address}`;
  const told: AnyTold[] = [];
  const ask = {
    key: '',
    title: '',
    question: 'here' as const,
    cost: { seconds: 0, connections: 0, logins: 0, rude: 0 },
  };
  await proxy.run(ask, undefined, (fact) => told.push(fact as AnyTold));
  return told;
}

it('tells whether the proxy that is set is there, and nothing of its password', async () => {
  const bound = server.address();
  assert.ok(typeof bound === 'object' && bound !== null);
  const [there] = await look(`127.0.0.1:${bound.port}`);
  assert.deepEqual(there?.value, {
    origin: 'all_proxy',
    address: `127.0.0.1:${bound.port}`,
    state: 'reachable',
  });
  assert.deepEqual(there?.subject, thisHost);
  const [gone] = await look('127.0.0.1:9');
  assert.deepEqual(gone?.value, { origin: 'all_proxy', address: '127.0.0.1:9', state: 'unreachable' });
});
