import * as s from '../make.ts';
import * as c from '../make-circumstances.ts';
import { one, type Story } from './story.ts';

const notLoggedIn = s.smtp('rcpt', 530, '5.7.0 Authentication required');
const cannotSend: Story['readings'] = [
  [4, notLoggedIn],
  [2.5, s.silent(25)],
  [2, s.smtp('auth', 535, '5.7.8 Authentication failed')],
  [1.5, s.silent(587)],
  [1, s.program('outbox-stuck')],
];
const cannotReach: Story['readings'] = [
  [4, s.unknownName],
  [3, s.silent(993)],
  [2, s.refusedConnection],
];

/** What one receives and sees; at the end the bare complaint, with its candidates. */
export const sights: readonly Story[] = [
  // Receiving and looking.
  { when: ['offline'], readings: one(s.program('offline')) },
  {
    when: ['off'],
    readings: [
      [3, s.program('account-off')],
      [2, s.program('offline')],
    ],
  },
  { when: ['folders'], readings: one(s.both(c.misses('missing'), c.notShown)) },
  { when: ['taken'], readings: one(s.both(c.misses('missing', 0), c.byPop)) },
  { when: ['twice', 'setUpAgain'], readings: one(s.program('account-twice')) },
  { when: ['again'], unless: ['askedAgain'], readings: one(s.program('messages-renumbered')) },
  {
    when: ['twice'],
    readings: [
      [3, s.program('account-twice')],
      [3, s.program('messages-renumbered')],
    ],
  },
  { when: ['oldMail'], readings: one(s.program('more-on-server')) },
  { when: ['hugeFolder', 'slow'], readings: one(s.both(c.ends('timeout', 'select'), c.manyMessages)) },
  { when: ['spoiled'], readings: one(s.program('cache-damaged')) },
  {
    when: ['drops'],
    readings: [
      [4, c.ends('timeout', 'idle')],
      [2, c.idleRefused],
    ],
  },
  {
    when: ['noPush'],
    readings: [
      [4, c.idleRefused],
      [2, c.ends('timeout', 'idle')],
    ],
  },
  {
    when: ['late', 'firstIsLate'],
    readings: one(s.smtp('rcpt', 451, '4.7.1 Greylisted, please try again later')),
  },
  {
    when: ['late'],
    readings: [
      [4, c.misses('late')],
      [2, s.smtp('rcpt', 451, '4.7.1 Greylisted, please try again later')],
    ],
  },

  // The bare complaint: candidates, and the test that decides.
  {
    when: ['oldDevice', 'requires'],
    readings: one(s.tls('protocol-version', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION')),
  },
  {
    when: ['receiveFails', 'sendWorks'],
    readings: [
      [4, c.misses('missing')],
      [1, c.quotaUsed],
    ],
  },
  { when: ['sendFails', 'outbox'], unless: ['certificate'], readings: cannotSend },
  {
    when: ['passwordWrong', 'person'],
    bare: true,
    readings: [
      [4, s.refused],
      [2, s.appPassword],
      [1, s.program('asks-password-again')],
    ],
  },
  {
    when: ['loginFails', 'person'],
    bare: true,
    unless: ['certificate'],
    readings: [
      [4, s.refused],
      [2, s.appPassword],
      [1, s.program('asks-password-again')],
    ],
  },
  {
    when: ['sendFails', 'person'],
    bare: true,
    unless: ['receiveFails', 'certificate'],
    readings: cannotSend,
  },
  {
    when: ['receiveFails', 'person'],
    bare: true,
    unless: ['sendFails', 'certificate'],
    readings: [
      [3, c.misses('missing')],
      [2, c.quotaUsed],
      [2, s.refused],
    ],
  },
  { when: ['cannotConnect', 'person'], bare: true, unless: ['certificate'], readings: cannotReach },
];
