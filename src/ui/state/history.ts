import { signal } from '@preact/signals';
import { get } from './api.ts';
import type { Entry } from './contract.ts';

/** All runs, newest first; nothing as long as they were not fetched. */
export const history = signal<readonly Entry[] | undefined>(undefined);

export async function loadHistory(): Promise<void> {
  history.value = await get<readonly Entry[]>('/examinations');
}
