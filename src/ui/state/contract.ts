import type { Discovered } from '../../kernel/discovered.ts';
import type { Report } from '../../kernel/report.ts';

export interface ClientInfo {
  readonly id: string;
  readonly name: string;
  readonly platform?: string;
}
export interface Info {
  readonly version: string;
  readonly hosted: boolean;
  readonly login: boolean;
  readonly demo: readonly {
    readonly id: string;
    readonly title: string;
    readonly symptom: string;
    readonly address?: string;
  }[];
  readonly clients: readonly ClientInfo[];
  readonly formats: readonly { readonly id: string; readonly name: string; readonly extension: string }[];
  readonly limits: { readonly textBytes: number; readonly parallel: number };
  readonly keepsHistory: boolean;
}
export type State = 'queued' | 'running' | 'waiting' | 'done' | 'cancelled' | 'failed';
export interface Entry {
  readonly id: string;
  readonly kind: Report['kind'];
  readonly state: State;
  readonly verdict?: Report['verdict'];
  readonly startedAt: string;
  readonly title: string;
  readonly target: string;
  readonly again?: string;
}
export interface Consent {
  readonly id: string;
  readonly question: string;
  readonly host: string;
  readonly servers: string[];
  readonly why: 'guessed' | 'unprotected';
}
export interface Examination {
  readonly id: string;
  readonly state: State;
  readonly again?: string;
  readonly report?: Report;
  readonly problem?: { readonly title: string; readonly detail?: string };
  readonly consent?: Consent;
  readonly remembers: boolean;
}
export interface ExportFormat {
  readonly id: string;
  readonly name: string;
  readonly extension: string;
  readonly possible: boolean;
  readonly why?: string;
  readonly next?: string;
  readonly qr: boolean;
  readonly files: { filename: string; mime: string }[];
}
export type { Discovered, Report };
