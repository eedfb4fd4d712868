import type { Protocol } from './subject.ts';

/** Who was asked for settings. */
export const mechanisms = [
  'wildcard',
  'mx',
  'srv',
  'autoconfig',
  'well-known',
  'txt',
  'autoconfig-http',
  'well-known-http',
  'autoconfig-mx',
  'ispdb',
  'ispdb-mx',
  'pacc',
  'autodiscover',
  'autodiscover-pox',
  'jmap',
  'table',
  'table-mx',
  'guess',
] as const;
export type Mechanism = (typeof mechanisms)[number];

export const outcomes = ['found', 'absent', 'refused', 'error'] as const;

/** Why a source brought no settings, or in what its answer is odd. */
export const reasons = [
  // The way there.
  'no-name',
  'dns-failed',
  'null-mx',
  'wildcard-dns',
  'timeout',
  'connection-refused',
  'unreachable',
  'reset',
  'certificate-expired',
  'certificate-name',
  'certificate-untrusted',
  'tls-failed',
  'not-http',
  'redirect-to-http',
  'redirect-with-address',
  'redirect-loop',
  'bad-redirect',
  // The answer.
  'not-found',
  'bad-request',
  'needs-login',
  'forbidden',
  'server-error',
  'empty',
  'web-page',
  'parked',
  'not-xml',
  'not-json',
  'malformed',
  'too-large',
  'entities',
  'other-document',
  'no-servers',
  'digest-mismatch',
  'digest-missing',
  'not-offered',
  'bad-record',
  // Nothing was asked.
  'internal-name',
  'public-suffix',
  'sources-answered',
  'not-asked',
  'own-bug',
] as const;
export type Reason = (typeof reasons)[number];

/** What is odd in a server that a source names. */
export const oddities = [
  'port-of-other-encryption',
  'outside-domain',
  'alias-target',
  'plaintext',
  'under-wildcard',
  'user-not-address',
] as const;
export type Oddity = (typeof oddities)[number];

export const liveResults = [
  'verified',
  'no-name',
  'no-connection',
  'no-answer',
  'other-protocol',
  'no-starttls',
  'certificate-expired',
  'certificate-name',
  'certificate-untrusted',
  'tls-failed',
  /** Two handshakes have already failed in this run. */
  'not-tried',
] as const;
export type LiveResult = (typeof liveResults)[number];

export interface DiscoveredServer {
  readonly role: 'incoming' | 'outgoing';
  readonly protocol: Protocol;
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  /** What is to be put in as user name, where the source says so. */
  readonly user?: string;
  readonly userForm: 'address' | 'local-part' | 'other' | 'unknown';
  /** How to log in, in the source's own order: `password`, `oauth2`, `encrypted` … */
  readonly login: readonly string[];
  readonly odd: readonly Oddity[];
}

/** Another way to the mailbox than IMAP, POP3 and SMTP. */
export interface OtherAccess {
  readonly kind: 'jmap' | 'exchange' | 'activesync' | 'graph';
  readonly url: string;
}

/** What one source answered. */
export interface SourceAnswer {
  readonly mechanism: Mechanism;
  readonly outcome: (typeof outcomes)[number];
  readonly reason?: Reason;
  /** Where the answer came from, or what was asked for; without the address. */
  readonly url?: string;
  /** Other places that were asked on the way there. */
  readonly redirects?: readonly string[];
  /** It came over TLS that holds every check, over DNSSEC, or out of our own table. */
  readonly secure: boolean;
  readonly servers: readonly DiscoveredServer[];
  /** Expressly not offered: `imap`, `pop3`, `smtp`. */
  readonly denied: readonly Protocol[];
  readonly access: readonly OtherAccess[];
  /** The provider that the source stands for. */
  readonly provider?: string;
  readonly detail?: string;
  readonly ms: number;
}

/** One way to set up a server, with everybody who names it. */
export interface Candidate extends DiscoveredServer {
  readonly by: readonly Mechanism[];
  readonly live?: LiveResult;
  /** How the server lets people log in, as it said itself. */
  readonly offers?: readonly string[];
  readonly recommended: boolean;
  /** Nobody names it: it was found by trying usual names. */
  readonly guessed: boolean;
  /** Named over plain HTTP or by nobody: a password goes there only after a yes. */
  readonly needsConsent: boolean;
  /** The provider that gets this domain's mail is another one. */
  readonly contradictedByMx: boolean;
}

export interface Disagreement {
  readonly role: 'incoming' | 'outgoing';
  readonly sides: readonly { readonly server: string; readonly by: readonly Mechanism[] }[];
  /** How it was settled. */
  readonly settledBy: 'live' | 'rank' | 'open';
}

/** Everything that discovery found out about one address. */
export interface Discovered {
  readonly address: string;
  readonly domain: string;
  readonly provider?: string;
  readonly wildcard: boolean;
  readonly answers: readonly SourceAnswer[];
  /** Settings that sources name, the best first. */
  readonly settings: readonly Candidate[];
  /** Never a finding: what answered under usual names, to be confirmed by the user. */
  readonly guesses: readonly Candidate[];
  readonly denied: readonly Protocol[];
  readonly access: readonly OtherAccess[];
  readonly disagreements: readonly Disagreement[];
  /** Sources whose answer is not known: what they would have said might differ. */
  readonly unknown: readonly Mechanism[];
  readonly ms: number;
}
