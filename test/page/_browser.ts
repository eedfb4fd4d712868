import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { TestContext } from 'node:test';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { prepareBrowser } from '../../lab/packages.ts';
import { buildPage } from '../../scripts/build-page.ts';

/** Why no browser can be unpacked here, or nothing. */
export const noBrowser: string | undefined =
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version')
    ? undefined
    : 'the browser is unpacked from Debian’s packages, as root on Debian';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing but this computer can be reached, whatever anybody asks for.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Debian's Chromium out of its private root, with that root's libraries and fonts. */
export async function openBrowser(): Promise<Browser> {
  const root = prepareBrowser(() => {});
  const lib = `${root}/usr/lib`;
  return chromium.launch({
    executablePath: `${lib}/chromium/chromium`,
    args: quiet,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: join(tmpdir(), 'maildoctor-browser'),
      LD_LIBRARY_PATH: `${lib}/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu:${lib}/chromium`,
      FONTCONFIG_SYSROOT: root,
      XDG_DATA_DIRS: `${root}/usr/share`,
    },
  });
}

/** The page as it is published, built from what is here now. */
export async function builtPage(): Promise<{ readonly folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'maildoctor-page-'));
  await buildPage(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/**
 * Opens the page as a person does: with the address that `maildoctor serve` prints. The test fails where the
 * page complains, or asks anybody but its own server.
 */
export async function visit(
  t: TestContext,
  browser: Browser,
  url: string,
  options: BrowserContextOptions & { readonly expectProblems?: boolean } = {},
): Promise<Page> {
  const { expectProblems = false, ...rest } = options;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    ...rest,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const problems: string[] = [];
  const { origin } = new URL(url);
  page.on('console', (m) => m.type() === 'error' && problems.push(m.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    const to = new URL(request.url());
    if (to.origin !== origin && to.protocol !== 'blob:') problems.push(`asked ${request.url()}`);
  });
  t.after(async () => {
    await context.close();
    if (!expectProblems) assert.deepEqual(problems, []);
  });
  await page.goto(url);
  await page.waitForSelector('main h1');
  return page;
}
