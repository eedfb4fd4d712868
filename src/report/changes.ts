/** What is different between two examinations of the same account: for "check again" and for a watch. */
import type { Report, ReportDiagnosis } from '../kernel/report.ts';
import { subjectKey, subjectText } from '../kernel/subject.ts';

type Rung = Report['ladder'][number];

export type Change =
  | { readonly what: 'verdict'; readonly from: Report['verdict']; readonly to: Report['verdict'] }
  /** `unseen`: what it was about was not examined this time, so nothing proves it mended. */
  | { readonly what: 'mended' | 'unseen' | 'new'; readonly diagnosis: ReportDiagnosis }
  | { readonly what: 'certainty'; readonly diagnosis: ReportDiagnosis; readonly from: string }
  | { readonly what: 'step'; readonly rung: Rung; readonly from: Rung['state'] };

export function changesBetween(before: Report, after: Report): readonly Change[] {
  const known = new Map(before.diagnoses.map((d) => [keyOf(d), d]));
  const now = new Map(after.diagnoses.map((d) => [keyOf(d), d]));
  const changes: Change[] = [];
  for (const [key, diagnosis] of known)
    if (!now.has(key)) changes.push({ what: isExamined(before, after) ? 'mended' : 'unseen', diagnosis });
  for (const [key, diagnosis] of now) {
    const earlier = known.get(key);
    if (earlier === undefined) changes.push({ what: 'new', diagnosis });
    else if (earlier.certainty !== diagnosis.certainty)
      changes.push({ what: 'certainty', diagnosis, from: earlier.certainty });
  }
  const steps = new Map(before.ladder.map((r) => [rungKey(r), r.state]));
  for (const rung of after.ladder) {
    const from = steps.get(rungKey(rung));
    if (from !== undefined && from !== rung.state && from !== 'slow' && rung.state !== 'slow')
      changes.push({ what: 'step', rung, from });
  }
  if (before.verdict !== after.verdict)
    changes.push({ what: 'verdict', from: before.verdict, to: after.verdict });
  return changes;
}

const keyOf = (d: ReportDiagnosis): string => `${d.fault} ${subjectKey(d.subject)}`;
const rungKey = (r: Rung): string => `${r.rung} ${subjectKey(r.subject)}`;

/** Whether every step that had failed was taken again. */
function isExamined(before: Report, after: Report): boolean {
  if (after.verdict === 'healthy') return true;
  const states = new Map(after.ladder.map((r) => [rungKey(r), r.state]));
  return before.ladder.every(
    (r) => r.state !== 'failed' || !['not-examined', undefined].includes(states.get(rungKey(r))),
  );
}

const verdicts = { healthy: 'everything works', fault: 'a fault', unsure: 'no conclusion' } as const;
const states = { passed: 'works', failed: 'fails', slow: 'slow', 'not-examined': 'not examined' } as const;

/** One line for a person, with the mark that goes before it. */
export function wordsOf(change: Change): { readonly mark: '✓' | '✗' | '·'; readonly words: string } {
  switch (change.what) {
    case 'verdict':
      return {
        mark: change.to === 'healthy' ? '✓' : change.to === 'fault' ? '✗' : '·',
        words: `now ${verdicts[change.to]}; before: ${verdicts[change.from]}`,
      };
    case 'mended':
      return { mark: '✓', words: `gone: ${change.diagnosis.title}` };
    case 'unseen':
      return { mark: '·', words: `not examined this time: ${change.diagnosis.title}` };
    case 'new':
      return { mark: '✗', words: `new: ${change.diagnosis.title} (${change.diagnosis.certainty})` };
    case 'certainty':
      return {
        mark: '·',
        words: `${change.diagnosis.title}: now ${change.diagnosis.certainty}, before ${change.from}`,
      };
    case 'step':
      return {
        mark: change.rung.state === 'passed' ? '✓' : change.rung.state === 'failed' ? '✗' : '·',
        words: `${subjectText(change.rung.subject)} ${change.rung.rung}: ${states[change.rung.state]}, before: ${states[change.from]}`,
      };
  }
}
