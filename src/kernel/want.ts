import type { FactKind } from './facts.ts';
import type { Subject } from './subject.ts';

/** How the wanted fact should differ from the one that is there. */
export interface Vary {
  readonly family?: '4' | '6';
  readonly address?: string;
  readonly resolver?: 'public' | 'authoritative' | 'no-validation';
  readonly port?: number | 'others';
  readonly mode?: 'plain' | 'tls';
  readonly hello?: 'no-sni' | 'old-versions' | 'tls1.2' | 'no-post-quantum' | 'weak-ciphers';
  /** A login with this form of the user name; `as-set` where it was put off after a refusal elsewhere. */
  readonly user?: 'local-part' | 'address' | 'as-set';
  /** Another login mechanism, or another way to write the password down in bytes. */
  readonly mechanism?: string;
  readonly encoding?: 'latin1';
  readonly again?: true;
  readonly control?: true;
}

/** A fact that a finding would like to have. */
export interface Want {
  readonly kind: FactKind;
  readonly subject: Subject;
  readonly vary?: Vary;
}

export const want = (kind: FactKind, subject: Subject, vary?: Vary): Want =>
  vary === undefined ? { kind, subject } : { kind, subject, vary };
