import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { builtPage, noBrowser, openBrowser, visit } from './_browser.ts';
import { verdictOf } from './_steps.ts';
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

/** What has the focus, as a person would call it. */
const focused = (tab: Page): Promise<string> =>
  tab.evaluate(`(() => {
    const e = document.activeElement;
    const named = e.getAttribute('aria-label') ?? e.labels?.[0]?.textContent ?? e.textContent ?? '';
    return (e.id + ' ' + named).trim();
  })()`);

/** Goes on with the Tab key until something of this name has the focus, and tells whether that can be seen. */
async function tabTo(tab: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await tab.keyboard.press(key);
    if (!name.test(await focused(tab))) continue;
    const outline = await tab.evaluate(
      "(() => { let e = document.activeElement; if (e.type === 'file') e = e.parentElement; return getComputedStyle(e).outlineStyle; })()",
    );
    assert.notEqual(outline, 'none', `the focus on ${name} is not visible`);
    return;
  }
  assert.fail(`the Tab key does not lead to ${name}`);
}

async function downloads(tab: Page, button: RegExp, name: RegExp): Promise<void> {
  const saved = tab.waitForEvent('download');
  await tabTo(tab, button);
  await tab.keyboard.press('Enter');
  assert.match((await saved).suggestedFilename(), name);
}

test('everything by keyboard alone', { skip, timeout }, async (t) => {
  const served = await serveWorldFile(t, 'cases/worlds/demo/1-tls-on-plaintext-port.talk', page.folder);
  const tab = await visit(t, browser, served.url, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // The first stop leads past the head of the page.
  await tabTo(tab, /Skip to the content/);
  await tab.keyboard.press('Enter');
  await tabTo(tab, /^address/);
  await tab.keyboard.type('anna@example.org');
  await tabTo(tab, /Test the login/);
  await tab.keyboard.press('Enter');
  await tabTo(tab, /^password/);
  await tab.keyboard.type(served.password);
  await tabTo(tab, /^I have server settings/);
  await tab.keyboard.press('Enter');
  await tabTo(tab, /^incoming Server/);
  await tab.keyboard.type('mail.example.org');
  await tabTo(tab, /^incoming-port/);
  await tab.keyboard.type('143');
  await tab.keyboard.press('Enter');
  assert.equal((await verdictOf(tab)).fault, 'settings/tls-on-plaintext-port');

  // Tabs of the mail programs: one stop, arrows move.
  await tabTo(tab, /^program-/);
  const first = await focused(tab);
  await tab.keyboard.press('ArrowRight');
  assert.notEqual(await focused(tab), first);
  await tab.waitForSelector('[role="tabpanel"] .steps');
  assert.equal(await tab.locator('[role="tab"][aria-selected="true"]').count(), 1);
  await tabTo(tab, /^step-/);
  await tab.keyboard.press('Space');
  assert.equal(await tab.locator('.steps input:checked').count(), 1);
  await tabTo(tab, /^Copy 143/);
  await tab.keyboard.press('Enter');
  assert.equal(await tab.evaluate('navigator.clipboard.readText()'), '143');
  assert.match((await tab.locator('p.sr[role="status"]').textContent()) ?? '', /Copied: 143/);

  for (const [part, landmark] of [
    ['Show detail', '.waterfall'],
    ['Settings', '.exports li'],
    ['Report', '.letter-text'],
  ] as const) {
    await tabTo(tab, new RegExp(`^${part}$`), part === 'Show detail' ? 'Shift+Tab' : 'Tab');
    await tab.keyboard.press('Enter');
    await tab.waitForSelector(landmark);
    assert.equal(
      await tab.evaluate('document.activeElement.tagName'),
      'H1',
      'a new page begins at its heading',
    );
    if (part === 'Show detail') {
      await tabTo(tab, /^search/);
      await tab.keyboard.type('STARTTLS');
      assert.ok((await tab.locator('.said mark').count()) > 0, 'found in what was said');
    }
    if (part === 'Settings') await downloads(tab, /^Download/, /\.\w+$/);
    await tab.evaluate("document.querySelector('h1').focus()");
  }
  await downloads(tab, /^Save as a page/, /\.html$/);

  await tabTo(tab, /^Explain$/, 'Shift+Tab');
  await tab.keyboard.press('Enter');
  await tabTo(tab, /^text/);
  await tab.keyboard.type('550 5.1.1 <bob@example.org>: Recipient address rejected: User unknown');
  await tabTo(tab, /^Explain$/);
  await tab.keyboard.press('Enter');
  await tab.waitForSelector('.line.cited');

  await tabTo(tab, /^Activity$/, 'Shift+Tab');
  await tab.keyboard.press('Enter');
  await tab.waitForSelector('.entries');
  await tabTo(tab, /^Choose for comparison/);
  await tab.keyboard.press('Space');
  await tabTo(tab, /^Choose for comparison/);
  await tab.keyboard.press('Space');
  await tabTo(tab, /^Compare$/, 'Shift+Tab');
  await tab.keyboard.press('Enter');
  await tab.waitForSelector('.change');
});
