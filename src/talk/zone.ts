// What the world's DNS answers, as a resolver would: from the `dns` lines only.

import type { Answer, Question } from 'dns-packet';
import type { DnsEntry, DnsOutcome } from './talk.ts';

export interface Response {
  outcome: 'FOUND' | DnsOutcome;
  answers: Answer[];
  ede?: { code: number; text: string };
  secure: boolean;
}

const TTL = 60;
const LONGEST_CHAIN = 16;

export class Zone {
  readonly #entries: DnsEntry[];

  constructor(entries: DnsEntry[]) {
    this.#entries = entries;
  }

  /** All addresses of a name, through aliases. */
  addresses(name: string): string[] {
    return (['A', 'AAAA'] as const).flatMap((type) =>
      this.ask({ name, type }, false).answers.flatMap((answer) =>
        answer.type === type && typeof answer.data === 'string' ? [answer.data] : [],
      ),
    );
  }

  /** Every name that leads to this address: what a good certificate contains. */
  namesOf(address: string): string[] {
    const names = new Set(this.#entries.filter((entry) => entry.name !== '*').map((entry) => entry.name));
    return [...names].filter((name) => this.addresses(name).includes(address));
  }

  ask(question: Pick<Question, 'name' | 'type'>, checkingDisabled: boolean): Response {
    const chain: Answer[] = [];
    const seen = new Set<string>();
    let secure = true;
    let name = question.name.toLowerCase().replace(/(.)\.$/, '$1');
    for (;;) {
      if (seen.has(name) || seen.size > LONGEST_CHAIN)
        return { outcome: 'SERVFAIL', answers: chain, secure: false };
      seen.add(name);
      const here = this.#at(name);
      const failed = here.find(
        (entry) => entry.outcome !== undefined && (entry.type === undefined || entry.type === question.type),
      );
      if (failed?.outcome !== undefined) return answered(failed.outcome, chain, failed);
      const found = here.filter((entry) => entry.type === question.type);
      const alias = here.find((entry) => entry.type === 'CNAME');
      const used = found.length > 0 || alias === undefined ? found : [alias];
      const bogus = used.find((entry) => entry.bogus === true);
      if (bogus !== undefined && !checkingDisabled) {
        return {
          ...answered('SERVFAIL', [], bogus),
          ede: bogus.ede ?? { code: 6, text: 'signature does not verify' },
        };
      }
      secure &&= used.every((entry) => entry.secure === true);
      chain.push(...used.map((entry) => record(entry, name)));
      if (used.length === 0)
        return { outcome: this.#exists(name) ? 'NODATA' : 'NXDOMAIN', answers: chain, secure: false };
      if (found.length > 0 || typeof alias?.value !== 'string')
        return { outcome: 'FOUND', answers: chain, secure };
      name = alias.value.toLowerCase();
    }
  }

  #at(name: string): DnsEntry[] {
    const own = this.#entries.filter((entry) => entry.name === name);
    return own.length > 0 ? own : this.#entries.filter((entry) => entry.name === '*');
  }

  /** A name above another one exists too, without data. */
  #exists(name: string): boolean {
    return this.#entries.some((entry) => entry.name === name || entry.name.endsWith(`.${name}`));
  }
}

function answered(outcome: DnsOutcome, answers: Answer[], entry: DnsEntry): Response {
  return { outcome, answers, secure: false, ...(entry.ede === undefined ? {} : { ede: entry.ede }) };
}

/** Under the name that was asked for: nobody sees that it comes from a wildcard. */
function record(entry: DnsEntry, name: string): Answer {
  // The parser has matched type and value; dns-packet's types cannot follow that.
  return { name, type: entry.type, ttl: TTL, class: 'IN', data: entry.value } as Answer;
}
