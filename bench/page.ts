/**
 * The page in a real browser: how long after the engine has a verdict its words stand on the screen, and
 * whether a log of 50 MB is explained without the page standing still. As root on Debian.
 */

import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventLog } from '../src/server/events.ts';
import { serve } from '../src/server/serve.ts';
import { builtPage, openBrowser } from '../test/page/_browser.ts';

const goals = { verdictMs: 100, taskMs: 200 } as const;
const megabytes = 50;
const mail = `Nov 20 10:00:01 mx postfix/smtpd[811]: QUEUE: client=unknown[192.0.2.7]
Nov 20 10:00:01 mx postfix/cleanup[815]: QUEUE: message-id=<QUEUE@example.org>
Nov 20 10:00:01 mx postfix/qmgr[640]: QUEUE: from=<anna@example.org>, size=1840, nrcpt=1 (queue active)
Nov 20 10:00:02 mx postfix/smtp[820]: QUEUE: to=<bob@example.net>, relay=mx.example.net[203.0.113.9]:25, delay=1.2, delays=0.1/0/0.5/0.6, dsn=5.1.1, status=bounced (host mx.example.net[203.0.113.9] said: 550 5.1.1 <bob@example.net>: Recipient address rejected: User unknown in virtual mailbox table (in reply to RCPT TO command))
Nov 20 10:00:02 mx postfix/qmgr[640]: QUEUE: removed
`;

const page = await builtPage();
const browser = await openBrowser();
const folder = mkdtempSync(join(tmpdir(), 'maildoctor-bench-'));
const served = await serve({ demo: true, budget: false, data: folder }, page.folder);
let isFine = true;
try {
  const verdicts: number[] = [];
  for (const demo of [0, 1, 2, 3, 0, 1, 2, 3]) verdicts.push(await verdictDelay(demo));
  verdicts.sort((a, b) => a - b);
  const median = verdicts[verdicts.length >> 1] ?? 0;
  const most = `most ${Math.round(verdicts.at(-1) ?? 0)} ms, median`;
  tell('verdict on screen after the engine has it', median, goals.verdictMs, most);
  const { longest, seconds } = await explainLog();
  tell(
    `longest task of the page while ${megabytes} MB of log are explained in ${seconds} s`,
    longest,
    goals.taskMs,
    '',
  );
} finally {
  await browser.close();
  await served.stop(0);
  page.remove();
  rmSync(folder, { recursive: true });
}
process.exitCode = isFine ? 0 : 1;

function tell(what: string, ms: number, goal: number, more: string): void {
  isFine &&= ms <= goal;
  process.stdout.write(
    `${ms <= goal ? 'ok  ' : 'SLOW'} ${what}: ${more} ${Math.round(ms)} ms (goal ${goal} ms)\n`,
  );
}

/** Milliseconds from the final report in the engine's hands to the next frame that shows its title. */
async function verdictDelay(demo: number): Promise<number> {
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(served.url);
  await tab.waitForSelector('.demo-list button');
  const shown = tab.evaluate(`new Promise((resolve) => {
    const look = () => {
      const kicker = document.querySelector('.band:not(.running) .kicker')?.textContent;
      if (kicker !== undefined && !kicker.startsWith('A first answer'))
        requestAnimationFrame(() => resolve(Date.now()));
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
  })`);
  let known = 0;
  const push = EventLog.prototype.push;
  EventLog.prototype.push = function (event, data) {
    if (event === 'report' && !('provisional' in data)) known = Date.now();
    push.call(this, event, data);
  };
  await tab.locator('.demo-list button').nth(demo).click();
  const at = await shown;
  EventLog.prototype.push = push;
  await context.close();
  return Number(at) - known;
}

/** The longest task of the page, from the choice of the file until the marked lines stand there. */
async function explainLog(): Promise<{ readonly longest: number; readonly seconds: number }> {
  const file = join(folder, 'mail.log');
  await writeLog(file);
  const tab = await browser.newPage();
  await tab.goto(served.url);
  await tab.getByRole('link', { name: 'Explain' }).click();
  await tab.evaluate(`window.longest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.longest = Math.max(window.longest, entry.duration);
    }).observe({ type: 'longtask' })`);
  const start = Date.now();
  await tab.setInputFiles('input[type="file"]', file);
  await tab.waitForSelector('.line', { timeout: 300_000 });
  const seconds = Math.round((Date.now() - start) / 100) / 10;
  await tab.waitForTimeout(500);
  return { longest: Number(await tab.evaluate('window.longest')), seconds };
}

async function writeLog(file: string): Promise<void> {
  const stream = createWriteStream(file);
  for (let size = 0, n = 0; size < megabytes * 1_000_000; n++) {
    const lines = mail.replaceAll('QUEUE', (0x1000000 + n).toString(16).toUpperCase());
    size += lines.length;
    if (!stream.write(lines)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}
