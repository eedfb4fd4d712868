import { FrequentNames } from './frequent-names.ts';
import type { Fault } from './kernel/fault.ts';
import type { ReportTally } from './kernel/report.ts';

const shownNames = 5;
const mostExamples = 3;
const mostText = 400;

/** A string of its own: a part of a line would keep the whole line in memory. */
const own = (text: string): string => Buffer.from(text).toString();

interface Cause {
  count: number;
  first: string | undefined;
  last: string | undefined;
  readonly accounts: FrequentNames;
  readonly hosts: FrequentNames;
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
        accounts: new FrequentNames(),
        hosts: new FrequentNames(),
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
          accounts: cause.accounts.top(shownNames),
          hosts: cause.hosts.top(shownNames),
          ...(cause.accounts.isCut ? { accountsCut: true as const } : {}),
          ...(cause.hosts.isCut ? { hostsCut: true as const } : {}),
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
