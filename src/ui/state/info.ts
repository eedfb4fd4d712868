import { computed, signal } from '@preact/signals';
import type { Info } from '../../server/contract.ts';
import { get } from './api.ts';
import { chosenClient } from './kept.ts';

export const info = signal<Info | undefined>(undefined);

export async function loadInfo(): Promise<void> {
  info.value = await get<Info>('/info');
}

const guesses: readonly (readonly [RegExp, string])[] = [
  [/Thunderbird/, 'thunderbird'],
  [/iPhone|iPad/, 'ios-mail'],
  [/Android/, 'gmail-app'],
  [/Macintosh|Mac OS X/, 'apple-mail'],
  [/Windows/, 'outlook-new'],
  [/Linux|X11/, 'thunderbird'],
];

/** The mail program that most people with such a computer use: only a first guess, and shown as one. */
export const guessClient = (agent: string): string =>
  guesses.find(([pattern]) => pattern.test(agent))?.[1] ?? 'generic';

/** The user's mail program: what they chose, else what their computer suggests. */
export const client = computed<string>(() =>
  chosenClient.value === '' ? guessClient(navigator.userAgent) : chosenClient.value,
);

/** Tabs for steps: the user's own program first, then those that most people have. */
const common = ['apple-mail', 'ios-mail', 'outlook-new', 'outlook-classic', 'thunderbird', 'gmail-app'];
export function tabClients(mine: string): readonly { readonly id: string; readonly label: string }[] {
  const all = info.value?.clients ?? [];
  const wanted = [mine, ...common.filter((id) => id !== mine)].slice(0, 4);
  return wanted.flatMap((id) => all.filter((c) => c.id === id).map((c) => ({ id, label: c.name })));
}
