import { signal } from '@preact/signals';
import type { Discovered } from '../../kernel/discovered.ts';
import type { Report } from '../../kernel/report.ts';
import type { Consent, Examination, ServerEvent, State } from '../../server/contract.ts';
import { call, get, Problem, post } from './api.ts';
import { eventsOf } from './events.ts';
import { client } from './info.ts';

/** One examination as far as it is known here: growing while it runs, whole once it has ended. */
export interface Live {
  readonly id: string;
  readonly state: State;
  readonly report?: Report;
  readonly ladder: Report['ladder'];
  readonly discovered?: Discovered;
  /** What is being asked just now, in plain words. */
  readonly asking?: string;
  readonly facts: number;
  readonly consent?: Consent;
  readonly problem?: string;
  /** The examination that this one repeats. */
  readonly again?: string;
  /** Whether it can be repeated without asking for the password anew. */
  readonly remembers?: boolean;
}

export const live = signal<Live | undefined>(undefined);
let stop = new AbortController();

/** Shows an examination, and follows it while it runs; leaves the one that was shown before. */
export async function open(id: string): Promise<void> {
  if (live.value?.id === id) return;
  stop.abort();
  stop = new AbortController();
  const mine = stop;
  live.value = { id, state: 'running', ladder: [], facts: 0 };
  try {
    await take(id, client.value);
    if (['queued', 'running', 'waiting'].includes(live.value.state)) {
      for await (const event of eventsOf(`/examinations/${id}/events`, mine.signal)) {
        if (mine.signal.aborted) return;
        live.value = after(live.value, event);
      }
      if (!mine.signal.aborted && !isWhole(live.value)) await take(id, client.value);
    }
  } catch (error) {
    if (mine.signal.aborted) return;
    const problem = error instanceof Error ? error.message : String(error);
    live.value = { ...live.value, state: 'failed', problem: error instanceof Problem ? problem : '' };
  }
}

const isWhole = ({ state, report, problem }: Live): boolean =>
  state === 'failed' ? problem !== undefined : report !== undefined && report.provisional !== true;

async function take(id: string, program: string): Promise<void> {
  const found = await get<Examination>(`/examinations/${id}?client=${encodeURIComponent(program)}`);
  if (live.value?.id !== id) return;
  const { state, report, consent, problem, again, remembers } = found;
  live.value = {
    ...live.value,
    state,
    remembers,
    ...(again === undefined ? {} : { again }),
    ...(report === undefined ? {} : { report, ladder: report.ladder }),
    ...(consent === undefined ? {} : { consent }),
    ...(problem === undefined ? {} : { problem: problem.detail ?? problem.title }),
  };
}

/** What an event changes. */
function after(now: Live, { event, data }: ServerEvent): Live {
  switch (event) {
    case 'ladder':
      return { ...now, ladder: data };
    case 'fact':
      return { ...now, facts: now.facts + 1 };
    case 'asking':
      return { ...now, asking: data.words };
    case 'discovered':
      return { ...now, discovered: data };
    case 'report':
      return { ...now, report: data, ladder: data.ladder.length > 0 ? data.ladder : now.ladder };
    case 'consent':
      return { ...now, state: 'waiting', consent: data };
    case 'end':
      return { ...now, state: data.state };
  }
}

/** The same report with the steps for another mail program. */
export const prescribeFor = async (id: string, program: string): Promise<void> => take(id, program);

export async function answer(yes: boolean): Promise<void> {
  const now = live.value;
  if (now?.consent === undefined) return;
  await post(`/examinations/${now.id}/consent`, { id: now.consent.id, yes });
  const { consent: _, ...rest } = live.value ?? now;
  live.value = { ...rest, state: 'running' };
}

export const cancel = async (id: string): Promise<void> => {
  await call(`/examinations/${id}`, { method: 'DELETE' });
};

/** Forgets what is shown, so that it is fetched anew. */
export function leave(): void {
  stop.abort();
  live.value = undefined;
}
