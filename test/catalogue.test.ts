// The catalogue of faults: each declares what it reads, judges purely, and is proved by a case and a near miss.

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { FactBase } from '../src/engine/evidence.ts';
import type { AnyFact, FactKind } from '../src/kernel/facts.ts';
import type { Fault } from '../src/kernel/fault.ts';
import { symptoms } from '../src/views/symptoms.ts';
import { type FactsCase, factsOf, parseFactsFile } from './support/facts-file.ts';
import { faults, meanings } from './support/knowledge.ts';

const cases: readonly FactsCase[] = globSync('cases/facts/**/*.facts')
  .sort()
  .map((file) => parseFactsFile(file, readFileSync(file, 'utf8')));
const words = (text: string | undefined): string[] => text?.split(/[ ,]+/) ?? [];
const ledgers: readonly (readonly AnyFact[])[] = cases.flatMap((c) =>
  [c.lines, ...c.nearMisses.map((near) => near.lines)].map((lines) => factsOf(lines, c.header.get('now'))),
);

/** Replies may be read by every fault: it is asked for their meanings. */
const replies: readonly FactKind[] = ['smtp.reply', 'imap.reply', 'pop3.reply'];

/** What a fault asks for while it looks. Which facts are symptoms is found out by the engine, over all kinds. */
function askedBy(fault: Fault, facts: readonly AnyFact[]): ReadonlySet<FactKind> {
  const base = new FactBase(facts, meanings);
  base.view(symptoms);
  base.asked.clear();
  for (const _ of fault.look(base));
  return base.asked;
}

describe('every fault', () => {
  it('reads no more than it declares', () => {
    const undeclared = new Map<string, Set<FactKind>>();
    for (const fault of faults)
      for (const facts of ledgers)
        for (const kind of askedBy(fault, facts))
          if (!fault.reads.includes(kind) && !replies.includes(kind))
            undeclared.set(fault.id, (undeclared.get(fault.id) ?? new Set()).add(kind));
    assert.deepEqual(
      [...undeclared].map(([id, kinds]) => `${id}: ${[...kinds].join(', ')}`),
      [],
    );
  });

  it('finds the same twice in the same evidence', () => {
    for (const facts of ledgers) {
      const base = new FactBase(facts, meanings);
      for (const fault of faults) assert.deepEqual([...fault.look(base)], [...fault.look(base)], fault.id);
    }
  });

  it('says only what it has notes for, and fills every placeholder', () => {
    for (const facts of ledgers) {
      const base = new FactBase(facts, meanings);
      for (const fault of faults)
        for (const { clues, args } of fault.look(base))
          for (const text of [fault.title, fault.why, ...clues.map((c) => fault.notes[c.note] ?? '')]) {
            assert.notEqual(text, '', `${fault.id} has a clue without a note`);
            for (const [, name = ''] of text.matchAll(/\{(\w+)\}/g))
              assert.ok(Object.hasOwn(args, name), `${fault.id}: {${name}} in "${text}"`);
          }
    }
  });

  const expected = new Map<string, FactsCase[]>();
  for (const c of cases)
    for (const id of ['expect', 'expect-all', 'accept', 'advice'].flatMap((key) => words(c.header.get(key))))
      expected.set(id, [...(expected.get(id) ?? []), c]);

  it('has a case that expects it', () => {
    assert.deepEqual(
      faults.map((f) => f.id).filter((id) => !expected.has(id)),
      [],
    );
  });

  it('has a near miss: one or two facts less or more, and it is something else', () => {
    const isNear = (c: FactsCase, id: string) => c.nearMisses.some((near) => near.expect !== id);
    assert.deepEqual(
      faults.map((f) => f.id).filter((id) => !(expected.get(id) ?? []).some((c) => isNear(c, id))),
      [],
    );
  });
});
