import type { Tools } from '../probes/tools.ts';

/** What the command line says, as cac gives it: unknown words are refused there. */
export interface CheckOptions {
  readonly address?: string;
  readonly inUser?: string;
  readonly outUser?: string;
  readonly passwordStdin?: boolean;
  readonly passwordCommand?: string;
  readonly tokenStdin?: boolean;
  readonly tokenCommand?: string;
  readonly client?: string;
  readonly provider?: string;
  readonly symptom?: string;
  readonly error?: string;
  readonly sendTo?: string;
  readonly login?: boolean;
  readonly auth?: string;
  readonly ehlo?: string;
  readonly allPorts?: boolean;
  readonly dns?: string;
  readonly ca?: string;
  readonly ipv4?: boolean;
  readonly ipv6?: boolean;
  readonly connectTo: readonly string[];
  readonly timeout?: number;
  /** `false` with `--no-controls`, a file with `--controls FILE`. */
  readonly controls?: boolean | string;
  readonly budget?: boolean;
  readonly insecureLogin?: boolean;
  readonly json?: boolean;
  readonly html?: string;
  readonly save?: string;
  readonly verbose?: boolean;
  /** For tests: how long to wait before silence is final. */
  readonly patience?: Partial<Tools['patience']>;
}
