/**
 * The part of the report that puts the user's settings beside what is right, and the settings that follow
 * from it.
 */
import type { AnyFact } from '../kernel/facts.ts';
import type { Report, ReportComparison, ReportDiagnosis } from '../kernel/report.ts';
import { subjectText } from '../kernel/subject.ts';
import type { Sheet } from './sheet.ts';

type Compared = Omit<ReportComparison, 'sources' | 'file' | 'line'>;
type Role = ReportComparison['role'];
type Field = ReportComparison['field'];

/** A settings file and the lines of its values. */
export interface SettingsOrigin {
  readonly role: Role;
  readonly host: string;
  readonly file: string;
  readonly lines: Readonly<Partial<Record<Field, number>>>;
}

/** Which field each step in the mail program sets. */
const sets: Readonly<Record<string, readonly (readonly [Field, string])[]>> = {
  'set-server': [['host', 'host']],
  'set-port': [
    ['port', 'port'],
    ['security', 'security'],
  ],
  'set-security': [
    ['security', 'security'],
    ['port', 'port'],
  ],
  'set-username': [['user', 'user']],
};

/** What the diagnoses prescribe counts more than what sources say: it was weighed against what was seen. */
export function comparisonOf(
  compared: readonly Compared[],
  diagnoses: readonly ReportDiagnosis[],
  facts: readonly AnyFact[],
  origins: readonly SettingsOrigin[],
): readonly ReportComparison[] {
  return compared.map((row) => {
    const origin = origins.find(
      (o) => o.role === row.role && row.server.type === 'service' && o.host.toLowerCase() === row.server.name,
    );
    const line = origin?.lines[row.field];
    const prescribed = prescription(row, diagnoses);
    const known = row.because.map((id) => sourceOf(facts.find((f) => f.id === id)));
    const own: ReportComparison = { ...row, sources: [...new Set(known)] };
    const withWord: ReportComparison =
      prescribed === undefined
        ? own
        : {
            ...row,
            right: prescribed.value,
            verdict: prescribed.value === row.yours ? row.verdict : 'wrong',
            sources: [prescribed.fault, ...(prescribed.value === row.right ? new Set(known) : [])],
          };
    return {
      ...withWord,
      ...(origin === undefined ? {} : { file: origin.file }),
      ...(line === undefined ? {} : { line }),
    };
  });
}

function prescription(
  row: Compared,
  diagnoses: readonly ReportDiagnosis[],
): { value: string; fault: string } | undefined {
  for (const d of diagnoses.filter((one) => one.certainty !== 'possible'))
    for (const action of d.actions) {
      if (action.args.role !== row.role) continue;
      const arg = sets[action.do]?.find(([field]) => field === row.field)?.[1];
      const value = arg === undefined ? undefined : action.args[arg];
      if (value !== undefined && value !== '') return { value: String(value), fault: d.fault };
    }
  return undefined;
}

function sourceOf(fact: AnyFact | undefined): string {
  if (fact?.kind === 'provider.server') return `provider:${fact.value.provider}`;
  return fact?.kind === 'discovery.server' ? `discovery:${fact.value.mechanism}` : 'unknown';
}

export const fieldWords: Readonly<Record<string, string>> = {
  protocol: 'protocol',
  host: 'server',
  port: 'port',
  security: 'encryption',
  user: 'user name',
  tls: 'SSL/TLS',
  starttls: 'STARTTLS',
  none: 'none',
};
export const shownValue = (row: Pick<ReportComparison, 'field'>, value: string): string =>
  row.field === 'security' || row.field === 'protocol'
    ? (fieldWords[value] ?? value.toUpperCase())
    : value === ''
      ? '(nothing)'
      : value;
export const triedWords = {
  'logged-in': 'tried: it logs in',
  answers: 'tried: it answers',
  fails: 'tried: it does not work from here',
  'not-tried': 'not tried',
} as const;

export const said = (source: string): string => {
  const [kind, name = ''] = source.split(':');
  if (kind === 'provider') return `documented by ${name}`;
  return kind === 'discovery' ? `published (${name})` : source;
};

/** What is to be changed. The steps of a diagnosis are not said twice, but their lines are. */
export function toBeChanged(report: Report): readonly ReportComparison[] {
  const failed = new Set(
    report.ladder.filter((r) => r.state === 'failed').map((r) => subjectText(r.subject)),
  );
  return (report.comparison ?? []).filter(
    (row) =>
      row.right !== undefined &&
      (row.verdict === 'wrong'
        ? row.file !== undefined || row.because.length > 0
        : row.verdict === 'differs' && failed.has(subjectText(row.server))),
  );
}

/** What is to be changed, one line for each field. */
export function comparisonSection(t: Sheet, report: Report): void {
  const rows = toBeChanged(report);
  if (rows.length === 0) return;
  t.section('Your settings beside the right ones');
  for (const row of rows) {
    const place =
      row.file === undefined ? '' : ` (${row.file}${row.line === undefined ? '' : `:${row.line}`})`;
    const what = `${subjectText(row.server)}, ${fieldWords[row.field] ?? row.field}`;
    const mark = row.verdict === 'wrong' ? '✗' : '≠';
    t.item(mark, `${what}: ${shownValue(row, row.yours)} → ${shownValue(row, row.right ?? '')}${place}`);
    t.quote([...row.sources.map(said), triedWords[row.verified]].join('; '), 2);
  }
}
