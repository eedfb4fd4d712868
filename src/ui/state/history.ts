import { signal } from '@preact/signals';
import type { Entry } from '../../server/contract.ts';
import { get } from './api.ts';

/** All runs, newest first; nothing as long as they were not fetched. */
export const history = signal<readonly Entry[] | undefined>(undefined);

export async function loadHistory(): Promise<void> {
  history.value = await get<readonly Entry[]>('/examinations');
}
