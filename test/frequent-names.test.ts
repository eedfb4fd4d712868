import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FrequentNames } from '../src/frequent-names.ts';

test('few names are counted exactly', () => {
  const names = new FrequentNames();
  for (let i = 0; i < 900; i++) for (let n = 0; n <= i % 7; n++) names.add(`u${i}`);
  assert.equal(names.isCut, false);
  assert.deepEqual(names.top(1), [{ name: 'u6', count: 7 }]);
});

test('of very many names those that stand out are found, with a lower bound; chance ones are not named', () => {
  const names = new FrequentNames();
  let real = 0;
  for (let i = 0; i < 200_000; i++) {
    names.add(`u${i}`);
    if (i % 50 === 0) {
      names.add('busy');
      real++;
    }
  }
  const [first, ...others] = names.top(5);
  assert.equal(names.isCut, true);
  assert.equal(first?.name, 'busy');
  assert.ok(first.count <= real && first.count > real * 0.8, String(first.count));
  assert.deepEqual(others, []);
});
