import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'protocol/server-alert',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-server-alert'],
  title: '{name} has a message for you: {words}',
  why: 'Servers mark words that a person has to read. What to do stands in these words.',
  notes: { marked: 'The server marked these words as an alert' },
  *look(e) {
    for (const { reply, server, name, accountsFor } of spoken(e, 'says-server-alert')) {
      yield {
        subject: server,
        args: { name, words: reply.value.text.slice(0, 200) },
        clues: clue(reply, 'fair', 'marked'),
        accountsFor,
        actions: [
          act('sign-in-on-web', { provider: '' }),
          act('ask-provider', { what: 'what this message asks for', proof: reply.value.text }),
        ],
      };
    }
  },
});
