import picocolors from 'picocolors';
import type { Style } from '../report/terminal.ts';

/** Colour where a person looks on, and `NO_COLOR` is not set. */
export function styleFor(stream: NodeJS.WriteStream): Style {
  const forced = process.env.FORCE_COLOR !== undefined && process.env.FORCE_COLOR !== '0';
  const wanted = (process.env.NO_COLOR ?? '') === '' && (stream.isTTY || forced);
  return picocolors.createColors(wanted);
}

export const widthOf = (stream: NodeJS.WriteStream): number =>
  Math.min(Math.max(stream.columns ?? 80, 40), 100);
