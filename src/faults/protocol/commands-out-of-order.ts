import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { earlierFailure } from './_shared.ts';

export default fault({
  id: 'protocol/commands-out-of-order',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-command-order'],
  title: 'The program gives {name} its commands in an order that the server does not accept',
  why: 'Each command of the conversation needs the one before it. When one was refused or lost and the program goes on regardless, the next one makes no sense to the server.',
  notes: {
    words: 'The server says that another command has to come first',
    earlier: 'An earlier command of the same conversation had failed already',
  },
  lookalikes: {
    'sending/no-valid-recipients':
      'Read the conversation from its beginning: see whether a recipient was refused before',
    'settings/smtp-authentication-off': 'See whether the program logs in before it sends',
  },
  *look(e) {
    for (const { reply, weight, server, name, accountsFor } of spoken(e, 'says-command-order')) {
      yield {
        subject: server,
        args: { name },
        clues: [
          ...clue(reply, weight === 'decisive' ? 'strong' : 'fair', 'words'),
          ...clue(earlierFailure(e, reply), 'strongly-against', 'earlier'),
        ],
        accountsFor,
        actions: [
          act('update-program', {}),
          act('ask-provider', { what: 'why the server refuses', proof: reply.value.text }),
        ],
      };
    }
  },
});
