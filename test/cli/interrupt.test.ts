import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { examine, healthy, inWorld } from './_cli.ts';

describe('Ctrl-C', { skip: process.platform === 'win32' }, () => {
  it('takes leave, prints what is known, and ends with 130', () =>
    inWorld(healthy('  greeting delay 20000', '  auth delay 20000'), async (world) => {
      const isWaiting = () => world.log.events.some((e) => e.what === 'said' && e.text.startsWith('AUTH'));
      const { code, out } = await examine(world, [], { interruptWhen: isWaiting });
      assert.equal(code, 130, out);
      assert.match(out, /Stopped before the end: this is what was known by then\./);
      assert.match(out, /✓ name/);
      assert.match(out, /mail\.example\.org:587 SMTP/);
    }));
});
