import * as s from '../make.ts';
import * as c from '../make-circumstances.ts';
import { one, type Story } from './story.ts';

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
const compromised = s.smtp('mail', 550, '5.1.8 Access denied, bad outbound sender');
const notOwned = s.smtp('mail', 553, '5.7.1 Sender address rejected: not owned by user');

/** Things that decide by themselves, and logging in. */
export const deciding: readonly Story[] = [
  // Things that decide by themselves.
  { when: ['addressBook'], readings: [[3, s.smtp('rcpt', 550, '5.1.1 IMCEAEX-_O=ORG recipient not found')]] },
  {
    when: ['clock', 'certificate'],
    first: true,
    readings: [[3, s.both(s.tls('not-yet-valid', 'CERT_NOT_YET_VALID'), c.clockOff)]],
  },
  {
    when: ['publicNetwork', 'terms'],
    first: true,
    readings: [
      [4, s.both(s.tls('name'), c.portal)],
      [1, onlyWeb],
    ],
  },
  { when: ['publicNetwork', 'certificate'], readings: one(s.both(s.tls('name'), c.portal)) },
  { when: ['antivirus', 'certificate'], first: true, readings: one(c.signedByProduct) },
  { when: ['backscatter'], readings: one(c.complains('foreign-bounces')) },
  { when: ['hacked'], readings: one(compromised) },
  { when: ['domainGone'], readings: one(c.domainGone) },
  { when: ['externalFetch'], first: true, readings: one(c.says('FETCH_ENDED')) },
  { when: ['noAppPasswords'], first: true, readings: one(c.says('NO_APP_PASSWORDS')) },
  {
    when: ['providerMoved'],
    readings: one(s.imap('login', 'ALERT', 'Your mailbox has moved to a new server')),
  },
  { when: ['oldTls'], readings: one(s.tls('protocol-version', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION')) },
  { when: ['closed'], readings: one(s.imap('login', 'ALERT', 'This service has been discontinued')) },
  {
    when: ['unpaid'],
    readings: one(s.imap('login', 'CONTACTADMIN', 'Account suspended: invoice has not been paid')),
  },
  { when: ['outage'], readings: one(s.both(s.silent(993), c.someProvider)) },
  {
    when: ['forwarded', 'rejected'],
    readings: one(s.smtp('message', 550, '5.7.1 SPF check failed for forwarded mail')),
  },
  {
    when: ['listed'],
    readings: one(s.smtp('connect', 554, '5.7.1 Client host blocked using zen.spamhaus.org')),
  },
  {
    when: ['attachmentType'],
    readings: one(s.smtp('data', 552, '5.7.0 This message was blocked because of its attachment type')),
  },
  { when: ['virus'], readings: one(s.smtp('message', 550, '5.7.1 Message contains a virus')) },
  { when: ['dailyLimit'], readings: one(s.smtp('rcpt', 550, '5.4.5 Daily sending quota exceeded')) },
  { when: ['notMySender'], readings: one(notOwned) },
  { when: ['full'], unless: ['sendFails'], readings: one(c.quotaUsed) },
  { when: ['manyDevices'], readings: one(s.imap('login', 'LIMIT', 'too many connections')) },
  {
    when: ['moved'],
    unless: ['providerMoved', 'passwordWrong', 'addressBook', 'newLine', 'passwordChanged'],
    readings: one(c.twoAddresses),
  },

  // Logging in.
  { when: ['letters'], readings: one(s.both(s.refused, c.otherLetters)) },
  {
    when: ['alias', 'passwordWrong'],
    readings: [
      [4, s.both(s.refused, c.otherName)],
      [1, s.refused],
    ],
  },
  {
    when: ['alias', 'webWorks'],
    readings: [
      [4, s.both(s.refused, c.otherName)],
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
    when: ['machine', 'bigProvider', 'passwordWrong'],
    readings: [
      [4, s.appPassword],
      [1, s.tokensOnly],
      [1, s.refused],
    ],
  },
  {
    when: ['machine', 'microsoft', 'passwordWrong'],
    readings: [
      [4, s.tokensOnly],
      [1, s.refused],
    ],
  },
  {
    when: ['accessOff'],
    readings: one(s.imap('login', 'ALERT', 'IMAP access is disabled for this account')),
  },
  {
    when: ['passwordChanged'],
    readings: [
      [5, s.both(s.refused, c.takenWhenTyped)],
      [2, s.program('asks-password-again')],
      [1, s.refused],
    ],
  },
  {
    when: ['manyWrong', 'noAnswer'],
    first: true,
    readings: one(c.shutOut),
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
];
