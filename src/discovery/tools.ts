import type { Deadline } from '../wire/deadline.ts';
import type { Transcript } from '../wire/transcript.ts';
import type { MailAddress } from './address.ts';
import type { Names } from './names.ts';

/** What discovery is lent: an examination's own tools fit. */
export interface DiscoveryTools {
  readonly deadline: Deadline;
  readonly transcript: Transcript;
  readonly now: () => Date;
  readonly resolver?: { readonly address: string; readonly port: number };
  readonly family?: '4' | '6';
  readonly connectTo: (
    host: string,
    address: string,
    port: number,
  ) => { readonly address: string; readonly port: number };
  readonly extraCa?: string;
  readonly ehloName?: string;
}

export interface DiscoveryWishes {
  /** Where the ISPDB is; `false`: it is not asked. */
  readonly ispdb?: string | false;
  /** Ask Microsoft's older Autodiscover (POX) too, without a password. */
  readonly pox?: boolean;
  /** The most that one source may take, and all together. */
  readonly sourceMs?: number;
  readonly wholeMs?: number;
}

export const publicIspdb = 'https://autoconfig.thunderbird.net/v1.1/';

/** What every mechanism is given. */
export interface Asking {
  readonly address: MailAddress;
  readonly tools: DiscoveryTools;
  readonly names: Names;
  /** The mechanism's own. */
  readonly deadline: Deadline;
  readonly ispdb: string | false;
  /** Addresses to which every name of the domain leads that nobody has made. */
  readonly wildcard: () => Promise<ReadonlySet<string>>;
}
