import { type Clue, type Fault, type Finding, priors, weights } from '../kernel/fault.ts';
import { concerns, type Subject, service } from '../kernel/subject.ts';

export interface Candidate {
  readonly fault: Fault;
  readonly finding: Finding;
  readonly score: number;
}

/** Clues that say the same thing again (another address, another port) count a fifth each. */
const repeated = 0.2;

export function score(fault: Fault, clues: readonly Clue[]): number {
  const strongestOfFact = new Map<number, Clue>();
  for (const clue of clues) {
    if (weights[clue.weight] === Number.NEGATIVE_INFINITY) return Number.NEGATIVE_INFINITY;
    const known = strongestOfFact.get(clue.fact);
    if (known === undefined || Math.abs(weights[clue.weight]) > Math.abs(weights[known.weight]))
      strongestOfFact.set(clue.fact, clue);
  }
  const byNote = new Map<string, number[]>();
  for (const clue of strongestOfFact.values()) {
    const same = byNote.get(clue.note);
    if (same === undefined) byNote.set(clue.note, [weights[clue.weight]]);
    else same.push(weights[clue.weight]);
  }
  let sum = priors[fault.prior];
  for (const same of byNote.values()) {
    same.sort((a, b) => Math.abs(b) - Math.abs(a));
    sum += same.reduce(
      (total, weight, i) => total + (i === 0 ? weight : Math.min(weight * repeated, 0.5)),
      0,
    );
  }
  return sum;
}

/** Findings of the same fault about one thing become one: a dead host on many ports is one finding. */
export function merge(fault: Fault, findings: readonly Finding[]): Candidate[] {
  const merged: Finding[] = [];
  for (const finding of findings) {
    const at = merged.findIndex((m) => sameScope(m, finding));
    const known = merged[at];
    if (known === undefined) merged.push(finding);
    else merged[at] = join(known, finding);
  }
  return merged.map((finding) => ({ fault, finding, score: score(fault, finding.clues) }));
}

function sameScope(a: Finding, b: Finding): boolean {
  if (JSON.stringify(a.args) !== JSON.stringify(b.args)) return false;
  return concerns(a.subject, b.subject) || sharedServer(a.subject, b.subject) !== undefined;
}

function sharedServer(a: Subject, b: Subject): Subject | undefined {
  if (a.type !== 'service' || b.type !== 'service') return undefined;
  if (a.name === undefined || a.name !== b.name) return undefined;
  return service({ name: a.name, ...(a.port !== undefined && a.port === b.port ? { port: a.port } : {}) });
}

function join(a: Finding, b: Finding): Finding {
  const subject = sharedServer(a.subject, b.subject) ?? a.subject;
  const actions = [...a.actions];
  for (const action of b.actions)
    if (!actions.some((known) => JSON.stringify(known) === JSON.stringify(action))) actions.push(action);
  return {
    subject,
    args: a.args,
    clues: [...a.clues, ...b.clues],
    accountsFor: [...new Set([...a.accountsFor, ...b.accountsFor])],
    wants: [...(a.wants ?? []), ...(b.wants ?? [])],
    actions,
  };
}
