import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'network/country-blocked',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-country-blocked'],
  title: '{name} refuses connections or logins from this country',
  why: 'The server looks at where the address of this network belongs to, and does not let this country in.',
  notes: { words: 'The server speaks of the country' },
  lookalikes: {
    'network/ip-banned-after-failed-logins':
      'A ban after wrong passwords ends by itself, a blocked country does not',
    'network/vpn-blocks-mail': 'Switch the VPN off: its exit may be in another country',
    'account/login-blocked-by-policy':
      'Ask the administrator whether the rule is for the account or for the server',
  },
  *look(e) {
    for (const s of spoken(e, 'says-country-blocked'))
      yield {
        subject: s.server,
        args: { name: s.name },
        clues: clue(s.reply, s.weight, 'words'),
        accountsFor: s.accountsFor,
        actions: [
          act('ask-provider', { what: 'an exception for this country', proof: s.reply.value.text }),
          act('turn-off-vpn-for-a-test', {}),
          act('try-other-network', {}),
        ],
      };
  },
});
