import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { FactBase } from '../src/engine/evidence.ts';
import { explain } from '../src/engine/explain.ts';
import type { AnyFact } from '../src/kernel/facts.ts';
import { weights } from '../src/kernel/fault.ts';
import { type FactsCase, factsOf, parseFactsFile } from './support/facts-file.ts';
import { faults, meanings } from './support/knowledge.ts';

const only = process.env.CASES;
const files = globSync('cases/facts/**/*.facts')
  .sort()
  .filter((f) => only === undefined || f.includes(only));
const explainLines = (lines: readonly string[], header: FactsCase['header']) =>
  explainFacts(factsOf(lines, header.get('now')));
const explainFacts = (facts: readonly AnyFact[]) => explain(new FactBase(facts, meanings), faults);
const told = (e: ReturnType<typeof explainFacts>) => ({
  diagnoses: e.conclusion.diagnoses.map((d) => `${d.fault} (${d.certainty} ${d.score})`),
  live: e.live.slice(0, 6).map((c) => `${c.fault.id} ${c.score.toFixed(1)}`),
  bugs: e.bugs,
});

for (const file of files) {
  const c = parseFactsFile(file, readFileSync(file, 'utf8'));
  describe(file, () => {
    const expected = c.header.get('expect')?.split(/[ ,]+/) ?? [];
    const all = c.header.get('expect-all')?.split(/[ ,]+/) ?? expected.slice(0, 1);
    const healthy = c.header.get('healthy') === 'yes';

    it(healthy ? 'has no diagnosis' : `expects ${all.join(' and ')}`, () => {
      const e = explainLines(c.lines, c.header);
      const names = e.conclusion.diagnoses.map((d) => d.fault);
      assert.deepEqual(e.bugs, []);
      const advice = c.header.get('advice');
      if (advice !== undefined)
        assert.deepEqual(e.conclusion.advice.map((d) => d.fault).join() || 'none', advice);
      if (healthy) return assert.deepEqual(names, [], JSON.stringify(told(e), null, 1));
      const accepted = [...expected, ...(c.header.get('accept')?.split(/[ ,]+/) ?? [])];
      const first = names[0] ?? 'nothing';
      assert.ok(accepted.includes(first) || all.includes(first), JSON.stringify(told(e), null, 1));
      for (const id of all)
        if (all.length > 1) assert.ok(names.includes(id), JSON.stringify(told(e), null, 1));
      for (const id of c.header.get('forbid')?.split(/[ ,]+/) ?? [])
        assert.ok(!names.includes(id), `${id} is forbidden`);
      const certainty = c.header.get('certainty');
      if (certainty !== undefined)
        assert.equal(e.conclusion.diagnoses[0]?.certainty, certainty, JSON.stringify(told(e), null, 1));
      const asks = c.header.get('asks');
      if (asks !== undefined)
        assert.ok(
          e.live.some((l) => l.finding.wants?.some((w) => w.kind === asks)),
          `nothing wants ${asks}`,
        );
    });

    for (const near of c.nearMisses)
      it(`near miss: ${near.expect}`, () => {
        const e = explainLines(near.lines, c.header);
        const first = e.conclusion.diagnoses[0]?.fault;
        assert.equal(first ?? 'healthy', near.expect, JSON.stringify(told(e), null, 1));
      });

    if (!healthy && c.header.get('ablate') !== 'no')
      it('breaks when its heaviest clue is taken away', () => {
        const facts = factsOf(c.lines, c.header.get('now'));
        const before = explainFacts(facts).conclusion.diagnoses[0];
        const clues = [...(before?.finding.clues ?? [])].sort(
          (a, b) => weights[b.weight] - weights[a.weight],
        );
        const gone = clues[0]?.fact;
        const after = explainFacts(
          factsOf(
            c.lines.filter((_, i) => i + 1 !== gone),
            c.header.get('now'),
          ),
        ).conclusion.diagnoses[0];
        assert.ok(
          after?.fault !== before?.fault ||
            after?.certainty !== before?.certainty ||
            (after?.score ?? 0) < (before?.score ?? 0),
          `${before?.fault} stays as sure without its heaviest clue`,
        );
      });
  });
}
