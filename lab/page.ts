// The page that `npm run lab -- --docs` writes: what each scenario is, and what was said of it.
import { faults } from '../src/faults/all.gen.ts';
import { items } from './items.ts';
import type { Verdict } from './judge.ts';
import type { Scenario } from './scenario.ts';

export interface Shown {
  readonly id: string;
  readonly scenario: Scenario;
  /** None where it was put off. */
  readonly verdict: Verdict | undefined;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export function scenarioPage(all: readonly Shown[], summary: string): string {
  const ids = all.map(({ id }) => id);
  return [
    '# The lab: what was broken, and what was said',
    'Written by `npm run lab -- --docs`; do not edit. How the lab is made: [lab/README.md](../lab/README.md).',
    `${summary
      .split('\n')
      .map((line) => `- ${line}`)
      .join('\n')}\n- ${firstCauses(all)}`,
    `## What the issue lists\n\n${table(
      ['item', 'scenarios', 'not shown'],
      items.map(({ what, shown, gap = '' }) => [what, namesOf(ids, shown), gap]),
    )}`,
    `## Look-alikes\n\n${lookalikes(all)}`,
    `## Scenarios\n\n${table(['scenario', 'what is broken', 'expected', 'said'], all.map(rowOf))}`,
    '',
  ].join('\n\n');
}

function namesOf(ids: readonly string[], beginnings: readonly string[]): string {
  const found = beginnings.flatMap((start) => ids.filter((id) => id.startsWith(start)));
  return found.length > 6 ? `${found.length}: ${beginnings.join(', ')}…` : [...new Set(found)].join(', ');
}

function firstCauses(all: readonly Shown[]): string {
  const broken = all.filter(({ scenario, verdict }) => scenario.healthy !== true && verdict !== undefined);
  const exact = broken.filter(({ scenario, verdict }) =>
    (scenario.expect ?? []).includes(verdict?.found[0]?.fault ?? ''),
  ).length;
  const good = broken.filter(({ verdict }) => verdict?.passed).length;
  const pairs = all.filter(({ id }) => id.startsWith('pairs/'));
  const healthy = all.filter(({ scenario }) => scenario.healthy);
  return [
    `${broken.length} broken worlds: the first cause is exactly the expected one in ${exact}, ${good} pass`,
    `pairs complete: ${pairs.filter(({ verdict }) => verdict?.passed).length} of ${pairs.length}`,
    `controls without a diagnosis: ${healthy.filter(({ verdict }) => verdict?.found.length === 0).length} of ${healthy.length}`,
    `put off: ${all.filter(({ verdict }) => verdict === undefined).length}`,
  ].join('; ');
}

/** Faults that the catalogue calls alike, where the lab shows both, or one of them only. */
function lookalikes(all: readonly Shown[]): string {
  const shown = new Map<string, string[]>();
  for (const { id, scenario } of all)
    for (const fault of scenario.expect ?? []) shown.set(fault, [...(shown.get(fault) ?? []), id]);
  const pairs = faults.flatMap((f) =>
    Object.keys(f.lookalikes).map((other) => [f.id, other].sort().join(' ')),
  );
  const distinct = [...new Set(pairs)].map((pair) => pair.split(' ') as [string, string]);
  const both = distinct.filter(([a, b]) => shown.has(a) && shown.has(b));
  const half = distinct.filter(([a, b]) => shown.has(a) !== shown.has(b)).length;
  const none = distinct.length - both.length - half;
  return `The catalogue has ${distinct.length} pairs of faults that look alike. The lab shows both of ${both.length}, one of ${half}, none of ${none}.\n\n${table(
    ['fault', 'its look-alike'],
    both.sort().map(([a, b]) => [a, b]),
  )}`;
}

function rowOf({ id, scenario, verdict }: Shown): string[] {
  const said = verdict?.found.map(({ fault, certainty }) => `${fault} (${certainty})`).join(', ');
  const wanted = scenario.healthy ? 'healthy' : (scenario.expect ?? []).join(', ');
  const result =
    verdict === undefined
      ? `put off: ${scenario.todo ?? ''}`
      : `${verdict.passed ? '' : 'FAILED: '}${said || verdict.verdict}`;
  return [id, scenario.title, wanted === '' ? 'see its file' : wanted, result];
}
