import { type Claim, type Make, smtp, vague } from './claim.ts';

/**
 * Programs that keep only the number of a reply (curl, Outlook). What such a number mostly means at each
 * command, in the words that servers use then (RFC 5321, section 4.3.2; observed replies). The most usual
 * comes first.
 */
type Reading = readonly [odds: number, words: string];
type Stage = 'connect' | 'ehlo' | 'mail' | 'rcpt' | 'data' | 'unknown';

const unknownUser: Reading = [5, '5.1.1 User unknown'];
const relay: Reading = [3, '5.7.1 Relay access denied'];
const busy: Reading = [4, '4.3.2 Service not available, closing transmission channel'];
const greylisted: Reading = [4, '4.7.1 Greylisted, please try again later'];
const full: Reading = [4, '5.2.2 Mailbox full'];
const tooLarge: Reading = [3, '5.3.4 Message size exceeds fixed limit'];
const noStorage: Reading = [4, '4.3.1 Insufficient system storage'];
const spam: Reading = [4, '5.7.1 Message rejected as spam'];
const blocked: Reading = [4, '5.7.1 Service unavailable; Client host blocked'];
const blocklisted: Reading = [2, '5.7.1 Client host blocked using zen.spamhaus.org'];
const notOwned: Reading = [4, '5.7.1 Sender address rejected: not owned by user'];
const login: Reading = [4, '5.7.0 Authentication required'];
const startTls: Reading = [5, '5.7.0 Must issue a STARTTLS command first'];
const unknownCommand: Reading = [4, '5.5.1 Command not recognized'];
const noMechanism: Reading = [4, '5.7.4 Unrecognized authentication type'];
const badHelo: Reading = [4, '5.7.1 Helo command rejected: invalid name'];
const malformed: Reading = [4, '5.1.3 Bad recipient address syntax'];
const order: Reading = [4, '5.5.1 Bad sequence of commands'];
const tooMany: Reading = [4, '4.5.3 Too many recipients'];

const readings: Readonly<Record<string, readonly Reading[]>> = {
  'connect 421': [busy, [2, '4.7.0 Too many connections from your IP']],
  'connect 554': [blocked, blocklisted],
  'ehlo 550': [badHelo, [2, '5.7.1 Service unavailable; Client host blocked']],
  'mail 530': [startTls, login],
  'mail 550': [notOwned, [2, '5.7.1 Authentication required']],
  'mail 552': [[5, '5.3.4 Message size exceeds fixed limit']],
  'mail 553': [notOwned],
  'rcpt 450': [greylisted],
  'rcpt 451': [greylisted],
  'rcpt 452': [tooMany, noStorage],
  'rcpt 550': [unknownUser, relay],
  'rcpt 551': [
    [4, '5.7.1 Relay access denied'],
    [2, '5.1.6 User has moved'],
  ],
  'rcpt 553': [malformed, notOwned],
  'rcpt 554': [[4, '5.7.1 Relay access denied'], blocklisted],
  'data 452': [noStorage, tooMany],
  'data 552': [full, tooLarge],
  'data 554': [
    [4, '5.5.1 No valid recipients'],
    [3, '5.7.1 Message rejected as spam'],
  ],
  'unknown 500': [unknownCommand],
  'unknown 501': [malformed, badHelo],
  'unknown 502': [unknownCommand, [2, '5.7.4 Unrecognized authentication type']],
  'unknown 503': [order, [2, '5.7.0 Authentication required']],
  'unknown 504': [noMechanism],
  'unknown 421': [busy],
  'unknown 450': [greylisted],
  'unknown 451': [
    [4, '4.3.0 Server configuration problem'],
    [2, '4.7.1 Greylisted, please try again later'],
  ],
  'unknown 452': [noStorage, [2, '4.5.3 Too many recipients']],
  'unknown 550': [unknownUser, relay],
  'unknown 551': [
    [4, '5.7.1 Relay access denied'],
    [2, '5.1.6 User has moved'],
  ],
  'unknown 552': [full, tooLarge],
  'unknown 553': [malformed, [2, '5.7.1 Sender address rejected: not owned by user']],
  'unknown 554': [spam, relay, blocklisted],
};

const stageOfWords: Readonly<Record<string, Stage>> = {
  '5.1.1': 'rcpt',
  '5.1.3': 'rcpt',
  '5.1.6': 'rcpt',
  '5.2.2': 'rcpt',
  '4.5.3': 'rcpt',
  '5.7.4': 'unknown',
  '4.3.1': 'data',
  '5.3.4': 'mail',
};

/** Suppositions for a number at a command; the number alone where nothing more is known. */
export function bareCode(when: RegExp, stage: Stage, code: number | 'group'): Claim {
  return {
    ...vague(when),
    say: (c) => {
      const number = code === 'group' ? Number(c.groups[1]) : code;
      const known = readings[`${stage} ${number}`] ?? readings[`unknown ${number}`];
      const makes: readonly (readonly [number, Make])[] =
        known === undefined
          ? [[1, smtp(stage, number)]]
          : known.map(([odds, words]) => [odds, smtp(placeOf(words, stage), number, words)] as const);
      return makes.map(([odds, make]) => ({ odds, told: make(c) }));
    },
  };
}

const placeOf = (words: string, stage: Stage): Stage =>
  stage === 'unknown'
    ? (stageOfWords[words.split(' ')[0] ?? ''] ?? (words.includes('spam') ? 'data' : 'unknown'))
    : stage;
