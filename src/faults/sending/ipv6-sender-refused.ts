import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/ipv6-sender-refused',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-ipv6-refused'],
  title: '{name} does not accept mail from this server over IPv6',
  why: 'Receivers are stricter with IPv6: without a reverse name and SPF or DKIM for the IPv6 address they refuse, while the same mail over IPv4 passes.',
  notes: { said: 'The server says that it refuses this mail because of IPv6' },
  lookalikes: {
    'dns/reverse-name-wrong': 'Look whether the IPv4 address of the server has a reverse name',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-ipv6-refused'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('fix-ipv6', { name: 'the sending server', address: 'its IPv6 address' }),
          act('fix-reverse-name', { address: 'the IPv6 address of the sending server' }),
        ],
      };
  },
});
