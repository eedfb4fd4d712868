import type { Discovered } from '../../src/kernel/discovered.ts';
import type { AnyFact } from '../../src/kernel/facts.ts';
import type { Report } from '../../src/kernel/report.ts';
import { service } from '../../src/kernel/subject.ts';
import type { Style } from '../../src/report/sheet.ts';

const same = (s: string): string => s;
/** Without colours. */
export const bare: Style = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same };

/** The same with settings that were looked for and compared. */
export const reportWithSettings = (words: string): Report => ({
  ...reportSaying(words),
  discovered: discoveredSaying(words),
  comparison: [
    {
      server: service({ name: words, port: 993, protocol: 'imap' }),
      role: 'incoming',
      field: 'host',
      yours: words,
      right: words,
      verdict: 'wrong',
      because: [1],
      verified: 'answers',
      sources: [words, `provider:${words}`],
      file: words,
      line: 3,
    },
  ],
});

/** A report in which every text is what a server may have said. */
export function reportSaying(words: string): Report {
  const subject = service({ name: words, port: 993, address: '192.0.2.1', protocol: 'imap' });
  const fact: AnyFact = {
    id: 1,
    kind: 'imap.reply',
    subject,
    vantage: 'here',
    source: 'probe',
    observedAt: '2026-11-21T12:00:00.000Z',
    value: { stage: 'login', status: 'NO', code: words, text: words },
  };
  const diagnosis: Report['diagnoses'][number] = {
    fault: 'auth/wrong-credentials',
    certainty: 'probable',
    subject,
    title: words,
    why: words,
    args: { name: words },
    clues: [{ weight: 'strong', fact: 1, note: words }],
    accountsFor: [1],
    hides: [],
    who: 'user',
    lookalikes: [{ fault: 'auth/app-password-required', title: words, howToTell: words }],
    actions: [
      { do: 'enter-password', place: 'mail-program', args: {}, title: words, steps: [words, `a\n${words}`] },
      { do: 'tell-administrator', place: 'server', args: {}, steps: [words] },
    ],
  };
  return {
    schema: 1,
    kind: 'examination',
    verdict: 'fault',
    tool: 'maildoctor 0.1.0',
    startedAt: '2026-11-21T12:00:00.000Z',
    vantage: 'here',
    target: { servers: [] },
    ladder: [
      { rung: 'name', subject, state: 'passed', ms: 12 },
      { rung: 'login', subject, state: 'failed' },
      { rung: 'use', subject, state: 'not-examined', why: words },
    ],
    diagnoses: [diagnosis, { ...diagnosis, fault: 'auth/other', certainty: 'possible' }],
    undecided: [],
    ruledOut: [{ fault: 'host/clock-wrong', title: words, because: [1] }],
    notExamined: [{ what: words, why: words }],
    advice: [{ ...diagnosis, fault: 'tls/certificate-ends-soon' }],
    recipients: [],
    tallies: [],
    facts: [fact],
    transcript: [{ at: 3.2, conversation: words, direction: 'received', text: words }],
    timings: { totalMs: 12 },
  };
}

function discoveredSaying(words: string): Discovered {
  const server = {
    role: 'incoming',
    protocol: 'imap',
    host: words,
    port: 993,
    security: 'tls',
    user: words,
    userForm: 'other',
    login: [words],
    odd: ['alias-target'],
    by: ['autoconfig'],
    live: 'verified',
    recommended: true,
    guessed: false,
    needsConsent: true,
    contradictedByMx: true,
  } as const;
  return {
    address: words,
    domain: words,
    provider: words,
    wildcard: true,
    answers: [
      {
        mechanism: 'autoconfig',
        outcome: 'found',
        url: words,
        detail: words,
        secure: true,
        servers: [],
        denied: [],
        access: [],
        ms: 1,
      },
    ],
    settings: [server, { ...server, recommended: false }],
    guesses: [{ ...server, guessed: true }],
    denied: ['pop3'],
    access: [{ kind: 'jmap', url: words }],
    disagreements: [{ role: 'incoming', settledBy: 'live', sides: [{ server: words, by: ['srv'] }] }],
    unknown: ['ispdb'],
    ms: 1,
  };
}
