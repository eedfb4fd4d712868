import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { serverName, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'network/idle-connection-forgotten',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: ['session.end', 'imap.reply'],
  title: 'A router forgets the waiting connection to {name}',
  why: 'To hear of new mail at once, the program keeps a connection open without saying anything. Routers and firewalls forget such quiet connections after some minutes, and new mail shows up late.',
  notes: {
    idle: 'The connection ended without a word while it was waiting for new mail',
    bye: 'The server said goodbye before the connection ended',
  },
  lookalikes: {
    'mailbox/session-closed-by-server': 'A server that ends the session says so (BYE)',
    'protocol/no-push-notifications': 'Look whether the server offers IDLE at all',
  },
  *look(e) {
    for (const end of e.all('session.end')) {
      if (end.value.stage !== 'idle' || (end.value.how !== 'reset' && end.value.how !== 'timeout')) continue;
      const bye = e
        .all('imap.reply')
        .find((r) => r.value.status === 'BYE' && r.session !== undefined && r.session === end.session);
      const server = withoutAddress(end.subject);
      yield {
        subject: server,
        args: { name: serverName(server) },
        clues: [...clue(end, 'strong', 'idle'), ...clue(bye, 'excludes', 'bye')],
        accountsFor: [end.id],
        actions: [act('check-less-often', { minutes: 5 }), act('update-program', {})],
      };
    }
  },
});
