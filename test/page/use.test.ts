import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { builtPage, noBrowser, openBrowser, visit } from './_browser.ts';
import { examine, verdictOf } from './_steps.ts';
import { serveWorld, serveWorldFile } from './_world.ts';

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

const healthy = 'cases/worlds/demo/4-healthy.talk';

test('exports to download and to scan, the report as a page and as a letter', {
  skip,
  timeout,
}, async (t) => {
  const served = await serveWorldFile(t, healthy, page.folder);
  const tab = await visit(t, browser, served.url);
  await examine(tab, served);
  await verdictOf(tab);
  await tab.getByRole('link', { name: 'Settings', exact: true }).click();
  const saved = tab.waitForEvent('download');
  await tab.getByRole('button', { name: /^Download: Profile for Apple/ }).click();
  const profile = readFileSync(await (await saved).path(), 'utf8');
  assert.match(profile, /mail\.example\.org/);
  const scan = tab.getByRole('button', { name: /^Scan/ }).first();
  await scan.click();
  await tab.waitForSelector('dialog[open] img');
  assert.ok(
    await tab.evaluate("document.querySelector('dialog img').decode().then(() => true)"),
    'a picture',
  );
  await tab.keyboard.press('Escape');
  await tab.waitForSelector('dialog', { state: 'detached' });
  assert.match(
    (await tab.evaluate<string>('document.activeElement.ariaLabel')) ?? '',
    /^Scan/,
    'the focus returns',
  );

  await tab.getByRole('link', { name: 'Report', exact: true }).click();
  const whole = tab.waitForEvent('download');
  await tab.getByRole('button', { name: 'Save as a page' }).click();
  const html = readFileSync(await (await whole).path(), 'utf8');
  assert.match(html, /Everything works/);
  assert.match((await tab.locator('.letter-text').textContent()) ?? '', /Subject: /);
  for (const text of [profile, html, (await tab.content()) ?? ''])
    assert.ok(!text.includes(served.password), 'the password is nowhere');
});

test('a bounce as a file is explained, and the line that decides is marked in it', {
  skip,
  timeout,
}, async (t) => {
  const served = await serveWorldFile(t, healthy, page.folder);
  const tab = await visit(t, browser, served.url);
  await tab.getByRole('link', { name: 'Explain' }).click();
  await tab.setInputFiles('input[type="file"]', {
    name: 'bounce.eml',
    mimeType: 'message/rfc822',
    buffer: Buffer.from(bounce),
  });
  await tab.waitForSelector('.line.cited');
  assert.match((await tab.locator('.line.cited').first().textContent()) ?? '', /User unknown/);
  assert.match((await verdictOf(tab)).fault, /recipient/);
});

const bounce = `From: MAILER-DAEMON@mail.example.org
To: anna@example.org
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

The mail system

<bob@example.net>: host mx.example.net[192.0.2.7] said: 550 5.1.1 <bob@example.net>: Recipient address rejected: User unknown in virtual mailbox table (in reply to RCPT TO command)

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.org

Final-Recipient: rfc822; bob@example.net
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.example.net
Diagnostic-Code: smtp; 550 5.1.1 <bob@example.net>: Recipient address rejected: User unknown in virtual mailbox table

--b--
`;

const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

test('what servers, certificates, texts and file names say is text, never markup', {
  skip,
  timeout,
}, async (t) => {
  const world = `title: A server that writes HTML\nargs: check imaps://anna@example.org@mail.example.org\npassword: Summer-rain-7\nexpect: auth/wrong-credentials\n\naccount anna@example.org other\n\nserver mail.example.org:993 imap tls unknown-ca "${evil.replaceAll('"', "'")}"\n  greeting OK ${evil} ready\n`;
  const served = await serveWorld(t, world, 'evil.talk', page.folder);
  const tab = await visit(t, browser, served.url);
  await examine(tab, served);
  await verdictOf(tab);
  for (const part of ['Show detail', 'Settings', 'Report']) {
    await tab.getByRole('link', { name: part, exact: true }).click();
    await tab.waitForSelector('.sections');
    await tab.waitForTimeout(200);
    assert.equal(await tab.locator('main img, main script, main iframe').count(), 0, part);
  }
  await tab.getByRole('link', { name: 'Show detail' }).click();
  assert.match(
    (await tab.locator('.said').first().textContent()) ?? '',
    /<img src=x onerror/,
    'shown as it is',
  );
  await tab.getByRole('link', { name: 'Explain' }).click();
  await tab.setInputFiles('input[type="file"]', {
    name: `${evil.replaceAll('/', '')}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`535 5.7.8 ${evil} authentication failed\n`),
  });
  await tab.waitForSelector('.line.cited');
  assert.match((await tab.locator('.line.cited').textContent()) ?? '', /<script>/);
  await tab.getByRole('link', { name: 'Activity' }).click();
  await tab.waitForSelector('.entries');
  assert.equal(await tab.locator('main img, main script').count(), 0);
  assert.match(await tab.title(), /Connection activity/);
});

test('the token leaves the address bar, and without it the page is locked', { skip, timeout }, async (t) => {
  const served = await serveWorldFile(t, healthy, page.folder);
  const tab = await visit(t, browser, served.url, { expectProblems: true });
  assert.ok(!tab.url().includes('token'));
  const other = await visit(t, browser, served.url.replace(/#.*/, ''), { expectProblems: true });
  await other.getByText('This page is locked').waitFor();
});

test('stop an examination; its first answer stays', { skip, timeout }, async (t) => {
  const served = await serveWorldFile(t, 'cases/worlds/network/dead-host.talk', page.folder);
  const tab = await visit(t, browser, served.url);
  await examine(tab, served);
  await tab.waitForSelector('.stations');
  await tab.getByRole('button', { name: 'Stop' }).click();
  await tab.waitForSelector('.parts');
});
