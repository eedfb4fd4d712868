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
const port25Blocked = s.both(s.silent(25), s.elsewhere(25, 'timeout'), s.elsewhere(443, 'open'));
const junk = s.both(c.misses('missing'), c.inJunk);
const unauthenticated = s.smtp('message', 550, '5.7.26 This mail is unauthenticated');

/** Networks, protection programs and sending. */
export const ways: readonly Story[] = [
  // Networks.
  { when: ['vpn', 'switchedOffWorks'], first: true, readings: one(s.both(s.silent(587), c.vpnActive)) },
  { when: ['vpn', 'sendFails'], first: true, readings: one(s.both(s.silent(587), c.vpnActive)) },
  { when: ['vpn', 'receiveFails'], first: true, readings: one(s.both(s.silent(993), c.vpnActive)) },
  { when: ['vpn', 'timesOut'], first: true, readings: one(s.both(s.silent(587), c.vpnActive)) },
  { when: ['vpn', 'cannotConnect'], first: true, readings: one(s.both(s.silent(587), c.vpnActive)) },
  { when: ['vpn', 'broken'], first: true, readings: one(s.both(s.silent(587), c.vpnActive)) },
  {
    when: ['antivirus', 'switchedOffWorks'],
    readings: one(s.both(c.ends('closed', 'connect', 'user'), c.scanner)),
  },
  {
    when: ['protection', 'otherDeviceWorks'],
    readings: one(s.both(s.silent(993), c.firewall)),
  },
  { when: ['oneComputer', 'protection'], readings: one(s.both(s.silent(993), c.firewall)) },
  {
    when: ['antivirus', 'cannotConnect'],
    readings: one(s.both(c.ends('closed', 'connect', 'user'), c.scanner)),
  },
  {
    when: ['antivirus', 'receiveFails'],
    readings: one(s.both(c.ends('closed', 'connect', 'user'), c.scanner)),
  },
  { when: ['antivirus', 'sendFails'], readings: one(s.both(c.ends('closed', 'connect', 'user'), c.scanner)) },
  { when: ['companyNetwork', 'webPagesWork'], first: true, readings: one(onlyWeb) },
  { when: ['companyNetwork', 'mobileWorks'], first: true, readings: one(onlyWeb) },
  { when: ['companyNetwork', 'homeWorks'], readings: one(onlyWeb) },
  { when: ['publicNetwork', 'webPagesWork'], first: true, readings: one(onlyWeb) },
  { when: ['publicNetwork', 'mobileWorks'], first: true, readings: one(onlyWeb) },
  { when: ['publicNetwork', 'homeWorks'], first: true, readings: one(onlyWeb) },
  // A network of one's own is no filter: rather the server shuts its address out.
  { when: ['mobileWorks', 'noAnswer'], first: true, readings: one(c.ends('closed', 'connect')) },
  { when: ['webPagesWork', 'mobileWorks'], first: true, readings: one(onlyWeb) },
  { when: ['port25', 'timesOut'], readings: one(port25Blocked) },
  {
    when: ['newLine', 'sendFails'],
    readings: [
      [5, port25Blocked],
      [3, notLoggedIn],
      [2, s.smtp('rcpt', 554, '5.7.1 Relay access denied')],
    ],
  },
  { when: ['hosted', 'localWorks', 'timesOut'], first: true, readings: one(hosterBlocks) },
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

  // Sending.
  {
    when: ['big', 'outbox', 'stuck'],
    readings: [
      [4, s.program('outbox-stuck')],
      [2, s.smtp('mail', 552, '5.3.4 Message size exceeds fixed limit')],
    ],
  },
  { when: ['outbox', 'othersStuckToo'], readings: one(s.program('outbox-stuck')) },
  {
    when: ['outbox', 'stuck'],
    unless: ['certificate', 'receiveWorks'],
    readings: one(s.program('outbox-stuck')),
  },
  {
    when: ['big', 'sendFails'],
    readings: one(s.smtp('mail', 552, '5.3.4 Message size exceeds fixed limit')),
  },
  { when: ['sentCopy'], unless: ['sendFails'], readings: one(s.program('sent-copy-failed')) },
  {
    when: ['spamFolder', 'toOthers'],
    readings: [
      [3, unauthenticated],
      [1, s.smtp('message', 550, '5.7.1 Message rejected as spam')],
    ],
  },
  {
    when: ['accepted', 'neverArrives'],
    unless: ['sendWorks'],
    readings: [
      [4, c.misses('one-recipient')],
      [1, junk],
    ],
  },
  {
    when: ['lost'],
    readings: [
      [4, c.misses('one-recipient')],
      [1, junk],
    ],
  },
  {
    when: ['spamFolder'],
    readings: [
      [3, junk],
      [1, unauthenticated],
    ],
  },
  { when: ['sendFails', 'receiveWorks'], readings: cannotSend },
];
