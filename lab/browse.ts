// The product as a person uses it: its page in a real browser on the client, led by the command line of a scenario.
// Prints the report as `--json` does, so that both are judged alike.
import process from 'node:process';
import { parse } from '../src/cli/parse.ts';
import type { Report } from '../src/kernel/report.ts';
import { headlineOf } from '../src/report/labels.ts';
import { serve } from '../src/server/serve.ts';
import { live, showing } from '../src/session/options.ts';
import { openBrowser } from '../test/page/_browser.ts';
import { examine, verdictOf } from '../test/page/_steps.ts';
import { builtPageFolder } from './paths.ts';

const { words, options } = parse(
  process.argv.slice(2).filter((w) => w !== 'check'),
  { ...live, ...showing },
);
const { acceptFound, ...others } = options;
const served = await serve(others, builtPageFolder);
const browser = await openBrowser();
try {
  const tab = await browser.newPage();
  await tab.goto(served.url);
  await tab.waitForSelector('main h1');
  const asked = tab.waitForSelector('dialog[open]', { timeout: 0 }).catch(() => undefined);
  await examine(tab, {
    settings: words,
    password: process.env.MAILDOCTOR_PASSWORD ?? '',
    ...(options.address === undefined ? {} : { address: options.address }),
  });
  const ended = verdictOf(tab);
  // Found settings that nobody vouches for: the page asks, and the scenario says what is answered.
  await Promise.race([asked, ended]);
  if ((await tab.locator('dialog[open]').count()) > 0)
    await tab.getByRole('button', { name: acceptFound === true ? /^Yes/ : /^No/ }).click();
  const { words: shown } = await ended;
  const id = /examination\/([\w-]+)/.exec(tab.url())?.[1] ?? '';
  const token = /token=(.*)/.exec(served.url)?.[1] ?? '';
  const answer = await fetch(new URL(`/api/v1/examinations/${id}`, served.url), {
    headers: { authorization: `Bearer ${token}` },
  });
  const { report } = (await answer.json()) as { readonly report: Report };
  if (!shown.includes(headlineOf(report).words)) process.stderr.write(`the page says: ${shown}\n`);
  else process.stdout.write(`${JSON.stringify(report)}\n`);
} finally {
  await browser.close();
  await served.stop(0);
}
