import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'protocol/helo-name-invalid',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-helo-invalid'],
  title: '{name} does not accept the name with which the program or computer introduces itself',
  why: 'Before it sends, a program says a name of its computer (HELO or EHLO). This server wants a whole host name, and refuses short names, blanks, underscores or bare numbers.',
  notes: {
    words: 'The server says that the name is not acceptable',
    atHello: 'The server refused the greeting of the program itself',
  },
  lookalikes: {
    'protocol/helo-name-impersonates-receiver':
      'See whether the name that was given is one of the server itself',
    'dns/reverse-name-wrong': 'See whether the message speaks of the name given in HELO or of the address',
  },
  *look(e) {
    for (const { reply, weight, server, name, accountsFor } of spoken(e, 'says-helo-invalid')) {
      const atHello = ['ehlo', 'helo', 'ehlo-after-tls'].includes(reply.value.stage);
      yield {
        subject: server,
        args: { name },
        clues:
          weight === 'fair'
            ? clue(reply, atHello && reply.source === 'probe' ? 'decisive' : weight, 'atHello')
            : clue(reply, atHello ? 'decisive' : weight, 'words'),
        accountsFor,
        actions: [act('set-helo-name', { name: '' }), act('update-program', {})],
      };
    }
  },
});
