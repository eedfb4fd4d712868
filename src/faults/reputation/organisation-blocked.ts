import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'reputation/organisation-blocked',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-organisation-blocked'],
  title: 'The provider has stopped all mail of the organisation, says {name}',
  why: 'Not one account but the whole organisation or domain may not send: too much spam came from it, or its domains are not registered.',
  notes: { said: 'The server says that the whole organisation is blocked' },
  lookalikes: {
    'reputation/blocked-by-receiver': 'There only one receiver refuses',
    'account/sending-blocked-as-compromised': 'There one account is blocked and others send',
  },
  *look(e) {
    const provider = providerTitle(e);
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-organisation-blocked'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('check-blocked-sign-ins', { provider }),
          act('tell-administrator', {
            what: `clear the block of the organisation at the provider: ${reply.value.text}`,
          }),
        ],
      };
  },
});
