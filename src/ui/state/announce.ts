import { signal } from '@preact/signals';

/** The last thing that a screen reader is told without being asked. */
export const announced = signal('');

let last = 0;

/** `calm` words come at most every four seconds: progress must not drown everything else. */
export function announce(words: string, how: 'now' | 'calm' = 'now'): void {
  const now = Date.now();
  if (how === 'calm' && now - last < 4000) return;
  last = now;
  announced.value = words;
}
