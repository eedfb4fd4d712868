import type { Report, ReportRecipient, ReportTally } from '../kernel/report.ts';
import { namesIn } from './names.ts';
import type { Sheet } from './sheet.ts';

const doing: Readonly<Record<ReportRecipient['whatToDo'], string>> = {
  remove: 'take the address off the list',
  retry: 'send again later',
  ask: 'ask the recipient in another way',
  nothing: 'keep the address',
};
const shownRecipients = 12;
const shownTallies = 12;

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
  for (const tally of report.tallies.slice(0, shownTallies)) {
    t.item(`${tally.count} ×`, tally.fault === undefined ? tally.title : `${tally.title} (${tally.fault})`);
    t.paragraph(about(tally), t.style.dim);
    const [example] = tally.examples;
    if (example !== undefined) t.quote(`line ${example.line}: ${example.text}`, 2);
  }
  const unknown = Number(report.target.unknown ?? 0);
  if (unknown > 0) unknownLines(t, report, unknown);
}

function about({ first, last, accounts, hosts, accountsCut, hostsCut }: ReportTally): string {
  const when = first === undefined ? '' : first === last ? first : `${first} to ${last ?? ''}`;
  const who = namesIn('for', accounts, 3, accountsCut);
  return [when, who, namesIn('at', hosts, 3, hostsCut)].filter((s) => s !== '').join(', ');
}

function unknownLines(t: Sheet, report: Report, unknown: number): void {
  t.section(`Lines that name a failure which no rule knows (${unknown})`);
  const lines = report.target.unknownLines;
  if (!Array.isArray(lines)) return;
  for (const one of lines.slice(0, 3) as { line: number; text: string }[])
    t.quote(`line ${one.line}: ${one.text}`, 2);
}
