import type { AnyFact } from '../kernel/facts.ts';
import type { Report, ReportDiagnosis } from '../kernel/report.ts';
import { subjectText } from '../kernel/subject.ts';
import { GUARDED } from '../wire/guard.ts';

/** Seen from anywhere, these are of the server. */
const ofTheServer = new Set([
  'network/service-not-running',
  'network/packets-dropped',
  'network/slow-greeting',
]);

/** Causes of a computer, a network or a program: here they would be ours, and the user has others. */
const isElsewhere = (fault: string): boolean =>
  /^(?:host|network|client)\//.test(fault) && !ofTheServer.has(fault);

/** Facts about the computer that the page runs on: nobody else's business. */
export const isOurs = ({ kind }: AnyFact): boolean => /^host\.(?!clock$)/.test(kind);

/**
 * What a page for others may say. It sees its own network: what would be a cause of the user's computer or
 * network is never diagnosed, only offered as something to be run there.
 */
export function seenFromHosted(report: Report, command: string): Report {
  const refused = report.facts.filter((f) => f.kind === 'tcp.connect' && f.value.code === GUARDED);
  const isOfRefused = (d: ReportDiagnosis): boolean =>
    d.accountsFor.length > 0 && d.accountsFor.every((id) => refused.some((f) => f.id === id));
  const diagnoses = report.diagnoses.filter((d) => !isElsewhere(d.fault) && !isOfRefused(d));
  const isLeftOut = diagnoses.length < report.diagnoses.length || refused.length > 0;
  const isSaid = diagnoses.some((d) => d.certainty !== 'possible');
  const verdict = isSaid ? 'fault' : report.verdict === 'healthy' && !isLeftOut ? 'healthy' : 'unsure';
  const elsewhere = {
    between: ['host', 'network'],
    titles: ['A cause on your own computer or in your own network'],
    test: 'Run this on your computer: this page sees its own network, not yours',
    ...(command === '' ? {} : { command }),
  };
  const ladder = report.ladder.map((r) =>
    refused.some((f) => subjectText(f.subject).startsWith(subjectText(r.subject))) && r.state === 'failed'
      ? { ...r, state: 'not-examined' as const, why: 'not-public' }
      : r,
  );
  return {
    ...report,
    ladder,
    vantage: 'hosted',
    verdict,
    diagnoses,
    advice: report.advice.filter((d) => !isElsewhere(d.fault)),
    ruledOut: report.ruledOut.filter((r) => !isElsewhere(r.fault)),
    undecided: [
      ...report.undecided.flatMap((u) => {
        const left = u.between.flatMap((id, i) => (isElsewhere(id) ? [] : [i]));
        const titles = u.titles === undefined ? {} : { titles: left.map((i) => u.titles?.[i] ?? '') };
        return left.length < 2 ? [] : [{ ...u, between: left.map((i) => u.between[i] ?? ''), ...titles }];
      }),
      ...(verdict === 'unsure' ? [elsewhere] : []),
    ],
    notExamined: [
      ...report.notExamined,
      ...[...new Set(refused.map((f) => subjectText(f.subject)))].map((what) => ({
        what,
        why: 'not-public',
      })),
      { what: 'your own computer and network', why: 'hosted' },
    ],
    facts: report.facts.filter((f) => !isOurs(f)),
  };
}
