import type { Circumstance } from './circumstances.ts';
import * as s from './make.ts';
import type { Word } from './words.ts';

/** A complaint as people tell it: the circumstances that make it, and what it may come from. */
export interface Story {
  readonly when: readonly (Word | Circumstance)[];
  readonly unless?: readonly (Word | Circumstance)[];
  /** It says more than the wording of an error that stands beside it. */
  readonly first?: true;
  readonly readings: readonly (readonly [odds: number, suppose: s.Suppose])[];
}

const cannotSend: Story['readings'] = [
  [4, s.smtp('rcpt', 530, '5.7.0 Authentication required')],
  [2.5, s.silent(25)],
  [2, s.smtp('auth', 535, '5.7.8 Authentication failed')],
  [1.5, s.silent(587)],
  [1, s.program('outbox-stuck')],
];
const passwordLoop: Story['readings'] = [
  [5, s.program('asks-password-again')],
  [2, s.refused],
  [1.5, s.appPassword],
  [1, s.tokensOnly],
];
const onlyWeb: s.Suppose = s.both(
  s.silent(993),
  s.elsewhere(993, 'timeout'),
  s.elsewhere(587, 'timeout'),
  s.elsewhere(443, 'open'),
);
const hosterBlocks: s.Suppose = s.both(
  s.silent(587),
  s.elsewhere(587, 'timeout'),
  s.elsewhere(465, 'timeout'),
  s.elsewhere(993, 'open'),
);

/** The first that fits is told: those with more circumstances stand before those with fewer. */
export const stories: readonly Story[] = [
  // Things that decide by themselves.
  { when: ['addressBook'], readings: [[3, s.smtp('rcpt', 550, '5.1.1 IMCEAEX-_O=ORG recipient not found')]] },
  {
    when: ['clock', 'certificate'],
    first: true,
    readings: [[3, s.both(s.tls('not-yet-valid', 'CERT_NOT_YET_VALID'), s.clockOff)]],
  },
  {
    when: ['publicNetwork', 'terms'],
    first: true,
    readings: [
      [4, s.both(s.tls('name'), s.portal)],
      [1, onlyWeb],
    ],
  },
  { when: ['antivirus', 'certificate'], readings: [[4, s.signedByProduct]] },
  { when: ['backscatter'], readings: [[2, s.smtp('mail', 550, '5.1.8 Access denied, bad outbound sender')]] },
  { when: ['hacked'], readings: [[4, s.smtp('mail', 550, '5.1.8 Access denied, bad outbound sender')]] },
  { when: ['domainGone'], readings: [[4, s.domainGone]] },
  {
    when: ['providerMoved'],
    readings: [[4, s.imap('login', 'ALERT', 'Your mailbox has moved to a new server')]],
  },
  { when: ['closed'], readings: [[4, s.imap('login', 'ALERT', 'This service has been discontinued')]] },
  { when: ['outage'], readings: [[4, s.both(s.silent(993), s.someProvider)]] },
  {
    when: ['oldTls'],
    readings: [[4, s.tls('protocol-version', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION')]],
  },
  {
    when: ['listed'],
    readings: [[4, s.smtp('connect', 554, '5.7.1 Client host blocked using zen.spamhaus.org')]],
  },
  {
    when: ['attachmentType'],
    readings: [[4, s.smtp('data', 552, '5.7.0 This message was blocked because of its attachment type')]],
  },
  { when: ['full'], unless: ['sendFails'], readings: [[4, s.quotaUsed]] },
  { when: ['manyDevices'], readings: [[4, s.imap('login', 'LIMIT', 'too many connections')]] },
  {
    when: ['moved'],
    unless: ['providerMoved', 'passwordWrong', 'addressBook'],
    readings: [[4, s.twoAddresses]],
  },

  // Logging in.
  {
    when: ['letters'],
    readings: [
      [
        4,
        s.both(
          s.refused,
          s.fact({
            kind: 'config.credential',
            subject: { type: 'client', id: 'credential' },
            value: {
              kind: 'password',
              nonAscii: true,
              outerBlank: false,
              innerBlank: false,
              controlCharacter: false,
              typographicQuote: false,
              empty: false,
              looksLikeAppPassword: false,
              long: false,
            },
          }),
        ),
      ],
    ],
  },
  {
    when: ['alias', 'passwordWrong'],
    readings: [
      [4, s.both(s.refused, s.otherName)],
      [1, s.refused],
    ],
  },
  {
    when: ['passwordSignInEnds'],
    readings: [
      [4, s.tokensOnly],
      [1, s.program('no-oauth')],
      [1, s.appPassword],
    ],
  },
  {
    when: ['twoSteps'],
    readings: [
      [4, s.appPassword],
      [1, s.tokensOnly],
    ],
  },
  {
    when: ['passwordChanged'],
    readings: [
      [5, s.both(s.refused, s.takenWhenTyped)],
      [2, s.program('asks-password-again')],
      [1, s.refused],
    ],
  },
  { when: ['askedAgain'], readings: passwordLoop },
  {
    when: ['passwordWrong', 'webWorks'],
    readings: [
      [3, s.appPassword],
      [3, s.refused],
      [2, s.program('asks-password-again')],
      [1.5, s.tokensOnly],
    ],
  },

  // Networks.
  { when: ['publicNetwork', 'webPagesWork'], first: true, readings: [[4, onlyWeb]] },
  { when: ['publicNetwork', 'mobileWorks'], first: true, readings: [[4, onlyWeb]] },
  { when: ['webPagesWork', 'mobileWorks'], first: true, readings: [[4, onlyWeb]] },
  {
    when: ['port25', 'timesOut'],
    readings: [[4, s.both(s.silent(25), s.elsewhere(25, 'timeout'), s.elsewhere(443, 'open'))]],
  },
  {
    when: ['hosted', 'timesOut'],
    readings: [
      [4, hosterBlocks],
      [1, s.silent(587)],
    ],
  },
  {
    when: ['hosted', 'localWorks', 'sendFails'],
    readings: [
      [4, hosterBlocks],
      [1, s.silent(587)],
    ],
  },
  {
    when: ['oneComputer', 'protection'],
    readings: [[4, s.both(s.silent(993), s.firewall)]],
  },

  // Sending.
  {
    when: ['big', 'outbox', 'stuck'],
    readings: [
      [4, s.program('outbox-stuck')],
      [2, s.smtp('mail', 552, '5.3.4 Message size exceeds fixed limit')],
    ],
  },
  { when: ['outbox', 'othersStuckToo'], readings: [[4, s.program('outbox-stuck')]] },
  {
    when: ['big', 'sendFails'],
    readings: [[4, s.smtp('mail', 552, '5.3.4 Message size exceeds fixed limit')]],
  },
  { when: ['sentCopy'], unless: ['sendFails'], readings: [[4, s.program('sent-copy-failed')]] },
  {
    when: ['lost'],
    readings: [
      [4, s.misses('one-recipient')],
      [1, s.both(s.misses('missing'), s.inJunk)],
    ],
  },
  {
    when: ['spamFolder'],
    readings: [
      [3, s.both(s.misses('missing'), s.inJunk)],
      [1.5, s.smtp('message', 550, '5.7.26 This mail is unauthenticated')],
    ],
  },
  { when: ['sendFails', 'receiveWorks'], readings: cannotSend },

  // Receiving and looking.
  { when: ['offline'], readings: [[4, s.program('offline')]] },
  {
    when: ['off'],
    readings: [
      [3, s.program('account-off')],
      [2, s.program('offline')],
    ],
  },
  { when: ['folders'], readings: [[4, s.both(s.misses('missing'), s.notShown)]] },
  { when: ['taken'], readings: [[4, s.both(s.misses('missing', 0), s.byPop)]] },
  { when: ['again'], unless: ['askedAgain'], readings: [[4, s.program('messages-renumbered')]] },
  { when: ['oldMail'], readings: [[4, s.program('more-on-server')]] },
  { when: ['spoiled'], readings: [[4, s.program('cache-damaged')]] },
  { when: ['late'], readings: [[4, s.smtp('rcpt', 451, '4.7.1 Greylisted, please try again later')]] },
  {
    when: ['receiveFails', 'sendWorks'],
    readings: [
      [4, s.misses('missing')],
      [1, s.quotaUsed],
    ],
  },
  { when: ['sendFails', 'outbox'], unless: ['certificate'], readings: cannotSend },
];
