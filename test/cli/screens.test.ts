/**
 * Whole screens as a person sees them, at 80 columns. `UPDATE_SCREENS=1 node --test test/cli/screens.test.ts`
 * writes them anew: look at the difference before you keep it.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { columns } from '../../src/report/text.ts';
import { examine, inWorld, maildoctor, readWorld } from './_cli.ts';

const folder = join(import.meta.dirname, 'screens');
const isUpdate = process.env.UPDATE_SCREENS === '1';

/** What differs from run to run and from computer to computer. */
const steady = (text: string): string =>
  text
    .replace(/ \d+(?:\.\d+)?( ?)(?:ms|s)\b/g, ' #$1ms')
    // A rung more or less on a line, by how many digits its time has.
    .replace(/\n {2}(?=[·✓✗!] (?:greet|secure|login|use)\b)/g, '  ')
    .replace(/\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?/g, '####-##-##')
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:#')
    .replace(/ in \d+ days/g, ' in # days')
    // The steps of this computer's own system.
    .replace(/ {2}On this computer ·[\s\S]*?(?=\n {2}[A-Z])/g, '  On this computer · …');

function compare(name: string, screen: string): void {
  const path = join(folder, `${name}.txt`);
  const shown = steady(screen);
  if (isUpdate || !existsSync(path)) writeFileSync(path, shown);
  assert.equal(shown, readFileSync(path, 'utf8').replaceAll('\r\n', '\n'));
  for (const line of screen.split('\n'))
    assert.ok(columns(line) <= 80 || line.startsWith('    maildoctor '), line);
  assert.ok(screen.split('\n').length <= 50, 'one screen');
}

describe('screens', { concurrency: 3 }, () => {
  const worlds = {
    healthy: 'demo/4-healthy',
    'tls-on-plaintext-port': 'demo/1-tls-on-plaintext-port',
    'wrong-password': 'auth/wrong-password',
    'dead-host': 'network/dead-host',
    'ends-soon': 'odd/ends-soon',
    'no-address': 'dns/no-address',
  };
  for (const [name, world] of Object.entries(worlds))
    it(name, () =>
      inWorld(readWorld(world), async (w) => {
        const { out } = await examine(w);
        compare(name, out);
      }),
    );

  it('a vague text', async () => {
    const { out } = await maildoctor(['explain', 'Connection timed out']);
    compare('vague-text', out);
  });
});
