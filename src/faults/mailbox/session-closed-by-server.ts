import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'mailbox/session-closed-by-server',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-session-ended'],
  title: '{name} closed a connection that had been idle or open for too long',
  why: 'Servers end connections on which nothing happens for about half an hour, which is normal. A mail program should then simply connect again; this one reported it as an error.',
  notes: { said: 'The server says that it ends the session because of its age or silence' },
  lookalikes: {
    'network/idle-connection-forgotten':
      'If it breaks after a few minutes and without a word of the server, a router or firewall forgot the connection',
    'provider/maintenance-or-overload': 'If it breaks again at once, the server is being restarted',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-session-ended'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('retry-later', { minutes: 1 }), act('update-program', {})],
      };
  },
});
