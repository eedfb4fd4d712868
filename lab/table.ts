// What a run of the lab prints: a line for each scenario, and the sums.
import { strikes } from './budget.ts';
import type { Verdict } from './judge.ts';

export const putOffRow = (id: string, todo: string): string => `todo           ${id.padEnd(46)} ${todo}`;

export function row(id: string, verdict: Verdict): string {
  const found =
    verdict.found.map(({ fault, certainty }) => `${fault} (${certainty})`).join(', ') || verdict.verdict;
  const mark = verdict.passed ? 'ok  ' : 'FAIL';
  const complaints = verdict.complaints.map((text) => `\n       ${text}`).join('');
  return `${mark} ${verdict.seconds.toFixed(1).padStart(6)} s  ${id.padEnd(46)} ${found}${complaints}`;
}

/** The share of `confirmed` that a whole run must reach where decisive evidence can be had. */
const goal = 0.7;

export function enoughProved(verdicts: readonly Verdict[]): boolean {
  const provable = verdicts.filter((verdict) => verdict.provable);
  return provable.length < 10 || provable.filter(({ proved }) => proved).length >= goal * provable.length;
}

/** The sums; without `seconds` those that are the same in every run. */
export function closing(verdicts: readonly Verdict[], seconds?: number): string {
  const passed = verdicts.filter((verdict) => verdict.passed).length;
  const provable = verdicts.filter((verdict) => verdict.provable);
  const proved = provable.filter((verdict) => verdict.proved).length;
  const certain = verdicts.flatMap(({ found }) => found).filter((f) => f.certainty === 'confirmed').length;
  const wrong = verdicts.reduce((sum, { confirmedWrongly }) => sum + confirmedWrongly, 0);
  const logins = verdicts.reduce((sum, { cost }) => sum + cost.logins, 0);
  const refused = verdicts.reduce(
    (sum, { cost }) => sum + cost.refused.imap + cost.refused.pop3 + cost.refused.smtp,
    0,
  );
  const worst = Math.max(0, ...verdicts.map(({ cost }) => cost.banLines));
  const eager = Math.max(0, ...verdicts.map(({ cost }) => cost.eagerLines));
  return [
    `confirmed: ${proved} of ${provable.length} whose decisive evidence can be had${enoughProved(verdicts) ? '' : ': too few'}`,
    `the servers saw ${logins} logins, ${refused} refused`,
    `fail2ban counts at most ${worst} lines in one scenario, and bans at ${strikes} where it is strict; in its aggressive mode ${eager}, and bans at 5`,
    `of ${certain} confirmed diagnoses ${wrong} are of something that is not broken`,
    `${verdicts.length} scenarios${seconds === undefined ? '' : ` in ${seconds.toFixed(0)} s`}`,
    `${passed} passed, ${verdicts.length - passed} failed`,
  ].join('\n');
}
