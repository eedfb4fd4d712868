// What an examination cost the servers, read from their own logs: DESIGN.md, "Doing no harm".
import type { Outcome } from './world/examine.ts';

export interface Spent {
  readonly logins: number;
  readonly refused: { readonly imap: number; readonly pop3: number; readonly smtp: number };
  /** What a ban tool counts: refused logins, broken handshakes, sessions closed without a word. */
  readonly banEvents: number;
  /** Sessions that logged in and were not ended with LOGOUT or QUIT. */
  readonly leftWithoutLogout: number;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

export function spent({ postfix, dovecot }: Outcome['logs']): Spent {
  const attempts = (protocol: string): number =>
    [
      ...dovecot.matchAll(new RegExp(`${protocol}-login: Info: .*?\\(auth failed, (\\d+) attempts`, 'g')),
    ].reduce((sum, found) => sum + Number(found[1]), 0);
  const refused = {
    imap: attempts('imap'),
    pop3: attempts('pop3'),
    smtp: count(postfix, /SASL \S+ authentication failed/g),
  };
  const broken =
    count(postfix, /SSL_accept error|lost connection after (?!QUIT)/g) +
    count(
      dovecot,
      /-login: Info: .*\(disconnected before auth was ready|no auth attempts .*TLS handshaking: (?!Connection closed)/g,
    );
  const smtpLogins = new Set(
    [...postfix.matchAll(/(\S+\[\d+\]): .*sasl_username=/g)].map((found) => found[1]),
  ).size;
  return {
    logins: count(dovecot, /-login: Info: Login: /g) + smtpLogins,
    refused,
    banEvents: refused.imap + refused.pop3 + refused.smtp + broken,
    leftWithoutLogout: count(
      dovecot,
      /(?:imap|pop3)\(.*Info: (?:Connection closed|Disconnected: Connection closed)/g,
    ),
  };
}

/** Complaints about what was spent; empty when the budget was kept. */
export function overspent(cost: Spent): string[] {
  const complaints: string[] = [];
  for (const [protocol, times] of Object.entries(cost.refused)) {
    if (times > 1) complaints.push(`${times} refused logins over ${protocol}`);
  }
  if (cost.banEvents > 2) complaints.push(`${cost.banEvents} events that a ban tool counts`);
  if (cost.leftWithoutLogout > 0)
    complaints.push(`${cost.leftWithoutLogout} sessions left without LOGOUT or QUIT`);
  return complaints;
}
