import type { Protocol } from './subject.ts';

/** What a server said in its own words, normalised. It is never the cause: faults weigh it. */
export const meanings = [
  // Logging in.
  'says-bad-credentials',
  'says-app-password-required',
  'says-oauth-required',
  'says-oauth-token-expired',
  'says-oauth-scope-missing',
  'says-oauth-blocked-by-organisation',
  'says-oauth-wrong-account',
  'says-authentication-required',
  'says-encryption-required',
  'says-mechanism-unsupported',
  'says-mechanism-too-weak',
  'says-exchange-undecodable',
  'says-authentication-cancelled',
  'says-authentication-unavailable',
  'says-too-many-failed-logins',
  'says-password-expired',
  'says-password-transition-needed',
  'says-account-locked',
  'says-account-compromised',
  'says-web-login-required',
  'says-protocol-access-disabled',
  'says-smtp-auth-disabled',
  'says-blocked-by-policy',
  'says-plan-without-access',
  'says-unpaid',
  'says-no-mail-program-access',
  'says-address-not-authorised',
  'says-relay-key-wrong',
  'says-imap-id-required',
  'says-not-allowed-for-mailbox',
  'says-user-unknown-at-login',
  'says-full-address-wanted',
  'says-country-blocked',
  'says-already-logged-in',
  'says-inbound-only',
  // Mailbox.
  'says-too-many-sessions',
  'says-mailbox-locked',
  'says-polled-too-often',
  'says-own-mailbox-full',
  'says-storage-unreadable',
  'says-mailbox-damaged',
  'says-inbox-missing',
  'says-folder-missing',
  'says-no-permission',
  'says-throttled',
  'says-download-limit',
  'says-backend-not-connected',
  'says-message-missing',
  'says-message-unreadable',
  'says-folder-operation-refused',
  'says-append-refused',
  'says-session-ended',
  'says-pop3-permanent-failure',
  'says-prefix-wrong',
  // The service as a whole.
  'says-temporarily-unavailable',
  'says-overloaded',
  'says-shutting-down',
  'says-too-many-connections',
  'says-no-mail-service',
  'says-service-discontinued',
  'says-account-moved',
  'says-refers-elsewhere',
  'says-server-misconfigured',
  'says-out-of-storage',
  'says-login-plugin-missing',
  // TLS.
  'says-tls-unavailable',
  'says-tls-not-supported',
  'says-client-tls-too-old',
  'says-client-certificate-wanted',
  // The dialogue.
  'says-helo-invalid',
  'says-helo-impersonates-receiver',
  'says-command-unknown',
  'says-command-order',
  'says-syntax-error',
  'says-too-many-errors',
  'says-spoke-too-early',
  'says-timeout',
  'says-utf8-not-supported',
  'says-extension-not-supported',
  'says-server-alert',
  'says-chunking-broken',
  'says-bare-line-feed',
  // Who sends.
  'says-sender-not-owned',
  'says-relay-denied',
  'says-sender-domain-unresolvable',
  'says-sender-malformed',
  'says-sender-callback-failed',
  'says-empty-sender-refused',
  'says-bounce-tag-invalid',
  'says-sender-not-verified',
  'says-account-in-test-mode',
  'says-daily-limit',
  'says-rate-limit',
  'says-too-many-parallel-submissions',
  'says-connector-mismatch',
  'says-sender-unknown',
  // Who receives.
  'says-recipient-unknown',
  'says-recipient-domain-unknown',
  'says-recipient-malformed',
  'says-recipient-disabled',
  'says-recipient-moved',
  'says-recipient-mailbox-full',
  'says-recipient-restricted',
  'says-sender-blocked-by-recipient',
  'says-recipient-too-fast',
  'says-too-many-recipients',
  'says-no-valid-recipients',
  'says-destination-accepts-no-mail',
  // Authentication of the sending domain, reputation, policy.
  'says-spf-fail',
  'says-spf-invalid',
  'says-dkim-fail',
  'says-dmarc-reject',
  'says-mail-unauthenticated',
  'says-not-aligned',
  'says-reverse-name-wrong',
  'says-ipv6-refused',
  'says-direct-delivery-forbidden',
  'says-greylisted',
  'says-ip-blocklisted',
  'says-blocked-by-receiver',
  'says-slowed-by-receiver',
  'says-sender-banned',
  'says-shared-ip-reputation',
  'says-too-many-unknown-recipients',
  'says-blocklist-misused',
  'says-organisation-blocked',
  'says-refused-without-reason',
  'says-dane-mismatch',
  'says-mta-sts-mismatch',
  // The message.
  'says-message-too-large',
  'says-headers-too-large',
  'says-line-too-long',
  'says-too-many-attachments',
  'says-attachment-blocked',
  'says-virus',
  'says-spam',
  'says-link-blocklisted',
  'says-headers-noncompliant',
  'says-date-wrong',
  'says-changed-after-signing',
  // Delivery.
  'says-mail-loop',
  'says-delivery-expired',
  'says-delayed',
  'says-host-not-found',
  'says-mx-invalid',
  'says-mx-unresolvable',
  'says-mx-to-self',
  'says-name-server-trouble',
  'says-no-route',
  'says-connection-refused',
  'says-connection-timed-out',
  'says-connection-lost',
  'says-dnssec-failed',
  'says-tls-certificate-untrusted',
  'says-tls-handshake-failed',
  'says-tls-certificate-expired',
  'says-tls-certificate-name-wrong',
  'says-folder-renumbered',
] as const;

export type Meaning = (typeof meanings)[number];

/**
 * `states-cause`: the words leave no other cause. `suggests`: usual, but not alone. `code-only`: only
 * numbers.
 */
export type PhraseStrength = 'states-cause' | 'suggests' | 'code-only';

/** Where in a dialogue a phrase counts. `login` is AUTH, LOGIN, AUTHENTICATE, USER and PASS. */
export type PhraseStage =
  | 'connect'
  | 'hello'
  | 'starttls'
  | 'login'
  | 'mail'
  | 'rcpt'
  | 'data'
  | 'mailbox'
  | 'any';

export interface Phrase {
  readonly meaning: Meaning;
  readonly strength: PhraseStrength;
  readonly protocol?: Protocol | readonly Protocol[];
  /** Left out: at any stage. */
  readonly stage?: PhraseStage | readonly PhraseStage[];
  /**
   * Whole words that the unfolded reply contains, any case, runs of blanks as one. `*` stands for up to 80
   * characters:
   * `a * b` keeps both ends whole words, `block*` does not.
   */
  readonly words?: string;
  /** SMTP reply code. */
  readonly code?: number;
  /** RFC 3463 enhanced status code, whole (`5.7.9`) or from its second part on (`x.7.9`). */
  readonly enhanced?: string;
  /** Response code in brackets, of IMAP (RFC 5530) or POP3 (RFC 2449, 3206). */
  readonly responseCode?: string;
  /**
   * Whose reply it is. Words are also believed of a server that nobody knows (forwarders, private domains
   * there);
   * numbers alone never are.
   */
  readonly provider?: string | readonly string[];
  /** The words are too common to mean this at any other server than the provider's. */
  readonly onlyThere?: true;
  /** Where the words were found, and when they were last looked at (ISO date). */
  readonly source: string;
  readonly seen: string;
}

export interface Said {
  readonly meaning: Meaning;
  readonly strength: PhraseStrength;
  readonly phrase: Phrase;
}
