import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { serverName } from '../../views/servers.ts';

const early = ['connect', 'greeting', 'unknown'];

export default fault({
  id: 'network/too-many-connections-from-ip',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds, 'session.end'],
  hears: ['says-too-many-connections', 'says-too-many-sessions'],
  title: '{name} allows no more connections from this network for now',
  why: 'The server counts the connections from one address. Several programs and devices behind the same router count together.',
  notes: {
    words: 'The server says that there are too many connections',
    hungUp: 'The server hangs up before it greets',
  },
  lookalikes: {
    'provider/maintenance-or-overload':
      'Wait ten minutes with one program open: if it works then, it was the number of connections',
    'mailbox/too-many-sessions': 'A limit for one mailbox names the user or the sessions',
    'sending/rate-limit-reached': 'A limit for messages names messages or recipients',
    'network/ip-banned-after-failed-logins': 'A ban refuses the connection without any words',
  },
  *look(e) {
    for (const end of e.all('session.end')) {
      if (end.source !== 'text' || end.value.how !== 'closed' || !early.includes(end.value.stage)) continue;
      yield {
        subject: end.subject,
        args: { name: serverName(end.subject) },
        clues: clue(end, 'weak', 'hungUp'),
        accountsFor: [end.id],
        actions: [act('limit-connections', { limit: 2 }), act('retry-later', { minutes: 10 })],
      };
    }
    for (const s of spoken(e, 'says-too-many-connections', 'says-too-many-sessions')) {
      const said = e.meaning(s.reply);
      const isSmtp = s.reply.kind === 'smtp.reply' && s.reply.value.code !== 0;
      if (!isSmtp && !said.some((m) => m.meaning === 'says-too-many-connections')) continue;
      yield {
        subject: s.server,
        args: { name: s.name },
        clues: clue(s.reply, !isSmtp && isOfMailbox(said) ? 'weak' : s.weight, 'words'),
        accountsFor: s.accountsFor,
        actions: [
          act('limit-connections', { limit: 2 }),
          act('retry-later', { minutes: 10 }),
          act('raise-limits', { name: s.name, limit: 'connections from one address' }),
        ],
      };
    }
  },
});

/** Where the words also speak of sessions of one mailbox, the limit is of the mailbox. */
const isOfMailbox = (said: readonly { readonly meaning: string }[]): boolean =>
  said.some((m) => m.meaning === 'says-too-many-sessions');
