import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultyAccounts } from '../../lab/exports/faults.ts';
import { prepareClients, prepareServers, prepareThunderbird } from '../../lab/packages.ts';
import { preparePki } from '../../lab/pki.ts';
import { World } from '../../lab/pool.ts';
import { impossible } from './_programs.ts';

const formats = ['msmtp', 'mbsync', 'neomutt', 'fetchmail', 'aerc', 'thunderbird', 'autoconfig'];

describe('exported repairs, used by real mail programs with real servers', {
  skip: impossible() ?? false,
  concurrency: 2,
}, async () => {
  prepareServers(() => {});
  prepareClients(() => {});
  prepareThunderbird(() => {});
  await preparePki(() => {});

  for (const [name, { title, expect = [], accept = [], right, todo }] of Object.entries(faultyAccounts))
    it(`${name}: ${title}`, { todo: todo ?? false }, async () => {
      const world = await World.make();
      try {
        const flow = await world.handOver({ fault: name, programs: formats });
        assert.ok(typeof flow !== 'string', String(flow));
        const sent = flow.programs.filter((p) => p.sent !== undefined).map((p) => `sent with ${p.format}`);
        assert.equal(sent.length, 3);
        for (const { format, ...used } of flow.programs) {
          const about = `${format}: ${JSON.stringify(used, null, 1)}`;
          assert.equal(used.exit, 1, about);
          assert.ok([...expect, ...accept].includes(used.found[0] ?? ''), about);
          assert.notEqual(used.sent, false, about);
          assert.notEqual(used.loggedIn, false, about);
          if (used.servers !== undefined) assert.deepEqual(used.servers, right, about);
          if (used.subjects !== undefined)
            for (const subject of sent) assert.ok(used.subjects.includes(subject), about);
        }
      } finally {
        world.end();
      }
    });
});
