import type { Action } from '../kernel/action.ts';
import type { Report, ReportDiagnosis } from '../kernel/report.ts';
import { prescribeFor } from '../prescribe.ts';

/** The same report with the steps of another mail program. */
export function represcribe(report: Report, client: string): Report {
  const prescribe = prescribeFor(report.facts, client);
  // What a report calls an action is the engine's own, with its steps beside it.
  const again = (d: ReportDiagnosis): ReportDiagnosis => ({
    ...d,
    actions: prescribe(d.actions as readonly Action[]),
  });
  return { ...report, diagnoses: report.diagnoses.map(again), advice: report.advice.map(again) };
}
