/**
 * The contract between page and server, as types only: the page imports nothing else of this room. All routes
 * are under `/api/v1` and described in `docs/openapi.json`; errors are `application/problem+json`.
 */
import type { z } from '@hono/zod-openapi';
import type { Discovered } from '../kernel/discovered.ts';
import type { AnyFact } from '../kernel/facts.ts';
import type { Report } from '../kernel/report.ts';
import type { Subject } from '../kernel/subject.ts';
import type * as schemas from './schemas.ts';

export type { Report };
export type Problem = z.infer<typeof schemas.problem>;
export type Info = z.infer<typeof schemas.info>;
export type NewExamination = z.infer<typeof schemas.newExamination>;
export type Started = z.infer<typeof schemas.started>;
export type Consent = z.infer<typeof schemas.consent>;
export type ConsentAnswer = z.infer<typeof schemas.consentAnswer>;
export type Entry = z.infer<typeof schemas.entry>;
export type State = Entry['state'];
export type ExportFormat = z.infer<typeof schemas.exportFormat>;
export type Kept = z.infer<typeof schemas.kept>[number];

export type Examination = z.infer<typeof schemas.examination>;
export type Explained = z.infer<typeof schemas.explained>;

/** What is being asked right now; `probe` is `discovery` while the settings are looked for. */
export interface Asking {
  readonly probe: string;
  readonly subject?: Subject;
  readonly words: string;
}

/** The events of one examination, each sent with an id that counts from 1. */
export interface Events {
  readonly fact: AnyFact;
  readonly ladder: Report['ladder'];
  readonly asking: Asking;
  readonly discovered: Discovered;
  /** While `provisional`, without facts and transcript. */
  readonly report: Report;
  readonly consent: Consent;
  readonly end: { readonly state: State };
}
export type EventName = keyof Events;
export type ServerEvent = {
  [K in EventName]: { readonly id: number; readonly event: K; readonly data: Events[K] };
}[EventName];
