import { act } from '../../kernel/action.ts';
import type { Fact } from '../../kernel/facts.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { weightOf } from '../../views/replies.ts';
import { outcomes, roleOf, serverName, symptomsWith, withoutAddress } from '../../views/servers.ts';

const transaction = ['mail', 'rcpt', 'data', 'unknown'];

export default fault({
  id: 'settings/smtp-authentication-off',
  prior: 'common',
  severity: 'fault',
  who: 'user',
  reads: [...outcomes, 'smtp.reply', 'capabilities', 'config.server', 'config.account'],
  hears: ['says-authentication-required'],
  title: 'The program sends through {name} without logging in',
  why: 'The server takes mail for sending only from people it knows. The program is set to send without user name and password, so it is treated as a stranger.',
  notes: {
    words: 'The server says that a login is needed first',
    refused: 'The server refused the mail of a program that had not logged in',
    off: 'The settings say: no login for the outgoing server',
    offered: 'The server offers a login on the same connection',
    notOffered: 'The server offers no login on that connection',
    loggedIn: 'The program had logged in on the same connection',
    on: 'The settings say to log in',
  },
  explains: ['sending/relay-denied', 'sending/sender-not-owned', 'sending/direct-delivery-forbidden'],
  lookalikes: {
    'auth/no-common-mechanism': 'Look in the log whether the program tried to log in and found no way to',
    'sending/relay-denied': 'Turn on the login for the outgoing server and try again',
    'settings/wrong-smtp-server-for-identity': 'Look which outgoing server the program used',
  },
  *look(e) {
    const finding = (reply: Fact<'smtp.reply'>) => {
      const server = withoutAddress(reply.subject);
      const setting = e.one('config.server', server);
      const isOff = setting?.value.login === 'no';
      const sameSession = <F extends Fact>(facts: readonly F[]) =>
        facts.filter((f) => reply.session !== undefined && f.session === reply.session);
      const loggedIn = sameSession(e.all('login.result')).find((l) => l.value.outcome === 'accepted');
      const offers = e.all('capabilities', server).filter((c) => c.value.protocol === 'smtp');
      const offer = offers.find((c) => c.value.mechanisms.length > 0);
      const account = e.one('config.account');
      return {
        isOff,
        subject: server,
        args: { name: serverName(server) },
        accountsFor: symptomsWith(e, reply),
        clues: [
          ...clue(isOff && setting, 'strong', 'off'),
          ...clue(offer, isOff ? 'decisive' : 'fair', 'offered' as const),
          ...clue(
            offer === undefined && offers.find((c) => c.value.secured),
            'strongly-against',
            'notOffered',
          ),
          ...clue(loggedIn, 'excludes', 'loggedIn'),
          ...clue(setting?.value.login === 'yes' && setting, 'against', 'on'),
        ],
        actions: [
          act('turn-on-smtp-login', { user: account?.value.outgoingUser ?? account?.value.address ?? '' }),
          act('enter-password', { role: roleOf(e, server) }),
        ],
      };
    };
    for (const { reply, said } of e.said('says-authentication-required')) {
      if (reply.kind !== 'smtp.reply' || reply.value.stage === 'auth') continue;
      const { isOff: _, ...base } = finding(reply);
      yield {
        ...base,
        clues: [
          ...base.clues,
          ...clue(reply, weightOf(e, reply, said, ['says-authentication-required']), 'words'),
        ],
      };
    }
    for (const reply of e.all('smtp.reply')) {
      if (!transaction.includes(reply.value.stage) || reply.value.code < 500) continue;
      const { isOff, ...base } = finding(reply);
      if (!isOff) continue;
      yield { ...base, clues: [...base.clues, ...clue(reply, 'fair', 'refused')] };
    }
  },
});
