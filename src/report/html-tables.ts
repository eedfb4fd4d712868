import type { Report, ReportTally } from '../kernel/report.ts';
import { stepsAt } from './html-steps.ts';
import { html, type Markup } from './markup.ts';
import { namesIn, placeIn } from './names.ts';

const most = 200;

/** The recipients of a bounce, each with what became of the mail. */
export function recipients(report: Report): Markup | undefined {
  const rows = report.recipients.filter((r) => r.lasting !== 'none');
  if (rows.length < 2) return undefined;
  return html`<section><h2>Recipients (${rows.length})</h2><div class="wide"><table>
<tr><th>Address</th><th>For how long</th><th>Status</th><th>Cause</th><th>What to do</th></tr>
${rows
  .slice(0, most)
  .map(
    (r) =>
      html`<tr><td><bdi>${r.recipient}</bdi></td><td>${r.lasting}</td><td>${[r.code, r.status]
        .filter((x) => x !== undefined)
        .join(' ')}</td><td>${r.fault ?? 'unknown'}</td><td>${r.whatToDo}</td></tr>`,
  )}</table></div>${rows.length > most && html`<p class="muted">and ${rows.length - most} more</p>`}</section>`;
}

/** Causes in a log by how often they came. */
export function tallies(report: Report): Markup | undefined {
  if (report.tallies.length === 0) return undefined;
  return html`<section><h2>Causes, most frequent first</h2>${report.tallies
    .slice(0, most)
    .map(
      (t) =>
        html`<div class="place"><h3>${t.count} × ${t.title}</h3><p class="muted">${about(t)}</p>${t.examples
          .slice(0, 2)
          .map(
            (e) => html`<div class="quote"><small>${placeIn(e)}</small>${e.text}</div>`,
          )}${(t.actions ?? []).map(stepsAt)}</div>`,
    )}</section>`;
}

const about = ({ fault, first, last, accounts, hosts, accountsCut, hostsCut }: ReportTally): string =>
  [
    fault ?? '',
    first === undefined ? '' : first === last ? first : `${first} to ${last ?? ''}`,
    namesIn('for', accounts, 5, accountsCut),
    namesIn('at', hosts, 5, hostsCut),
  ]
    .filter((part) => part !== '')
    .join(' · ');
