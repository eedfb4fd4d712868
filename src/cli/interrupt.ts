import { exitCodes } from '../session/usage.ts';

export interface Interruption {
  readonly signal: AbortSignal;
  readonly isOver: () => boolean;
}

/**
 * The first Ctrl-C ends the examination politely: open conversations take leave, and what is known is
 * printed.
 * The second one ends at once.
 */
export function onInterrupt(): Interruption {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.on(name, () => {
      if (stop.signal.aborted) process.exit(exitCodes.interrupted);
      if (process.stderr.isTTY) process.stderr.write('\r\x1b[2KStopping politely; again to stop at once.\n');
      stop.abort();
    });
  return { signal: stop.signal, isOver: () => stop.signal.aborted };
}
