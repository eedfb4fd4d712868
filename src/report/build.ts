import type { Action } from '../kernel/action.ts';
import type { AnyFact } from '../kernel/facts.ts';
import type { Fault } from '../kernel/fault.ts';
import type { Conclusion, Diagnosis } from '../kernel/probe.ts';
import type { Report, ReportAction, ReportDiagnosis, TranscriptEntry } from '../kernel/report.ts';
import { subjectText } from '../kernel/subject.ts';
import { fill } from '../kernel/template.ts';
import type { Want } from '../kernel/want.ts';
import { comparisonOf, type SettingsOrigin } from './comparison.ts';
import { titleOf } from './titles.ts';

export interface ReportInput {
  readonly kind: Report['kind'];
  readonly conclusion: Conclusion;
  readonly facts: readonly AnyFact[];
  readonly faults: readonly Fault[];
  readonly ladder: Report['ladder'];
  /** Turns actions into the steps of the guide that fits. */
  readonly prescribe: (actions: readonly Action[]) => readonly ReportAction[];
  readonly target: Readonly<Record<string, unknown>>;
  readonly transcript?: readonly TranscriptEntry[];
  readonly startedAt: string;
  readonly tool: string;
  readonly timings?: Readonly<Record<string, number>>;
  readonly provisional?: boolean;
  /** The command that would decide between rivals. */
  readonly command?: string | ((want?: Want) => string);
  /** The user asked for a test message to this address. */
  readonly testMessageTo?: string;
  /** The user's settings beside what sources say, and the file that they were read from. */
  readonly compared?: Parameters<typeof comparisonOf>[0];
  readonly origins?: readonly SettingsOrigin[];
  readonly recipients?: Report['recipients'];
  readonly tallies?: Report['tallies'];
}

/** The one JSON that every front end shows. */
export function buildReport(input: ReportInput): Report {
  const { conclusion, facts, faults } = input;
  const byId = new Map(faults.map((f) => [f.id, f]));
  const show = (d: Diagnosis): ReportDiagnosis => describe(d, byId, input);
  const diagnoses = conclusion.diagnoses.map(show);
  return {
    schema: 1,
    kind: input.kind,
    verdict: verdictOf(input),
    ...(input.provisional === true ? { provisional: true } : {}),
    tool: input.tool,
    startedAt: input.startedAt,
    vantage: 'here',
    target: input.target,
    ladder: input.ladder,
    diagnoses,
    undecided: conclusion.undecided.map(({ between, want }) => ({
      between,
      titles: between.map((id) => {
        const own = conclusion.diagnoses.find((d) => d.fault === id);
        return own === undefined ? titleOf(byId.get(id), id, [], facts) : show(own).title;
      }),
      test: testBetween(between, byId),
      ...commandOf(input.command, want),
    })),
    ruledOut: conclusion.ruledOut.map(({ fault, because }) => ({
      fault,
      title: titleOf(byId.get(fault), fault, because, facts),
      because,
    })),
    notExamined: notExamined(input),
    advice: conclusion.advice.map(show),
    recipients: input.recipients ?? [],
    tallies: input.tallies ?? [],
    ...(input.compared === undefined
      ? {}
      : { comparison: comparisonOf(input.compared, diagnoses, facts, input.origins ?? []) }),
    facts,
    transcript: input.transcript ?? [],
    timings: input.timings ?? {},
  };
}

const commandOf = (command: ReportInput['command'], want: Want | undefined) => {
  if (command === undefined) return {};
  return { command: typeof command === 'string' ? command : command(want) };
};

/** Why a rung was left out because of what the user said, and not because something failed. */
const byWish = new Set(['no-password', 'not-asked', 'no-address']);

function verdictOf({ kind, conclusion, facts, ladder, provisional }: ReportInput): Report['verdict'] {
  if (conclusion.diagnoses.some((d) => d.certainty !== 'possible')) return 'fault';
  if (conclusion.diagnoses.length > 0 || conclusion.unexplained.length > 0 || provisional === true)
    return 'unsure';
  if (kind !== 'examination') return 'healthy';
  if (facts.some((f) => f.kind === 'own.bug')) return 'unsure';
  const proved = ladder.every(
    (r) => r.state === 'passed' || r.state === 'slow' || isLeftOutByWish(r, ladder),
  );
  return proved && ladder.length > 0 ? 'healthy' : 'unsure';
}

/** The login, and what lies behind it, which the user did not want or gave no password for. */
function isLeftOutByWish(rung: Report['ladder'][number], ladder: Report['ladder']): boolean {
  if (rung.state !== 'not-examined') return false;
  if (rung.rung === 'login') return byWish.has(rung.why ?? '');
  const login = ladder.find(
    (r) => r.rung === 'login' && subjectText(r.subject) === subjectText(rung.subject),
  );
  return (
    rung.rung === 'use' &&
    (byWish.has(rung.why ?? '') || (login !== undefined && isLeftOutByWish(login, ladder)))
  );
}

function describe(d: Diagnosis, byId: ReadonlyMap<string, Fault>, input: ReportInput): ReportDiagnosis {
  const fault = byId.get(d.fault);
  const { args } = d.finding;
  return {
    fault: d.fault,
    certainty: d.certainty,
    subject: d.finding.subject,
    title: sentence(fill(fault?.title ?? d.fault, args)),
    why: sentence(fill(fault?.why ?? '', args)),
    args,
    clues: d.finding.clues.map((c) => ({
      weight: c.weight,
      fact: c.fact,
      note: fill(fault?.notes[c.note] ?? c.note, args),
    })),
    accountsFor: d.finding.accountsFor,
    hides: d.hides,
    who: fault?.who ?? 'user',
    lookalikes: Object.entries(fault?.lookalikes ?? {}).map(([id, howToTell]) => ({
      fault: id,
      title: titleOf(
        byId.get(id),
        id,
        d.finding.clues.map((c) => c.fact),
        input.facts,
      ),
      howToTell,
    })),
    actions: input.prescribe(d.finding.actions),
  };
}

/**
 * With a large first letter, unless it is a name that is written small; a port that is not known is not
 * called 0.
 */
const sentence = (text: string): string => {
  const known = text.replace(/\bport 0\b/g, 'the port');
  return /^the\b/.test(known) ? known.charAt(0).toUpperCase() + known.slice(1) : known;
};

/** The test that a person can make where the evidence ends before certainty. */
function testBetween(between: readonly string[], byId: ReadonlyMap<string, Fault>): string {
  for (const id of between)
    for (const other of between) {
      const howToTell = byId.get(id)?.lookalikes[other];
      if (howToTell !== undefined) return howToTell;
    }
  return 'Run the examination again, also from another network, and compare';
}

/** What was left out, and why: neighbouring rungs of one server in one line. */
function notExamined({ ladder, testMessageTo, facts }: ReportInput): Report['notExamined'] {
  const groups = new Map<string, { server: string; why: string; rungs: string[] }>();
  for (const rung of ladder) {
    const why = rung.why ?? '';
    if (rung.state !== 'not-examined' || why === 'earlier-rung') continue;
    const server = subjectText(rung.subject);
    const known = groups.get(`${why} ${server}`);
    // What comes behind a login that was left out is left out with it.
    const left = ladder.find((r) => r.rung === 'login' && subjectText(r.subject) === server);
    if (rung.rung === 'use' && left?.state === 'not-examined') continue;
    if (known === undefined) groups.set(`${why} ${server}`, { server, why, rungs: [rung.rung] });
    else known.rungs.push(rung.rung);
  }
  const list = [...groups.values()].map(({ server, why, rungs }) => {
    const what = rungs.length > 2 ? `${rungs[0]} to ${rungs.at(-1)}` : rungs.join(' and ');
    return { what: `${what} of ${server}`, why };
  });
  if (testMessageTo === undefined || facts.some((f) => f.kind === 'message.arrival')) return list;
  const isSent = facts.some((f) => f.kind === 'submission.result' && f.value.stage === 'message');
  const what = isSent ? 'arrival of the test message' : `test message to ${testMessageTo}`;
  return [...list, { what, why: isSent ? 'no-imap' : 'earlier-rung' }];
}
