import { explain } from '../engine/explain.ts';
import { Ledger } from '../engine/ledger.ts';
import { evidenceOf, faults } from '../examine.ts';
import { type AnyFact, problemWithFact } from '../kernel/facts.ts';
import type { Report } from '../kernel/report.ts';
import { prescribeFor } from '../prescribe.ts';
import { buildReport } from '../report/build.ts';
import { readText } from '../session/files.ts';
import type { CheckOptions } from '../session/options.ts';
import { UsageError } from '../session/usage.ts';
import { version } from '../session/version.ts';
import { ladder } from '../views/ladder.ts';

/** The report of a saved ledger, judged with today's knowledge. */
export async function showLedger(file: string, options: CheckOptions): Promise<Report> {
  const facts = parseLedger(readText(file, 'show'), file);
  const ledger = new Ledger();
  for (const fact of facts) ledger.retell(fact);
  const base = evidenceOf(ledger);
  const { conclusion } = explain(base, faults);
  return buildReport({
    kind: 'examination',
    conclusion,
    facts: ledger.facts,
    faults,
    ladder: base.view(ladder),
    prescribe: prescribeFor(ledger.facts, options.client, options.provider),
    target: { file },
    startedAt: facts[0]?.observedAt ?? new Date().toISOString(),
    tool: `maildoctor ${version}`,
  });
}

function parseLedger(text: string, file: string): readonly AnyFact[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is no saved ledger: ${error instanceof Error ? error.message : ''}`);
  }
  const facts: unknown =
    typeof parsed === 'object' && parsed !== null && 'facts' in parsed ? parsed.facts : undefined;
  if (!Array.isArray(facts))
    throw new UsageError(`${file} is no saved ledger: it has no list "facts"; make one with --save FILE`);
  facts.forEach((fact: unknown, i) => {
    const problem =
      typeof fact === 'object' && fact !== null && 'kind' in fact && 'value' in fact
        ? problemWithFact(String(fact.kind), fact.value)
        : 'is no fact';
    if (problem !== undefined) throw new UsageError(`${file}: fact ${i + 1}: ${problem}`);
  });
  return facts as readonly AnyFact[];
}
