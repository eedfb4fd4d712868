import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/sender-callback-failed',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-sender-callback-failed', 'says-sender-unknown'],
  title: '{name} does not accept the sender address, because it seems not to exist',
  why: 'The server looks up the sender address, at home or by asking the mail server of its domain, and is told that there is no such mailbox.',
  notes: { said: 'The server says that the sender address cannot be confirmed' },
  lookalikes: {
    'sending/sender-domain-unresolvable': 'There already the domain is missing',
    'sending/sender-not-owned': 'There the address exists, but belongs to somebody else',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(
      e,
      'says-sender-callback-failed',
      'says-sender-unknown',
    ))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('set-sender-address', { address: 'an address that exists and receives mail' }),
          act('tell-administrator', {
            what: `the sender address is refused when it is checked: ${reply.value.text}`,
          }),
        ],
      };
  },
});
