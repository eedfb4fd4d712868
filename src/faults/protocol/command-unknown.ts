import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'protocol/command-unknown',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds, 'greeting'],
  hears: ['says-command-unknown'],
  title: '{name} does not know a command that the program uses',
  why: 'The program asks for something that this server cannot do, or a device between has made the command unreadable.',
  notes: {
    words: 'The server says that it does not know the command',
    masked: 'Parts of the conversation were overwritten on the way',
  },
  lookalikes: {
    'network/firewall-rewrites-smtp':
      'See whether the greeting of the server is full of asterisks or the letter X',
    'settings/wrong-port': 'See whether the port belongs to this kind of mail',
  },
  *look(e) {
    for (const { reply, weight, server, name, accountsFor } of spoken(e, 'says-command-unknown')) {
      // Whoever refuses STARTTLS or a login refuses just that.
      if (['starttls', 'auth', 'login'].includes(reply.value.stage) && weight === 'fair') continue;
      const masked = e.all('greeting', reply.subject).find((g) => g.value.says === 'masked');
      yield {
        subject: server,
        args: { name },
        clues: [
          ...clue(reply, weight === 'decisive' ? 'strong' : weight, 'words'),
          ...clue(masked, 'excludes', 'masked'),
        ],
        accountsFor,
        actions: [
          act('update-program', {}),
          act('try-other-network', {}),
          act('ask-provider', { what: 'which commands the server knows', proof: reply.value.text }),
        ],
      };
    }
  },
});
