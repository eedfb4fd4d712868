import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { explain } from '../src/explain.ts';
import { listOf, parsePaste } from './support/paste-file.ts';

const only = process.env.CASES;
const files = globSync('cases/paste/**/*.paste')
  .sort()
  .filter((f) => only === undefined || f.includes(only));

describe('pasted texts', () => {
  for (const file of files) {
    const { header, text } = parsePaste(readFileSync(file, 'utf8'));
    const expected = listOf(header.get('expect'));
    const isHealthy = header.get('healthy') === 'yes';
    const todo = header.get('todo') ?? false;
    it(`${file}: ${isHealthy ? 'nothing' : expected.join(' or ')}`, { todo }, () => {
      const report = explain(text, { client: header.get('client'), provider: header.get('provider') });
      const named = report.diagnoses.map((d) => d.fault);
      const told = JSON.stringify(
        { named, undecided: report.undecided, facts: report.facts.map((f) => [f.kind, f.value]) },
        null,
        1,
      );
      assert.deepEqual(
        report.facts.filter((f) => f.kind === 'own.bug'),
        [],
      );
      if (isHealthy) return assert.deepEqual(named, [], told);
      const accepted = [...expected, ...listOf(header.get('accept'))];
      assert.ok(accepted.includes(named[0] ?? 'nothing'), told);
      for (const id of listOf(header.get('expect-all'))) assert.ok(named.includes(id), told);
      for (const id of listOf(header.get('forbid'))) assert.ok(named[0] !== id, told);
      const certainty = header.get('certainty');
      if (certainty !== undefined) assert.equal(report.diagnoses[0]?.certainty, certainty, told);
      const rivals = report.undecided.flatMap((u) => u.between);
      for (const id of listOf(header.get('among'))) assert.ok([...named, ...rivals].includes(id), told);
    });
  }
});
