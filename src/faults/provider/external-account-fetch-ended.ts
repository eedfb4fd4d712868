import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';

export default fault({
  id: 'provider/external-account-fetch-ended',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: ['text.error'],
  title: 'The webmail service no longer collects mail from other accounts',
  why: 'Some webmail services used to fetch mail from accounts elsewhere (by POP). Gmail ended this, and Gmailify with it, in 2026. The mails are safe, but they stay at the other provider.',
  notes: { said: 'Mails of another account are no longer collected' },
  lookalikes: {
    'auth/wrong-credentials':
      'If the service still lists the other account and shows an error beside it, the stored password is wrong',
    'account/protocol-access-disabled':
      'Look on the web page of the other provider whether access by POP is still allowed',
  },
  *look(e) {
    for (const error of e.all('text.error')) {
      if (error.value.code !== 'FETCH_ENDED') continue;
      yield {
        subject: error.subject,
        args: {},
        clues: clue(error, 'strong', 'said'),
        accountsFor: [error.id],
        actions: [
          act('ask-provider', {
            what: 'forward all mail of the other account to the new one (a setting of the other provider)',
            proof: 'Collecting by POP has ended',
          }),
          act('set-account-type', { protocol: 'imap' }),
        ],
      };
    }
  },
});
