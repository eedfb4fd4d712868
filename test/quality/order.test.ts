// In whatever order facts are told, they amount to the same; and no ledger of valid facts makes judgement
// stumble.

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FactBase } from '../../src/engine/evidence.ts';
import { explain } from '../../src/engine/explain.ts';
import { Ledger } from '../../src/engine/ledger.ts';
import type { AnyFact } from '../../src/kernel/facts.ts';
import type { Diagnosis } from '../../src/kernel/probe.ts';
import { factsOf, parseFactsFile } from '../support/facts-file.ts';
import { faults, meanings } from '../support/knowledge.ts';
import { ledgerOf, randomFacts } from '../support/random-facts.ts';

function conclude(facts: readonly AnyFact[]) {
  const { conclusion, bugs } = explain(new FactBase(facts, meanings), faults);
  // Of two servers with the same trouble, the first told gives the finding its name.
  const name = (d: Diagnosis) => `${d.fault} ${d.certainty}`;
  return {
    diagnoses: conclusion.diagnoses.map(name).sort(),
    advice: conclusion.advice.map(name).sort(),
    ruledOut: conclusion.ruledOut.map((r) => r.fault).sort(),
    symptoms: conclusion.symptoms.length,
    unexplained: conclusion.unexplained.length,
    bugs,
  };
}

/** The facts in another order, each with its new id. */
function retold(facts: readonly AnyFact[], order: readonly number[]): readonly AnyFact[] {
  const ledger = new Ledger();
  for (const at of order) {
    const fact = facts[at];
    if (fact !== undefined) ledger.retell(fact);
  }
  return ledger.facts;
}

/**
 * A conversation has its order, which says what came after what; conversations have none among each other.
 */
function orders(facts: readonly AnyFact[]): fc.Arbitrary<readonly number[]> {
  const all = facts.map((_, i) => i);
  const key = (i: number) => facts[i]?.session ?? `#${i}`;
  return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }).map((order) => {
    const left = new Map<string, number[]>();
    for (const i of all) left.set(key(i), [...(left.get(key(i)) ?? []), i]);
    return order.map((i) => left.get(key(i))?.shift() ?? i);
  });
}

/** Its clue is that one conversation came after another. */
const chronological = 'cases/facts/network/ip-banned-after-failed-logins.facts';

const files = globSync('cases/facts/**/*.facts')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file !== chronological)
  .sort();

describe('the order of facts changes nothing', () => {
  for (const file of files)
    it(file, () => {
      const c = parseFactsFile(file, readFileSync(file, 'utf8'));
      const facts = factsOf(c.lines, c.header.get('now'));
      const before = conclude(facts);
      fc.assert(
        fc.property(orders(facts), (order) => assert.deepEqual(conclude(retold(facts, order)), before)),
        { numRuns: 8 },
      );
    });
});

describe('any facts', () => {
  it('are judged without stumbling', () => {
    fc.assert(
      fc.property(randomFacts, (told) => assert.deepEqual(conclude(ledgerOf(told)).bugs, [])),
      { numRuns: 1500 },
    );
  });
});
