/** The user's mistake: printed as it is, with exit code 2 and never a stack trace. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Ctrl-C before anything was asked. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** As DESIGN says; `interrupted` is what shells expect of a program that was stopped with Ctrl-C. */
export const exitCodes = {
  healthy: 0,
  fault: 1,
  usage: 2,
  noConclusion: 3,
  ownBug: 70,
  interrupted: 130,
} as const;
