// What a run of the lab prints: a line for each scenario, and the sums.
import type { Verdict } from './judge.ts';

export function row(id: string, verdict: Verdict): string {
  const found =
    verdict.found.map(({ fault, certainty }) => `${fault} (${certainty})`).join(', ') || verdict.verdict;
  const mark = verdict.passed ? 'ok  ' : 'FAIL';
  const complaints = verdict.complaints.map((text) => `\n       ${text}`).join('');
  return `${mark} ${verdict.seconds.toFixed(1).padStart(6)} s  ${id.padEnd(46)} ${found}${complaints}`;
}

export function closing(verdicts: readonly Verdict[], seconds: number): string {
  const passed = verdicts.filter((verdict) => verdict.passed).length;
  const broken = verdicts.filter(({ found }) => found.length > 0);
  const confirmed = broken.filter(({ found }) => found[0]?.certainty === 'confirmed').length;
  const share = broken.length === 0 ? '' : `confirmed: ${confirmed} of ${broken.length} with a diagnosis\n`;
  return `${share}${verdicts.length} scenarios in ${seconds.toFixed(0)} s\n${passed} passed, ${verdicts.length - passed} failed`;
}
