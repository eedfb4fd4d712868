// What an examination cost the servers, read from their own logs: DESIGN.md, "Doing no harm".
import type { Logs } from './fail2ban.ts';

export interface Spent {
  readonly logins: number;
  readonly refused: { readonly imap: number; readonly pop3: number; readonly smtp: number };
  /** Sessions in which a command was given and no LOGOUT or QUIT. */
  readonly leftSilently: number;
  /** What fail2ban would count against one address of the client. */
  readonly banEvents: number;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

export function spent({ postfix, dovecot }: Logs): Spent {
  const attempts = (protocol: string): number =>
    [
      ...dovecot.matchAll(new RegExp(`${protocol}-login: Info: .*?\\(auth failed, (\\d+) attempts`, 'g')),
    ].reduce((sum, found) => sum + Number(found[1]), 0);
  const smtpLogins = new Set(
    [...postfix.matchAll(/(\S+\[\d+\]): .*sasl_username=/g)].map((found) => found[1]),
  ).size;
  return {
    logins: count(dovecot, /-login: Info: Login: /g) + smtpLogins,
    refused: {
      imap: attempts('imap'),
      pop3: attempts('pop3'),
      smtp: count(postfix, /SASL \S+ authentication failed/g),
    },
    leftSilently:
      count(dovecot, /(?:imap|pop3)\(.*Info: (?:Disconnected: )?Connection closed/g) +
      count(postfix, /lost connection after (?:EHLO|AUTH|MAIL|RCPT|RSET|NOOP)/g),
    banEvents: 0,
  };
}

/** Complaints about what was spent; empty when the budget was kept. */
export function overspent(cost: Spent): string[] {
  const complaints: string[] = [];
  for (const [protocol, times] of Object.entries(cost.refused)) {
    if (times > 1) complaints.push(`${times} refused logins over ${protocol}`);
  }
  if (cost.leftSilently > 0) complaints.push(`${cost.leftSilently} sessions left without LOGOUT or QUIT`);
  if (cost.banEvents > 2)
    complaints.push(`fail2ban counts ${cost.banEvents} events against one address of the client`);
  return complaints;
}
