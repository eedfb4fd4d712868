/** Many accounts at a glance: a line for each, and the causes with whom they concern. */
import type { Report, ReportDiagnosis } from '../kernel/report.ts';
import { subjectText } from '../kernel/subject.ts';
import { headlineOf } from './labels.ts';
import { Sheet, type Style } from './sheet.ts';
import { printable } from './text.ts';

export interface FleetEntry {
  readonly account: string;
  readonly report?: Report;
  /** Why there was nothing to examine. */
  readonly problem?: string;
}

export function fleetLine({ account, report, problem }: FleetEntry, style: Style): string {
  if (report === undefined) return `${style.yellow('?')} ${printable(`${account}  ${problem ?? ''}`)}`;
  const { mark, words, doubt } = headlineOf(report);
  const color = { '✓': style.green, '✗': style.red, '?': style.yellow }[mark];
  const [first] = report.diagnoses;
  const id = first === undefined ? '' : `  ${first.fault} (${first.certainty})`;
  return `${color(mark)} ${printable(`${account}  ${doubt === undefined ? '' : `${doubt}: `}${words}${id}`)}`;
}

interface Cause {
  readonly diagnosis: ReportDiagnosis;
  readonly accounts: string[];
}

/** What one repair would mend comes first: one cause at one place, by the number of accounts it concerns. */
export function fleetSummary(entries: readonly FleetEntry[], width: number, style: Style): string {
  const t = new Sheet(width, style);
  const count = (verdict: Report['verdict']) => entries.filter((e) => e.report?.verdict === verdict).length;
  const left = entries.filter((e) => e.report === undefined).length;
  t.title(
    `${entries.length} accounts: ${count('healthy')} healthy, ${count('fault')} with a fault, ${count('unsure')} without a conclusion${left === 0 ? '' : `, ${left} not examined`}`,
    style.bold,
  );
  const causes = new Map<string, Cause>();
  for (const { account, report } of entries)
    for (const diagnosis of report?.diagnoses.filter((d) => d.certainty !== 'possible') ?? []) {
      const key = `${diagnosis.fault} ${placeOf(diagnosis)}`;
      const cause = causes.get(key);
      if (cause === undefined) causes.set(key, { diagnosis, accounts: [account] });
      else cause.accounts.push(account);
    }
  const ranked = [...causes.values()].sort((a, b) => b.accounts.length - a.accounts.length);
  if (ranked.length > 0) t.section('Causes');
  for (const { diagnosis, accounts } of ranked) {
    const some = accounts.slice(0, mostNamed).join(', ');
    const more = accounts.length > mostNamed ? ` and ${accounts.length - mostNamed} more` : '';
    const place = placeOf(diagnosis);
    t.item(
      `${accounts.length} ×`,
      `${diagnosis.title}${place === '' ? '' : ` (${place})`} · ${diagnosis.fault}\n${some}${more}`,
    );
  }
  return t.text();
}

const mostNamed = 5;

/** An account's own fault has no place that others share. */
const placeOf = ({ subject }: ReportDiagnosis): string =>
  subject.type === 'service'
    ? subjectText({
        type: 'service',
        ...(subject.name === undefined ? {} : { name: subject.name }),
        ...(subject.port === undefined ? {} : { port: subject.port }),
      })
    : '';
