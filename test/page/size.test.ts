import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { builtPage } from './_browser.ts';

const most = 90 * 1024;

test('the page: at most 90 kB of compressed script and style, and nothing inline or from elsewhere', async (t) => {
  const { folder, remove } = await builtPage();
  t.after(remove);
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const assets = readdirSync(join(folder, 'assets')).filter((f) => /\.(?:js|css)$/.test(f));
  const size = assets.reduce((sum, f) => sum + gzipSync(readFileSync(join(folder, 'assets', f))).length, 0);
  t.diagnostic(`${size} bytes compressed`);
  assert.ok(size <= most, `${size} bytes`);
  assert.doesNotMatch(html, /<style|<script(?![^>]* src="\.\/)| style=| on\w+=/);
  for (const file of assets) {
    const text = readFileSync(join(folder, 'assets', file), 'utf8');
    const addresses = text.match(/https?:\/\/[\w.-]+/g) ?? [];
    assert.deepEqual(
      addresses.filter((a) => !a.startsWith('http://www.w3.org')),
      [],
      file,
    );
  }
});
