import type { Fault } from './kernel/fault.ts';
import type { ReportTally } from './kernel/report.ts';

const mostNames = 2000;
const shownNames = 5;
const mostExamples = 3;
const mostText = 400;

/** A string of its own: a part of a line would keep the whole batch of lines in memory. */
const own = (text: string): string => Buffer.from(text).toString();

/**
 * Names with how often they came, in bounded memory: where too many are different, the rare ones are
 * forgotten.
 */
class Counter {
  readonly #counts = new Map<string, number>();

  add(name: string | undefined): void {
    if (name === undefined || name === '') return;
    const before = this.#counts.get(name);
    if (before === undefined && this.#counts.size >= mostNames) this.#forget();
    this.#counts.set(before === undefined ? own(name) : name, (before ?? 0) + 1);
  }

  #forget(): void {
    const ranked = [...this.#counts].sort((a, b) => b[1] - a[1]).slice(0, mostNames / 2);
    this.#counts.clear();
    for (const [name, count] of ranked) this.#counts.set(name, count);
  }

  top(): readonly { readonly name: string; readonly count: number }[] {
    return [...this.#counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, shownNames)
      .map(([name, count]) => ({ name, count }));
  }
}

interface Cause {
  count: number;
  first: string | undefined;
  last: string | undefined;
  readonly accounts: Counter;
  readonly hosts: Counter;
  readonly examples: { readonly line: number; readonly text: string }[];
}

export interface Occurrence {
  readonly at?: string | undefined;
  readonly account?: string | undefined;
  readonly host?: string | undefined;
  readonly line: number;
  readonly text: string;
}

/** Counts causes with a few examples of each, however many come. */
export class Tallies {
  readonly #causes = new Map<string, Cause>();
  readonly #faults: ReadonlyMap<string, Fault>;

  constructor(faults: readonly Fault[]) {
    this.#faults = new Map(faults.map((f) => [f.id, f]));
  }

  add(fault: string | undefined, o: Occurrence): void {
    const key = fault ?? '';
    let cause = this.#causes.get(key);
    if (cause === undefined) {
      cause = {
        count: 0,
        first: o.at,
        last: o.at,
        accounts: new Counter(),
        hosts: new Counter(),
        examples: [],
      };
      this.#causes.set(key, cause);
    }
    cause.count++;
    if (o.at !== undefined && o.at !== cause.last) cause.last = own(o.at);
    cause.accounts.add(o.account);
    cause.hosts.add(o.host);
    if (cause.examples.length < mostExamples)
      cause.examples.push({ line: o.line, text: own(o.text.slice(0, mostText)) });
  }

  ranked(): readonly ReportTally[] {
    return [...this.#causes]
      .sort((a, b) => b[1].count - a[1].count)
      .map(([id, cause]) => {
        const fault = this.#faults.get(id);
        return {
          ...(id === '' ? {} : { fault: id }),
          title: fault === undefined ? 'No known cause fits these' : withoutArgs(fault.title),
          ...(fault === undefined ? {} : { who: fault.who }),
          count: cause.count,
          ...(cause.first === undefined ? {} : { first: cause.first }),
          ...(cause.last === undefined ? {} : { last: cause.last }),
          accounts: cause.accounts.top(),
          hosts: cause.hosts.top(),
          examples: cause.examples,
        };
      });
  }
}

/** The title of many: where one has a name, many have none. */
const withoutArgs = (title: string): string =>
  title
    .replace(/\{(?:name|host|server)\}/g, 'the server')
    .replace(/\{recipient\}/g, 'a recipient')
    .replace(/\{(?:address|sender|user)\}/g, 'the account')
    .replace(/\{\w+\}/g, '…')
    .replace(/^\w/, (letter) => letter.toUpperCase());
