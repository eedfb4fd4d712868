import type { Budget } from '../budget.ts';
import type { AnyFact } from '../kernel/facts.ts';
import type { Report } from '../kernel/report.ts';
import type { CheckOptions } from '../session/options.ts';
import type { Gate } from '../session/tools.ts';

/** What whoever runs the server has fixed for every examination. */
export interface Place {
  readonly hosted: boolean;
  /** Whether a mail password may be given here. */
  readonly login: boolean;
  /** Resolver, authorities, control hosts …; never told to users. */
  readonly options: CheckOptions;
  readonly budget: Budget;
  readonly gate?: Gate;
  /** Why this host and port may not be examined from here, or undefined. */
  readonly refusal: (host: string, port: number | undefined) => string | undefined;
  /** Whether a fact may be shown as it comes. */
  readonly mayTell: (fact: AnyFact) => boolean;
  /** What may be said from here: a page that others use sees its own network, not theirs. */
  readonly seenFrom: (report: Report, command: string) => Report;
}
