import type { AnyFact } from '../kernel/facts.ts';
import type { Report, ReportDiagnosis } from '../kernel/report.ts';
import { placeOf, wordsOf } from './words.ts';

export interface Proof {
  readonly note: string;
  readonly facts: readonly AnyFact[];
}

/** Each kind of clue that speaks for a diagnosis once, with the different things that were seen. */
export function proofsOf(d: ReportDiagnosis, report: Report): readonly Proof[] {
  const byNote = new Map<string, AnyFact[]>();
  for (const clue of d.clues) {
    if (clue.weight.includes('against') || clue.weight === 'excludes') continue;
    const fact = report.facts.find((f) => f.id === clue.fact);
    const known = byNote.get(clue.note) ?? [];
    const isNew = fact !== undefined && !known.some((f) => wordsOf(f) === wordsOf(fact));
    byNote.set(clue.note, isNew ? [...known, fact] : known);
  }
  return [...byNote].map(([note, facts]) => ({ note, facts }));
}

/** `mail.example.org:993 (192.0.2.1): "* OK ready"`. */
export function quoteOf(fact: AnyFact): string {
  const line = fact.lines === undefined ? '' : `line ${fact.lines[0]}: `;
  const where = placeOf(fact);
  const isNowhere = where === '' || (fact.source === 'text' && where === 'the server');
  const place = isNowhere ? '' : `${where}: `;
  return `${place}${line}${wordsOf(fact)}`;
}

/** What looks alike and is neither ruled out nor named already; of no interest once the cause is proved. */
export function lookalikesOf(d: ReportDiagnosis, report: Report): ReportDiagnosis['lookalikes'] {
  if (d.certainty === 'confirmed') return [];
  const known = new Set([...report.ruledOut, ...report.diagnoses].map((one) => one.fault));
  return d.lookalikes.filter((l) => !known.has(l.fault));
}
