// Faults of settings whose repair is handed to real mail programs. Each breaks both directions.
import type { Scenario } from '../scenario.ts';

export interface FaultyAccount extends Scenario {
  readonly address: string;
  /** What is right: protocol, server, encryption and user name. */
  readonly right: readonly [string, string];
}

const example = { address: 'alice@example.test' } as const;
/** A domain of ../scenarios/discovery, whose provider is one that we know facts of. */
const migadu = { address: 'alice@notary.test', certificate: 'hosted' } as const;

export const faultyAccounts: Readonly<Record<string, FaultyAccount>> = {
  'wrong-port': {
    ...example,
    title: 'Ports at which nobody listens',
    right: [
      'imap imap.example.test:993 tls alice@example.test',
      'smtp smtp.example.test:587 starttls alice@example.test',
    ],
    args: 'check imaps://alice@example.test@imap.example.test:994 smtp://alice@example.test@smtp.example.test:588',
    expect: ['settings/wrong-port'],
  },
  'wrong-security': {
    ...example,
    title: 'TLS from the first byte where the servers want STARTTLS',
    right: [
      'imap imap.example.test:143 starttls alice@example.test',
      'smtp smtp.example.test:587 starttls alice@example.test',
    ],
    args: 'check imaps://alice@example.test@imap.example.test:143 smtps://alice@example.test@smtp.example.test:587',
    expect: ['settings/tls-on-plaintext-port'],
  },
  'wrong-host': {
    ...example,
    title: 'Both names are mistyped',
    right: [
      'imap imap.example.test:993 tls alice@example.test',
      'smtp smtp.example.test:587 starttls alice@example.test',
    ],
    args: 'check imaps://alice@example.test@iamp.example.test smtp://alice@example.test@smpt.example.test:587',
    expect: ['settings/hostname-typo'],
  },
  'wrong-user': {
    ...migadu,
    title: 'The user name lacks the domain that the provider asks for',
    right: [
      'imap imap.migadu.com:993 tls alice@notary.test',
      'smtp smtp.migadu.com:587 starttls alice@notary.test',
    ],
    args: 'check imaps://alice@imap.migadu.com smtp://alice@smtp.migadu.com:587 --address alice@notary.test',
    expect: ['settings/username-missing-domain'],
  },
  'retired-host': {
    ...migadu,
    title: 'A name that the provider has given up',
    right: [
      'imap imap.migadu.com:993 tls alice@notary.test',
      'smtp smtp.migadu.com:465 tls alice@notary.test',
    ],
    args: 'check imaps://alice@notary.test@secure.migadu.com smtps://alice@notary.test@secure.migadu.com',
    expect: ['settings/hostname-retired'],
    accept: ['settings/hostname-typo'],
  },
};
