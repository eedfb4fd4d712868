// The words of one scenario, kept so that they can be judged again without asking again.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Verdict } from '../judge.ts';
import type { Scenario } from '../scenario.ts';
import type { Outcome } from '../world/examine.ts';
import type { Heard } from './ask.ts';

export interface Kept extends Heard {
  readonly id: string;
  readonly title: string;
  /** What is expected, then what is accepted. */
  readonly causes: readonly string[];
  readonly maildoctor: {
    readonly right: boolean;
    readonly found: Verdict['found'];
    readonly verdict: string;
  };
}

const fileOf = (folder: string, id: string): string => join(folder, `${id}.json`);

export function keep(
  folder: string,
  id: string,
  scenario: Scenario,
  { heard }: Outcome,
  { found, verdict }: Verdict,
): void {
  const causes = [...(scenario.expect ?? []), ...(scenario.accept ?? [])];
  const { broken, said } = JSON.parse(heard) as Heard;
  const kept: Kept = {
    id,
    title: scenario.title,
    causes,
    broken,
    said,
    maildoctor: { right: causes.includes(found[0]?.fault ?? ''), found, verdict },
  };
  const file = fileOf(folder, id);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(kept, null, 2));
}

export function keptAbout(folder: string, id: string): Kept | undefined {
  const file = fileOf(folder, id);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : undefined;
}
