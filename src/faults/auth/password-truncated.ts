import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { loginKinds, refusals } from '../../views/logins.ts';
import { providerTitle } from '../../views/replies.ts';

export default fault({
  id: 'auth/password-truncated',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...loginKinds, 'config.credential'],
  hears: ['says-bad-credentials'],
  title: 'The password may be too long for {name}',
  why: 'Some servers and input fields cut long passwords off. The shortened one is then stored or compared, and the whole one is refused.',
  notes: {
    long: 'The password is unusually long',
    refused: 'The server refused the login as wrong',
    otherWorks: 'The other server of the account accepts the same password',
  },
  explains: ['auth/wrong-credentials'],
  lookalikes: {
    'auth/wrong-credentials': 'Set a password of at most 16 plain letters and digits and try again',
    'auth/non-ascii-password': 'Look whether the password has letters such as ü or é',
  },
  *look(e) {
    const credential = e.one('config.credential');
    if (credential?.value.long !== true) return;
    for (const r of e.view(refusals))
      yield {
        subject: r.server,
        args: { name: r.name },
        clues: [
          ...clue(credential, 'fair', 'long'),
          ...clue(r.reply, 'weak', 'refused'),
          ...clue(credential.value.sameBothWays === true && r.acceptedElsewhere, 'fair', 'otherWorks'),
        ],
        accountsFor: r.accountsFor,
        actions: [act('change-password', { provider: providerTitle(e) })],
      };
  },
});
