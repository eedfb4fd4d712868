import type { Mechanism, Reason, SourceAnswer } from '../kernel/discovered.ts';

/** An answer as a mechanism writes it: what it leaves out is empty; the time is noted by who asks. */
export type Said = Partial<Omit<SourceAnswer, 'ms'>> & Pick<SourceAnswer, 'outcome'>;

export function answerOf(mechanism: Mechanism, said: Said, ms: number): SourceAnswer {
  return { secure: false, servers: [], denied: [], access: [], ...said, mechanism, ms: Math.round(ms) };
}

const outcomeOfReason: Partial<Record<Reason, SourceAnswer['outcome']>> = {
  'no-name': 'absent',
  'null-mx': 'absent',
  'wildcard-dns': 'absent',
  'not-found': 'absent',
  'bad-request': 'absent',
  'web-page': 'absent',
  parked: 'absent',
  empty: 'absent',
  'other-document': 'absent',
  'no-servers': 'absent',
  'not-offered': 'absent',
  'internal-name': 'absent',
  'public-suffix': 'absent',
  'sources-answered': 'absent',
  'not-asked': 'absent',
  'connection-refused': 'refused',
  'needs-login': 'refused',
  forbidden: 'refused',
};

/**
 * No settings, and why; what is neither absence nor a refusal is an error: what the source would say stays
 * unknown.
 */
export const no = (reason: Reason, more: Omit<Said, 'outcome' | 'reason'> = {}): Said => ({
  ...more,
  outcome: outcomeOfReason[reason] ?? 'error',
  reason,
});
