import type { Secret } from '../kernel/secret.ts';

/** What an account logs in with; the same for both directions unless sending has another. */
export interface Secrets {
  readonly kind: 'password' | 'token';
  readonly incoming?: Secret;
  readonly outgoing?: Secret;
}
