import type { Report, ReportDiagnosis } from '../kernel/report.ts';
import { subjectText } from '../kernel/subject.ts';
import { freshActions } from './actions.ts';
import { comparison, discovered } from './html-settings.ts';
import { stepsAt } from './html-steps.ts';
import { style } from './html-style.ts';
import { recipients, tallies } from './html-tables.ts';
import { arrivalOf, type Headline, headlineOf, reasonFor, whose } from './labels.ts';
import { html, Markup } from './markup.ts';
import { lookalikesOf, proofsOf } from './proof.ts';
import { duration } from './text.ts';
import { placeOf, wordsOf } from './words.ts';

/**
 * The report as one page that needs nothing else: no script, no picture, nothing fetched, everything escaped.
 */
export function renderHtml(report: Report): string {
  const { mark, words, doubt } = headlineOf(report);
  const [first, ...more] = report.diagnoses;
  const others = more.filter((d) => d.certainty !== 'possible');
  const thinkable = more.filter((d) => d.certainty === 'possible');
  return `<!doctype html>\n${
    html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${mark} ${words}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<main class="${report.verdict}">
<header class="verdict">
<p class="kicker">${kicker(report, doubt)}</p>
<h1 dir="auto">${words}</h1>
${report.provisional === true && html`<p class="muted">Stopped before the end: this is what was known by then.</p>`}
${first !== undefined && html`<p>${first.why}</p>${tags(first)}`}
</header>
${ladder(report)}
${tallies(report)}
${first !== undefined && cause(first, report, 0)}
${others.map(
  (d) => html`<section class="verdict"><h1 dir="auto">${d.title}</h1><p>${d.why}</p>${tags(d)}</section>
${cause(d, report, report.diagnoses.indexOf(d))}`,
)}
${comparison(report)}
${list(
  'It could also be',
  thinkable.map((d) => html`<b>${d.title}.</b> ${d.why}`),
)}
${recipients(report)}
${undecided(report)}
${discovered(report)}
${list(
  'Advice',
  report.advice.map((a) => html`<b>${a.title}.</b> ${a.why}`),
)}
${list(
  'Ruled out',
  report.ruledOut.map((r) => html`${r.title ?? r.fault}`),
)}
${list(
  'Not examined',
  report.notExamined.map((n) => html`${n.what}: ${reasonFor(n.why)}`),
)}
${transcript(report)}
<footer><p>${report.tool} · ${report.startedAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')} · contains no password</p></footer>
</main>
</body>
</html>`.text
  }\n`;
}

const kicker = ({ verdict, diagnoses }: Report, doubt: Headline['doubt']): string =>
  verdict === 'healthy'
    ? '✓ Healthy'
    : verdict === 'unsure'
      ? '? Not certain'
      : diagnoses.length === 0
        ? '✗ Failures'
        : `✗ The ${doubt === undefined ? '' : 'probable '}cause`;

const tags = (d: ReportDiagnosis): Markup =>
  html`<ul class="tags"><li class="tone">${d.certainty}</li><li>to be mended by ${whose[d.who] ?? d.who}</li><li>${d.fault}</li></ul>`;

const marks = { passed: '✓', failed: '✗', slow: '!', 'not-examined': '·' } as const;

function ladder(report: Report): Markup | undefined {
  const servers = Map.groupBy(report.ladder, (r) => subjectText(r.subject));
  const arrival = arrivalOf(report);
  if (servers.size === 0 && arrival === undefined) return undefined;
  return html`<section><h2>How far it works</h2>
${[...servers].map(([server, rungs]) => {
  const about = rungs[0]?.subject;
  const protocol = about?.type === 'service' ? (about.protocol ?? '').toUpperCase() : '';
  return html`<div class="server"><h3><bdi>${server}</bdi> <small>${protocol}</small></h3><ol class="rungs">${rungs.map(
    ({ rung, state, ms }) =>
      html`<li class="${state}"><b>${marks[state]} ${rung}</b><span>${ms === undefined ? (state === 'not-examined' ? '–' : state) : duration(ms)}</span></li>`,
  )}</ol></div>`;
})}
${arrival !== undefined && html`<p class="muted">${arrival}.</p>`}</section>`;
}

function cause(d: ReportDiagnosis, report: Report, index: number): Markup {
  const actions = freshActions(report, index);
  const alike = lookalikesOf(d, report);
  return html`<section><h2>${d.certainty === 'possible' ? 'What would fit' : 'How we know'}</h2><ul class="proof">${proofsOf(
    d,
    report,
  ).map(
    ({ note, facts }) =>
      html`<li><p>${note}</p>${facts
        .slice(0, 3)
        .map(
          (f) =>
            html`<div class="quote"><small><bdi>${placeOf(f)}</bdi>${f.lines !== undefined && `, line ${f.lines[0]}`}</small>${wordsOf(f)}</div>`,
        )}</li>`,
  )}</ul>${
    alike.length > 0 &&
    html`<h2 style="margin-top:1.4rem">Looks alike</h2><ul class="plain">${alike.map(
      (l) => html`<li><b>${l.title ?? l.fault}</b> — ${l.howToTell}</li>`,
    )}</ul>`
  }</section>
${actions.length > 0 && html`<section><h2>How to mend it</h2>${actions.map(stepsAt)}</section>`}`;
}

function undecided(report: Report): Markup | undefined {
  if (report.undecided.length === 0) return undefined;
  return html`<section><h2>Not decided yet</h2>${report.undecided.map(
    ({ titles, between, test, command }) =>
      html`<div class="place"><ul class="plain">${(titles ?? between).map((t) => html`<li>${t}</li>`)}</ul>
<p style="margin-top:.6rem"><b>What decides:</b> ${test}</p>${command !== undefined && html`<div class="quote">${command}</div>`}</div>`,
  )}</section>`;
}

const list = (title: string, items: readonly Markup[]): Markup | undefined =>
  items.length === 0
    ? undefined
    : html`<section><h2>${title}</h2><ul class="plain">${items.map((i) => html`<li>${i}</li>`)}</ul></section>`;

const arrows = { sent: '→', received: '←', note: '·' } as const;

function transcript({ transcript: entries }: Report): Markup | undefined {
  if (entries.length === 0) return undefined;
  return html`<details><summary>What was said</summary><ul class="log">${entries.map((e, i) => {
    const isNew = entries[i - 1]?.conversation !== e.conversation;
    return html`${isNew && html`<li class="name">${e.conversation}</li>`}<li><span class="at">${Math.round(e.at)} ms</span><span>${arrows[e.direction]}</span><bdi>${e.text}</bdi></li>`;
  })}</ul></details>`;
}
