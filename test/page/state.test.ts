import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, type TestContext, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { builtPage, noBrowser, openBrowser, visit } from './_browser.ts';
import { examine, verdictOf } from './_steps.ts';
import { type Served, serveWorldFile } from './_world.ts';

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

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds on the page as it stands; put in through the debugger, past the page's own policy. */
async function violations(tab: Page): Promise<readonly string[]> {
  await tab.evaluate(axe);
  const found = await tab.evaluate(async () => {
    // axe came in a moment ago
    const { axe } = globalThis as unknown as {
      axe: { run(o: object): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run({ resultTypes: ['violations'] })).violations;
  });
  return found.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html} ${n.failureSummary ?? ''}`));
}

/** Nothing but what is meant to scroll by itself goes beyond the edge. */
const overflow = (tab: Page): Promise<number> =>
  tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

type Reach = (tab: Page, served: Served) => Promise<void>;
const part =
  (name: string): Reach =>
  async (tab, served) => {
    await examine(tab, served);
    await verdictOf(tab);
    await tab.getByRole('link', { name, exact: true }).click();
    await tab.waitForSelector('.sections');
    await tab.waitForSelector('[aria-busy="true"]', { state: 'detached' });
  };
const explained =
  (text: string): Reach =>
  async (tab) => {
    await tab.getByRole('link', { name: 'Explain' }).click();
    await tab.fill('#text', text);
    await tab.getByRole('button', { name: 'Explain' }).click();
    await tab.waitForSelector('.passage');
  };
const answered =
  (status: number, body: object): Reach =>
  async (tab) => {
    await tab.route('**/api/v1/**', (route) =>
      route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify(body) }),
    );
    await tab.getByRole('link', { name: 'Activity' }).click();
  };

/** An examination as the server would tell of it, for states that no world is in for long. */
const told =
  (examination: object): Reach =>
  async (tab) => {
    await tab.route('**/examinations/*/events', (route) =>
      route.fulfill({ contentType: 'text/event-stream', body: '' }),
    );
    await tab.route('**/examinations/told?*', (route) =>
      route.fulfill({ json: { id: 'told', remembers: false, ...examination } }),
    );
    await tab.evaluate("location.hash = '#/examination/told'");
  };

/** Every state of the page, the world it is in, and how a person gets there. */
const states: Readonly<Record<string, readonly [world: string, reach: Reach]>> = {
  empty: ['demo/4-healthy', async () => {}],
  form: [
    'demo/4-healthy',
    async (tab) => {
      for (const summary of await tab.locator('summary').all()) await summary.click();
    },
  ],
  'a field that is wrong': [
    'demo/4-healthy',
    async (tab) => {
      await tab.getByRole('button', { name: 'Examine', exact: true }).click();
      await tab.waitForSelector('[aria-invalid="true"]');
    },
  ],
  running: [
    'network/dead-host',
    async (tab, served) => {
      await examine(tab, served);
      await tab.waitForSelector('.band.running .station.active');
    },
  ],
  healthy: [
    'demo/4-healthy',
    async (tab, served) => void (await examine(tab, served).then(() => verdictOf(tab))),
  ],
  fault: [
    'demo/3-gmail-app-password',
    async (tab, served) => void (await examine(tab, served).then(() => verdictOf(tab))),
  ],
  detail: ['demo/2-certificate-expired', part('Show detail')],
  settings: ['demo/1-tls-on-plaintext-port', part('Settings')],
  report: ['demo/2-certificate-expired', part('Report')],
  explain: ['demo/4-healthy', async (tab) => tab.getByRole('link', { name: 'Explain' }).click()],
  explained: [
    'demo/4-healthy',
    explained('at 10:00\n535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6\nend'),
  ],
  unsure: ['demo/4-healthy', explained('Could not connect to this SMTP server')],
  'no history': [
    'demo/4-healthy',
    async (tab) => {
      await tab.getByRole('link', { name: 'Activity' }).click();
      await tab.waitForSelector('.empty');
    },
  ],
  compare: [
    'demo/4-healthy',
    async (tab, served) => {
      await explained('550 5.1.1 no such user')(tab, served);
      await explained('452 4.2.2 mailbox full')(tab, served);
      await tab.getByRole('link', { name: 'Activity' }).click();
      const boxes = tab.locator('.entries input');
      await boxes.nth(1).waitFor();
      for (const box of await boxes.all()) await box.check();
      await tab.getByRole('button', { name: 'Compare' }).click();
      await tab.waitForSelector('.change');
    },
  ],
  'no such page': ['demo/4-healthy', async (tab) => void (await tab.evaluate("location.hash = '#/nowhere'"))],
  'failed by our own fault': [
    'demo/4-healthy',
    async (tab) => {
      await tab.evaluate("location.hash = '#/examination/AAAAAAAAAAAAAAAAAAAAAA'");
      await tab.waitForSelector('.band.unsure');
    },
  ],
  'a question': [
    'demo/4-healthy',
    async (tab, served) => {
      const consent = { id: '1', question: 'May it?', host: 'mail.example.org', servers: [], why: 'guessed' };
      await told({ state: 'waiting', consent })(tab, served);
      await tab.waitForSelector('dialog[open]');
    },
  ],
  'a fault of the page': [
    'demo/4-healthy',
    async (tab, served) => {
      await told({ state: 'done', report: { verdict: 'fault', ladder: [] } })(tab, served);
      await tab.getByText('The page itself has a fault').waitFor();
    },
  ],
  'a fault of Maildoctor': [
    'demo/4-healthy',
    async (tab, served) => {
      await told({ state: 'failed', problem: { title: 'Own bug', status: 500 } })(tab, served);
      await tab.getByText('The examination failed').waitFor();
    },
  ],
  hosted: [
    'demo/4-healthy',
    async (tab) => {
      await tab.route('**/api/v1/info', async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ json: { ...(await answer.json()), hosted: true, login: false } });
      });
      await tab.reload();
      await tab.getByText('This page runs on another computer').waitFor();
    },
  ],
  'before and after': [
    'demo/2-certificate-expired',
    async (tab, served) => {
      await examine(tab, served);
      await verdictOf(tab);
      await tab.getByRole('button', { name: 'Check again' }).click();
      await tab.waitForSelector('.change');
    },
  ],
  'token refused': ['demo/4-healthy', answered(401, { title: 'Unauthorized', status: 401 })],
  'server gone': [
    'demo/4-healthy',
    async (tab) => {
      await tab.route('**/api/v1/**', (route) => route.abort());
      await tab.getByRole('link', { name: 'Activity' }).click();
      await tab.waitForSelector('.band.unsure');
    },
  ],
};

async function reach(t: TestContext, state: string, options: object): Promise<Page> {
  const [world, go] = states[state] ?? ['', async () => {}];
  const served = await serveWorldFile(t, `cases/worlds/${world}.talk`, page.folder);
  const tab = await visit(t, browser, served.url, { ...options, expectProblems: true });
  await go(tab, served);
  await tab.waitForTimeout(100);
  return tab;
}

for (const state of Object.keys(states))
  test(`state “${state}”: axe finds nothing, light and dark; nothing overflows at 320 px and at 200 %`, {
    skip,
    timeout,
  }, async (t) => {
    const tab = await reach(t, state, { colorScheme: 'light' });
    assert.deepEqual(await violations(tab), [], 'light');
    await tab.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await violations(tab), [], 'dark');
    // 1280 px at 200 % are 640 px of the page.
    for (const width of [640, 320]) {
      await tab.setViewportSize({ width, height: 700 });
      assert.equal(await overflow(tab), 0, `${width} px`);
    }
    assert.deepEqual(await violations(tab), [], 'narrow');
  });
