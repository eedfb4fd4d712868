import type { Code } from './code.ts';
import { enhancedCodes } from './enhanced.ts';
import { imapCodes, notStandardImapCodes } from './imap.ts';
import { notStandardPop3Codes, pop3Codes } from './pop3.ts';
import { notStandardSmtpCodes, smtpCodes } from './smtp.ts';

export type { Code } from './code.ts';

export interface KnownCode extends Code {
  readonly kind: 'smtp' | 'enhanced' | 'imap' | 'pop3';
  /** False: web pages or single servers use it, but no standard defines it. */
  readonly standard: boolean;
}

const table = (kind: KnownCode['kind'], standard: boolean, list: readonly Code[]): KnownCode[] =>
  list.map((one) => ({ ...one, kind, standard }));

export const allCodes: readonly KnownCode[] = [
  ...table('smtp', true, smtpCodes),
  ...table('smtp', false, notStandardSmtpCodes),
  ...table('enhanced', true, enhancedCodes),
  ...table('imap', true, imapCodes),
  ...table('imap', false, notStandardImapCodes),
  ...table('pop3', true, pop3Codes),
  ...table('pop3', false, notStandardPop3Codes),
];

/**
 * What is known of a code: `550`, `5.7.26`, `[AUTHENTICATIONFAILED]`, `SYS/TEMP`. Unknown SMTP codes go by
 * their first digit.
 */
export function explainCode(code: string): readonly KnownCode[] {
  const plain = code
    .trim()
    .replace(/^\[|\]$/g, '')
    .toUpperCase();
  const wanted = /^[245]\.\d{1,3}\.\d{1,3}$/.test(plain) ? `x${plain.slice(1)}` : plain;
  const found = allCodes.filter((one) => one.code.toUpperCase() === wanted.toUpperCase());
  if (found.length > 0 || !/^[2-5]\d\d$/.test(plain)) return found;
  return [
    {
      code: plain,
      kind: 'smtp',
      standard: false,
      title: 'No standard code',
      source: 'RFC 5321, section 4.2.1',
      explanation: byDigit[plain.charAt(0)] ?? '',
    },
  ];
}

const byDigit: Readonly<Record<string, string>> = {
  2: 'No standard defines this number. By its first digit the server granted what was asked.',
  3: 'No standard defines this number. By its first digit the server waits for more.',
  4: 'No standard defines this number. By its first digit it is a refusal for now: try again later.',
  5: 'No standard defines this number. By its first digit it is a refusal for good: the same again will not help.',
};
