import type { Report, ReportAction } from '../kernel/report.ts';
import { headingOf } from './labels.ts';

/** The actions of a diagnosis that no earlier one has told; those of one place as one list of steps. */
export function freshActions(report: Report, index: number): readonly ReportAction[] {
  const told = new Set(
    report.diagnoses.slice(0, index).flatMap((earlier) => earlier.actions.map((a) => a.steps.join('\n'))),
  );
  const fresh = (report.diagnoses[index]?.actions ?? []).filter((a) => !told.has(a.steps.join('\n')));
  const byPlace = new Map<string, ReportAction>();
  for (const next of fresh) {
    const same = byPlace.get(headingOf(next));
    const steps = same === undefined ? next.steps : mergeSteps(same.steps, next.steps);
    byPlace.set(headingOf(next), { ...(same ?? next), steps });
  }
  return [...byPlace.values()];
}

/** What both begin and end with is said once: open the settings, do this, do that, save. */
export function mergeSteps(first: readonly string[], second: readonly string[]): readonly string[] {
  const most = Math.min(first.length, second.length);
  let head = 0;
  while (head < most && first[head] === second[head]) head++;
  let tail = 0;
  while (tail < most - head && first.at(-1 - tail) === second.at(-1 - tail)) tail++;
  return [...first.slice(0, first.length - tail), ...second.slice(head)];
}
