/** The user's mistake: printed as it is, with exit code 2 and never a stack trace. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const exitCodes = { healthy: 0, fault: 1, usage: 2, noConclusion: 3, ownBug: 70 } as const;
