import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'mailbox/folder-operation-not-possible',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-folder-operation-refused'],
  title: '{name} does not allow this change of a folder',
  why: 'The name is taken or reserved, has a sign that the server does not allow, or the folder has folders inside.',
  notes: { said: 'The server says that this cannot be done with the folder' },
  lookalikes: {
    'mailbox/folder-not-found': 'There the folder is missing; here it cannot be made or changed',
  },
  *look(e) {
    const provider = providerTitle(e);
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-folder-operation-refused'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('map-special-folders', {}), act('sign-in-on-web', { provider })],
      };
  },
});
