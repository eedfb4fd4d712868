import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { serverName, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'protocol/no-push-notifications',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: ['imap.reply', 'capabilities'],
  title: '{name} does not report new mail by itself (no IDLE)',
  why: 'Programs can wait for the server to say that mail has come. This server does not, so new mail appears only when the program looks for it.',
  notes: {
    refused: 'The server refused to report new mail (IDLE)',
    missing: 'The server does not list IDLE among its abilities',
  },
  lookalikes: {
    'network/idle-connection-forgotten':
      'See whether new mail does come at once in the first minutes after the start',
  },
  *look(e) {
    for (const reply of e.all('imap.reply')) {
      if (reply.value.stage !== 'idle' || (reply.value.status !== 'BAD' && reply.value.status !== 'NO'))
        continue;
      const list = e.all('capabilities', reply.subject).find((c) => c.value.secured);
      const missing = list !== undefined && !list.value.items.some((i) => i.toUpperCase() === 'IDLE');
      yield {
        subject: withoutAddress(reply.subject),
        args: { name: serverName(reply.subject) },
        clues: [...clue(reply, 'decisive', 'refused'), ...clue(missing && list, 'fair', 'missing')],
        accountsFor: [reply.id],
        actions: [act('check-less-often', { minutes: 5 })],
      };
    }
  },
});
