// What a `.talk` file says, once read. The format is described in README.md beside this file.

export const tlsKinds = [
  'good',
  'wildcard',
  'tls-1.2',
  'ends-soon',
  'expired',
  'not-yet-valid',
  'wrong-name',
  'self-signed',
  'missing-intermediate',
  'unknown-ca',
  'weak-key',
  'old',
  'no-common-cipher',
  'client-certificate',
  'alert',
  'garbage',
  'close',
  'reset',
  'silence',
  'none',
] as const;
export type TlsKind = (typeof tlsKinds)[number];

/** How TLS is spoken: a kind, and for kinds made by a named authority ("Antivirus Root") that name. */
export interface Tls {
  kind: TlsKind;
  authority?: string;
}

/** One thing a server does. A reply is a list of them. */
export type Step =
  | { do: 'say'; text: string }
  | { do: 'raw'; text: string | Buffer }
  | { do: 'lines'; count: number; text: string }
  | { do: 'bytes'; count: number; text: string }
  | { do: 'garbage'; count: number }
  | { do: 'delay'; ms: number }
  | { do: 'drip'; ms: number }
  | { do: 'split'; size: number; ms: number }
  | { do: 'tls'; tls: Tls }
  | { do: 'close' | 'reset' | 'silence' };

/** When a rule holds, counted over all visits of its stage on this server. */
export type When = { is: 'always' } | { is: 'nth' | 'every' | 'after'; n: number };

export interface Rule {
  stage: string;
  secured?: boolean;
  when: When;
  steps: Step[];
  line: number;
}

export type ScriptLine = { expect: string; line: number } | { steps: Step[]; line: number };

export type Model = 'smtp' | 'imap' | 'pop3' | 'http' | 'script';
/** TLS from the first byte, by STARTTLS, or not offered at all. */
export type Mode = 'tls' | 'starttls' | 'plain';
export type Dead = 'refuse' | 'blackhole';

export interface Server {
  host: string;
  ports: number[];
  what: Model | Dead;
  /** As written; else what each port stands for. */
  mode?: Mode;
  tls: Tls;
  with: string[];
  without: string[];
  rules: Rule[];
  script: ScriptLine[];
  line: number;
}

export interface Account {
  name: string;
  password: string;
}

export const dnsOutcomes = ['NXDOMAIN', 'NODATA', 'SERVFAIL', 'REFUSED', 'TIMEOUT'] as const;
export type DnsOutcome = (typeof dnsOutcomes)[number];

export interface DnsEntry {
  name: string;
  /** Absent: the outcome is for every type. */
  type?: string;
  value?: DnsValue;
  outcome?: DnsOutcome;
  /** Extended error (RFC 8914). */
  ede?: { code: number; text: string };
  /** SERVFAIL unless the question has the CD bit, as a validating resolver does with a broken signature. */
  bogus?: true;
  /** The AD bit: validated. */
  secure?: true;
  line: number;
}

export type DnsValue =
  | string
  | { preference: number; exchange: string }
  | { priority: number; weight: number; port: number; target: string }
  | { usage: number; selector: number; matchingType: number; certificate: Buffer };

export interface Expectation {
  expect?: string;
  expectAll: string[];
  accept: string[];
  forbid: string[];
  asks: string[];
  certainty?: 'confirmed' | 'probable' | 'possible';
  healthy: boolean;
}

export interface Talk extends Expectation {
  file: string;
  title: string;
  args: string[];
  password?: string;
  token?: string;
  client?: string;
  provider?: string;
  note?: string;
  /** Known not to be diagnosed yet, and why: the test says so instead of failing. */
  todo?: string;
  /** Seconds: used as `--timeout`. */
  timeout?: number;
  accounts: Account[];
  dns: DnsEntry[];
  /** What the resolver of this computer answers to everything; public resolvers answer from `dns`. */
  resolver?: DnsOutcome;
  /** Do the control hosts answer? */
  controls: boolean;
  servers: Server[];
  /** The world's clock minus this computer's, in days: `clock behind 400` is 400. */
  days: number;
}
