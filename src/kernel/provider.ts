import type { Phrase } from './meaning.ts';
import type { Protocol } from './subject.ts';

/** A fact about a provider with where it was found and when it was last looked at (ISO date). */
export interface Sourced {
  readonly source: string;
  readonly seen: string;
  /** Until when it is known to hold (ISO date). */
  readonly until?: string;
}

export interface ProviderServer extends Sourced {
  readonly role: 'incoming' | 'outgoing';
  readonly protocol: Protocol;
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  /** What the provider wants as user name. */
  readonly username: 'address' | 'local-part' | 'other';
}

export interface ProviderLogin extends Sourced {
  /** Left out: for all its protocols. */
  readonly protocol?: Protocol;
  readonly password: 'yes' | 'app-password' | 'no' | 'unknown';
  readonly oauth: 'yes' | 'no' | 'unknown';
  /** What must be switched on before a mail program may log in, in the provider's own words. */
  readonly switch?: string;
  readonly note?: string;
}

/** Where a person signs in so that a program gets a token. The client ID is the user's own. */
export interface ProviderOauth extends Sourced {
  readonly authorize: string;
  readonly token: string;
  /** Where codes for other devices are given out (RFC 8628); left out where mail cannot be had that way. */
  readonly device?: string;
  readonly scopes: Readonly<Record<Protocol, string>>;
  /** For whom a readable token has to be made out. */
  readonly audiences?: readonly string[];
}

export interface ProviderPage extends Sourced {
  readonly about:
    | 'app-password'
    | 'switch-on-access'
    | 'webmail'
    | 'change-password'
    | 'unlock'
    | 'storage'
    | 'status'
    | 'status-feed'
    | 'settings'
    | 'plans'
    | 'blocked-sign-ins'
    | 'bridge'
    | 'sender'
    | 'contact';
  readonly address: string;
}

export interface ProviderLimit extends Sourced {
  readonly what:
    | 'messages-per-day'
    | 'recipients-per-message'
    | 'message-bytes'
    | 'connections'
    | 'download-per-day';
  readonly value: number;
}

export interface Provider {
  readonly id: string;
  readonly title: string;
  /** Domains of its addresses. */
  readonly domains: readonly string[];
  /** Suffixes of MX host names by which a domain hosted there is recognised. */
  readonly mx?: readonly string[];
  /** Suffixes of its server names. */
  readonly hosts: readonly string[];
  readonly access?: Sourced & {
    readonly is: 'open' | 'bridge' | 'none' | 'paid-plan' | 'retired';
    readonly note?: string;
  };
  readonly servers: readonly ProviderServer[];
  readonly login: readonly ProviderLogin[];
  readonly oauth?: ProviderOauth;
  readonly pages: readonly ProviderPage[];
  readonly limits?: readonly ProviderLimit[];
  readonly phrases: readonly Phrase[];
}

export const provider = (p: Provider): Provider => p;
