import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { builtPage, noBrowser, openBrowser, visit } from './_browser.ts';
import { examine, verdictOf } from './_steps.ts';
import { serveWorldFile } from './_world.ts';

const skip = noBrowser ?? false;
const timeout = 60_000;
let browser: Browser;
let page: Awaited<ReturnType<typeof builtPage>>;
before(async () => {
  if (skip === false) [browser, page] = await Promise.all([openBrowser(), builtPage()]);
});
after(async () => {
  await browser?.close();
  page?.remove();
});

const worlds = [
  'demo/4-healthy',
  'demo/1-tls-on-plaintext-port',
  'demo/2-certificate-expired',
  'demo/3-gmail-app-password',
  'tls/wrong-name',
  'tls/self-signed',
  'tls/missing-intermediate',
  'auth/wrong-password',
  'mailbox/full',
  'network/service-not-running',
  'dns/no-address',
];

for (const world of worlds)
  test(`examine ${world}`, { skip, timeout }, async (t) => {
    const served = await serveWorldFile(t, `cases/worlds/${world}.talk`, page.folder);
    const fault = served.talk.expect;
    const tab = await visit(t, browser, served.url);
    await examine(tab, served);
    const verdict = await verdictOf(tab);
    assert.deepEqual([verdict.kind, verdict.fault], fault === undefined ? ['healthy', ''] : ['fault', fault]);
    assert.equal(await tab.locator('.path').count(), served.settings.length);
    if (fault === undefined) return;
    assert.ok((await tab.locator('.clues > li').count()) > 0, 'how we know');
    assert.ok((await tab.locator('.steps .step').count()) > 0, 'steps');
  });

test('fix, tick, check again, before and after', { skip, timeout }, async (t) => {
  const served = await serveWorldFile(t, 'cases/worlds/auth/wrong-password.talk', page.folder);
  const tab = await visit(t, browser, served.url);
  await examine(tab, served);
  const before = await verdictOf(tab);
  assert.equal(before.kind, 'fault');
  const steps = tab.locator('.steps input');
  for (let i = 0; i < (await steps.count()); i++) await steps.nth(i).check();
  await tab.getByText('All done').first().waitFor();
  await tab.reload();
  await tab.waitForSelector('.steps');
  assert.equal(await tab.locator('.steps input:not(:checked)').count(), 0, 'ticks are kept');
  // What the account of this world has.
  await tab.fill('#password', 'something-else');
  await tab.getByRole('button', { name: 'Check again' }).click();
  await tab.waitForSelector('.change', { timeout: 60_000 });
  assert.equal((await verdictOf(tab)).words, 'Everything works');
  const change = (await tab.locator('.change').textContent()) ?? '';
  assert.match(change, /Mended/);
  assert.ok(change.includes(before.words) && change.includes('Everything works'));
});
