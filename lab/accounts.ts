// The accounts of example.test, and one of every domain that a scenario publishes. The password is the same for all, unless the account is about passwords.

import type { Publication } from './publication.ts';

/** Characters that break careless quoting, so that a leak in any encoding differs from the plain form. */
export const password = 'T3st"u\\Pa%ss+w/rd';
export const wrongPassword = 'not-the-Pa%ss+w0rd';
export const umlautPassword = 'Grüße-aus-Köln';

export interface Account {
  /** What the server wants as login name. */
  readonly login: string;
  readonly address: string;
  readonly password?: string;
  /** The form in which the server keeps it; default SHA512-CRYPT, as servers do. */
  readonly keeps?: 'hash' | 'plain' | 'latin1';
  readonly extra?: string;
}

const own: readonly Account[] = [
  { login: 'alice@example.test', address: 'alice@example.test' },
  { login: 'boss@example.test', address: 'boss@example.test' },
  /** The login name is the bare name, and the full address is not accepted. */
  { login: 'bob', address: 'bob@example.test' },
  { login: 'uwe@example.test', address: 'uwe@example.test', password: umlautPassword, keeps: 'latin1' },
  { login: 'ute@example.test', address: 'ute@example.test', password: umlautPassword },
  { login: 'plain@example.test', address: 'plain@example.test', keeps: 'plain' },
];

export const accounts: Account[] = [...own];
export const hostedDomains: string[] = [];

/** Takes in the published domains, before any server is started. */
export function hostAccounts(publications: readonly Publication[]): void {
  for (const { domain, address = `alice@${domain}`, login = address } of publications) {
    hostedDomains.push(domain);
    accounts.push({ login, address });
  }
}
