import type { Entry } from './contract.ts';
import type { Examination } from './examination.ts';

export interface History {
  save(x: Examination): void;
  load(id: string): Examination | undefined;
  list(): readonly Entry[];
  remove(id: string): void;
  close(): void;
}
