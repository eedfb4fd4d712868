import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { examine, healthy, inWorld } from './_cli.ts';

describe('Ctrl-C', { skip: process.platform === 'win32' }, () => {
  it('takes leave, prints what is known, and ends with 130', () =>
    inWorld(healthy('  greeting delay 20000', '  auth delay 20000'), async (world) => {
      const started = performance.now();
      const { code, out } = await examine(world, [], { interruptAfter: 2500 });
      assert.equal(code, 130, out);
      assert.ok(performance.now() - started < 8000);
      assert.match(out, /Stopped before the end: this is what was known by then\./);
      assert.match(out, /✓ name/);
      assert.match(out, /mail\.example\.org:587 SMTP/);
    }));
});
