import type { X509Certificate } from 'node:crypto';
import type { Secret } from '../kernel/secret.ts';
import type { Deadline } from '../wire/deadline.ts';
import type { Transcript } from '../wire/transcript.ts';
import type { OneByOne } from './one-by-one.ts';
import type { Turns } from './turns.ts';

export type NotExaminedWhy =
  | 'no-password'
  | 'not-secure'
  | 'not-asked'
  | 'budget'
  | 'earlier-rung'
  | 'guessed-settings'
  | 'no-mechanism'
  | 'password-useless'
  | 'time'
  | 'locked-out'
  | 'after-refusal'
  | 'no-address';

export interface Credential {
  readonly user: string;
  readonly secret: Secret;
  readonly kind: 'password' | 'token';
  /** Only this mechanism, when the user says so. */
  readonly mechanism?: string;
}

export type Permission = { readonly go: Credential } | { readonly no: NotExaminedWhy };

/** How a login is asked for: the conversation says what it knows of the encryption. */
export interface LoginWish {
  readonly role: 'incoming' | 'outgoing';
  readonly server: string;
  /** Encrypted, the name matches, the dates hold and some store trusts it. */
  readonly isSecure: boolean;
  readonly isLoopback: boolean;
  /** The other form of the user name, where that is the question. */
  readonly userForm?: 'local-part' | 'address';
  /** Asked for although another server has refused the same login: the answer is worth its price. */
  readonly bought?: true;
  /** A second login of a role, for a test message that the user has asked for. */
  readonly purpose?: 'test-message';
}

export interface Controls {
  /** Web pages that answer with a known status and a right Date header. */
  readonly web: readonly {
    readonly name: string;
    readonly url: string;
    readonly address?: string;
    readonly expect?: number;
  }[];
  /** Mail servers that are open to greeting and QUIT. */
  readonly mail: readonly {
    readonly host: string;
    readonly address?: string;
    readonly ports: readonly number[];
  }[];
  /** Public resolvers, for a second opinion on public names. */
  readonly resolvers: readonly { readonly name: string; readonly address: string; readonly port?: number }[];
}

/** What an examination lends to its probes. */
export interface Tools {
  readonly deadline: Deadline;
  readonly transcript: Transcript;
  readonly turns: Turns;
  readonly logins: OneByOne;
  /** Certificates that came without their issuer, by SHA-256; and issuers, by where they were fetched. */
  readonly certificates: Map<string, X509Certificate>;
  readonly now: () => Date;
  /** Resolver to ask instead of the system's. */
  readonly resolver?: { readonly address: string; readonly port: number };
  readonly family?: '4' | '6';
  /** Where a connection really goes (`--connect-to`). */
  readonly connectTo: (
    host: string,
    address: string,
    port: number,
  ) => { readonly address: string; readonly port: number };
  readonly extraCa?: string;
  readonly ehloName?: string;
  readonly patience: { readonly connectMs: number; readonly greetingMs: number; readonly replyMs: number };
  readonly controls: Controls;
  readonly allPorts: boolean;
  /** May this conversation log in? Each role is let in once; a refused pair is not tried again. */
  readonly askLogin: (wish: LoginWish) => Permission;
  readonly reportLogin: (
    wish: LoginWish,
    outcome: 'accepted' | 'refused' | 'temporary' | 'dropped',
    words: string,
  ) => void;
  /** A computer in another network that lends its view (`--via`). */
  readonly outside?: { readonly host: string; readonly user?: string; readonly port?: number };
  readonly envelope?: { readonly sender: string };
  /** Only where the user asks for it: one small message is really sent. */
  readonly testMessage?: { readonly to: string };
}
