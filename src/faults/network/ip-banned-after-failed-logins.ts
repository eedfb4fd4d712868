import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import type { Subject } from '../../kernel/subject.ts';
import { controls } from '../../views/controls.ts';
import { outsideKinds, seenOutside } from '../../views/outside.ts';
import { openElsewhere, portsAt, portsKinds, unreached, unreachedKinds } from '../../views/reach.ts';
import { hostOf, serverName } from '../../views/servers.ts';

export default fault({
  id: 'network/ip-banned-after-failed-logins',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...unreachedKinds, ...portsKinds, ...outsideKinds, 'login.result', 'net.control', 'session.end'],
  title: '{name} has shut this network out after failed logins',
  why: 'Servers count wrong passwords. After a few of them their firewall refuses every connection from the same network for minutes, hours or a day.',
  notes: {
    failedBefore: 'Logins at this server failed before it stopped answering',
    notReached: 'The server cannot be reached any more',
    hungUp: 'The server hangs up before it does anything, as it does with addresses it has shut out',
    workedBefore: 'The same server could be reached a short time before',
    othersAnswer: 'Other mail servers answer from here',
    outsideOpen: 'From another network the same port answers, so the server refuses this one alone',
    openPort: 'Another mail port of that server still answers',
  },
  explains: ['network/packets-dropped', 'network/service-not-running', 'network/firewall-rejects'],
  lookalikes: {
    'network/packets-dropped':
      'Try from a phone hotspot: if it works there at once, this network is shut out',
    'network/too-many-connections-from-ip': 'A limit of connections is told in words, a ban is silent',
  },
  *look(e) {
    // A text of a program that only says "closed" leaves this open; a probe would know more.
    for (const end of e.all('session.end')) {
      if (end.source !== 'text' || end.vantage !== 'here' || !early.includes(end.value.stage)) continue;
      if (end.value.how === 'timeout' || end.value.how === 'overflow') continue;
      yield {
        subject: hostOf(end.subject),
        args: { name: serverName(end.subject) },
        clues: clue(end, end.value.how === 'closed' ? 'fair' : 'weak', 'hungUp'),
        accountsFor: [end.id],
        actions: [act('retry-later', { minutes: 60 }), act('enter-password', { role: 'incoming' })],
      };
    }
    for (const u of e.view(unreached)) {
      if (u.outcome !== 'timeout' && u.outcome !== 'refused' && u.outcome !== 'unreachable') continue;
      const failed = e
        .all('login.result')
        .filter(
          (l) =>
            l.value.outcome === 'refused' &&
            l.vantage === u.fact.vantage &&
            serverName(l.subject) === serverName(u.host) &&
            canBeOneAddress(l.subject, u.fact.subject) &&
            isBefore(l, u.fact),
        );
      const { open: outside } = seenOutside(e, u);
      const answering = u.isHere ? e.view(controls).like(u.port) : undefined;
      // Without a failed login only the contrast of two networks tells that one of them is shut out.
      if (failed.length === 0 && (outside === undefined || answering === undefined)) continue;
      const before = e
        .all('tcp.connect', u.host)
        .find(
          (c) =>
            c.value.outcome === 'open' &&
            c.vantage === u.fact.vantage &&
            canBeOneAddress(c.subject, u.fact.subject) &&
            isBefore(c, u.fact),
        );
      const later = portsAt(e, u.host).open.find((c) => !isBefore(c, u.fact));
      const other = u.isHere ? e.view(controls).mailOpen : undefined;
      yield {
        subject: u.host,
        args: { name: serverName(u.host) },
        clues: [
          ...failed.flatMap((f) => clue(f, failed.length > 2 ? 'decisive' : 'strong', 'failedBefore')),
          ...clue(u.fact, 'weak', 'notReached'),
          ...clue(before, 'strong', 'workedBefore'),
          ...clue(other, 'fair', 'othersAnswer'),
          ...clue(outside, 'strong', 'outsideOpen'),
          ...clue(openElsewhere(e, u.subject) ?? later, 'strongly-against', 'openPort'),
        ],
        accountsFor: [u.fact.id],
        actions: [
          act('retry-later', { minutes: 60 }),
          act('enter-password', { role: 'incoming' }),
          act('unban-address', { name: serverName(u.host) }),
        ],
      };
    }
  },
});

const early = ['connect', 'greeting', 'unknown', 'auth', 'login', 'ehlo'];

/** A ban shuts out a way that was open before: an address that never answered is another matter. */
const canBeOneAddress = (a: Subject, b: Subject): boolean =>
  a.type !== 'service' ||
  b.type !== 'service' ||
  a.address === undefined ||
  b.address === undefined ||
  a.address === b.address;

/** By the time of the event where a text tells it, else by the order of telling. */
const isBefore = (
  a: { readonly id: number; readonly eventAt?: string },
  b: { readonly id: number; readonly eventAt?: string },
): boolean => (a.eventAt !== undefined && b.eventAt !== undefined ? a.eventAt < b.eventAt : a.id < b.id);
