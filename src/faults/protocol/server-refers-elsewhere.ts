import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { serverName, symptomsWith, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'protocol/server-refers-elsewhere',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds, 'imap.reply', 'pop3.reply'],
  hears: ['says-refers-elsewhere'],
  title: '{name} sends the program on to another server',
  why: 'The mailbox lives on another server now, and the old one says so. Mail programs rarely follow by themselves.',
  notes: {
    code: 'The server answered with the code for "look elsewhere" (REFERRAL)',
    words: 'The server names another server to use',
  },
  lookalikes: {
    'provider/account-moved-to-other-provider':
      'Look for the name of the other server in the words of this one',
  },
  *look(e) {
    for (const reply of [...e.all('imap.reply'), ...e.all('pop3.reply')]) {
      if (reply.value.code?.toUpperCase().startsWith('REFERRAL') !== true || !e.isSymptom(reply)) continue;
      yield {
        subject: withoutAddress(reply.subject),
        args: { name: serverName(reply.subject) },
        clues: clue(reply, 'decisive', 'code'),
        accountsFor: symptomsWith(e, reply),
        actions: [act('ask-provider', { what: 'which server to use now', proof: reply.value.text })],
      };
    }
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-refers-elsewhere')) {
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'words'),
        accountsFor,
        actions: [act('ask-provider', { what: 'which server to use now', proof: reply.value.text })],
      };
    }
  },
});
