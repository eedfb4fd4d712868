import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'auth/ip-not-authorised',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-address-not-authorised'],
  title: '{name} takes logins only from Internet addresses on a list, and yours is not on it',
  why: 'The service is set to accept this account only from known addresses. After a change of network or provider the own address is another one.',
  notes: { said: 'The server says that the Internet address is not on the list' },
  explains: ['auth/wrong-credentials'],
  lookalikes: {
    'network/country-blocked': 'There whole countries are refused',
    'reputation/blocked-by-receiver': 'There the address has a bad name; no list of the account is involved',
  },
  *look(e) {
    const provider = providerTitle(e);
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-address-not-authorised'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('check-blocked-sign-ins', { provider }),
          act('tell-administrator', {
            what: `add the Internet address of this network to the allowed ones: ${reply.value.text}`,
          }),
        ],
      };
  },
});
