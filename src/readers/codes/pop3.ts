import { codes } from './code.ts';

/** Response codes that POP3 servers put in brackets after -ERR, where they announce RESP-CODES. */
export const pop3Codes = codes(
  'RFC 2449',
  `
  LOGIN-DELAY | Polled too often | The mailbox was opened too short a time ago.
  IN-USE | Mailbox in use | Another session holds the mailbox.
  SYS/TEMP | System problem for now | The server has a temporary problem. Not the password. | RFC 3206
  SYS/PERM | System problem for good | The problem will not go away by itself; ask the provider. | RFC 3206
  AUTH | Credentials | The problem is with user name, password or the right to log in. | RFC 3206
  UTF8 | UTF-8 mode | The problem concerns international mail. | RFC 6856
`,
);

export const notStandardPop3Codes = codes(
  'not in the IANA registry',
  `
  REFERRAL | Go to another server | Dovecot's remark that the mailbox is on another server. | Dovecot source
`,
);
