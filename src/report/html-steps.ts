import type { ReportAction } from '../kernel/report.ts';
import { headingOf } from './labels.ts';
import { html, type Markup } from './markup.ts';

/** The steps at one place; a letter is to be copied as it stands. */
export function stepsAt(action: ReportAction): Markup {
  const steps = action.steps.filter((s) => !s.includes('\n'));
  const letters = action.steps.filter((s) => s.includes('\n'));
  return html`<div class="place"><h3>${headingOf(action)}</h3>${
    steps.length > 0 && html`<ol>${steps.map((s) => html`<li>${unbroken(s)}</li>`)}</ol>`
  }${letters.map((l) => html`<pre class="letter">${l.trim()}</pre>`)}</div>`;
}

/** An option of a command (`-connect`) is not parted behind its hyphen. */
const unbroken = (step: string): Markup =>
  html`${step
    .split(/( -{1,2}\w[\w-]*)/)
    .map((part, i) => (i % 2 === 0 ? part : html` <span class="option">${part.slice(1)}</span>`))}`;
