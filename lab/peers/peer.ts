// What the lab must know of a mail server to run it: see world/mail.ts, which starts them.
import type { Certificate } from '../pki.ts';
import type { Scenario } from '../scenario.ts';

export type Outgoing = 'postfix' | 'exim' | 'opensmtpd';
export type Incoming = 'dovecot' | 'courier' | 'cyrus';
export type PeerName = Outgoing | Incoming;

export interface Peer {
  /** Shell run once in each world. */
  readonly prepare: string;
  /** Shell run before every start. */
  readonly before?: string;
  /** Its files in this scenario; it starts anew when they differ from those it runs with. */
  files(scenario: Scenario): Record<string, string>;
  readonly command: readonly string[];
  /** Where it logs; several may share one. */
  readonly log: string;
  /** Appears in its log when it serves; without it, its port is watched. */
  readonly ready?: string;
  readonly port: number;
}

/** Which certificate this server shows. */
export function certificateOf(name: PeerName, { certificate, publish }: Scenario): Certificate {
  const usual = publish === undefined ? 'good' : 'hosted';
  return typeof certificate === 'string' ? certificate : (certificate?.[name] ?? usual);
}

/** The two servers of a scenario: what takes mail from programs, and what lets them read it. */
export function serversOf({ servers = 'postfix+dovecot' }: Scenario): [Outgoing, Incoming] {
  const [outgoing, incoming] = servers.split('+');
  return [outgoing as Outgoing, incoming as Incoming];
}

/** Where outgoing and incoming servers listen. */
export const smtpAddresses = ['203.0.113.35', '203.0.113.45', '2001:db8:113::35', '2001:db8:113::45'];
export const mxAddresses = ['203.0.113.30', '2001:db8:113::30'];
export const boxAddresses = [
  ...['25', '26', '27', '45'].map((last) => `203.0.113.${last}`),
  ...['25', '26', '27', '45'].map((last) => `2001:db8:113::${last}`),
];
