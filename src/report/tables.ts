import type { Report, ReportRecipient, ReportTally } from '../kernel/report.ts';
import { headingOf } from './labels.ts';
import { namesIn, placeIn } from './names.ts';
import type { Sheet } from './sheet.ts';

const doing: Readonly<Record<ReportRecipient['whatToDo'], string>> = {
  remove: 'take the address off the list',
  retry: 'send again later',
  ask: 'ask the recipient in another way',
  nothing: 'keep the address',
};
const shownRecipients = 12;
const shownTallies = 12;
/** The most frequent causes have their steps on the screen. */
const stepsFor = 5;
const shownSteps = 3;

/** What became of the mail for each recipient, and what to do with the address. */
export function recipientTable(t: Sheet, report: Report): void {
  const rows = report.recipients.filter((r) => r.lasting !== 'none');
  if (rows.length === 0 || (rows.length === 1 && report.tallies.length === 0)) return;
  t.section(`Recipients (${rows.length})`);
  for (const r of rows.slice(0, shownRecipients)) {
    const codes = [r.code, r.status].filter((x) => x !== undefined).join(' ');
    const cause = r.fault ?? 'cause unknown';
    t.item(
      r.lasting === 'permanent' ? '✗' : '!',
      `${r.recipient}: ${r.lasting}${codes === '' ? '' : ` (${codes})`}, ${cause}; ${doing[r.whatToDo]}`,
    );
  }
  if (rows.length > shownRecipients)
    t.item('…', `${rows.length - shownRecipients} more are in the JSON report`);
}

/** Causes by how often they came. */
export function tallyTable(t: Sheet, report: Report): void {
  if (report.tallies.length === 0) return;
  t.section('Causes, most frequent first');
  for (const [n, tally] of report.tallies.slice(0, shownTallies).entries()) {
    t.item(`${tally.count} ×`, tally.fault === undefined ? tally.title : `${tally.title} (${tally.fault})`);
    t.paragraph(about(tally), t.style.dim);
    const [example] = tally.examples;
    if (example !== undefined) t.quote(`${placeIn(example)}: ${example.text}`, 2);
    if (n < stepsFor) remedy(t, tally);
  }
  const unknown = Number(report.target.unknown ?? 0);
  if (unknown > 0) unknownLines(t, report, unknown);
}

function about({ first, last, accounts, hosts, accountsCut, hostsCut }: ReportTally): string {
  const when = first === undefined ? '' : first === last ? first : `${first} to ${last ?? ''}`;
  const who = namesIn('for', accounts, 3, accountsCut);
  return [when, who, namesIn('at', hosts, 3, hostsCut)].filter((s) => s !== '').join(', ');
}

/** The first steps of the first remedy that is no letter; the page and the JSON have all. */
function remedy(t: Sheet, { actions = [] }: ReportTally): void {
  for (const action of actions) {
    const steps = action.steps.filter((step) => !step.includes('\n'));
    if (steps.length === 0) continue;
    t.paragraph(`${headingOf(action)}:`);
    for (const [i, step] of steps.slice(0, shownSteps).entries()) t.item(`${i + 1}.`, step);
    return;
  }
}

function unknownLines(t: Sheet, report: Report, unknown: number): void {
  t.section(`Lines that name a failure which no rule knows (${unknown})`);
  const lines = report.target.unknownLines;
  if (!Array.isArray(lines)) return;
  for (const one of lines.slice(0, 3) as { line: number; text: string; file?: string }[])
    t.quote(`${placeIn(one)}: ${one.text}`, 2);
}
