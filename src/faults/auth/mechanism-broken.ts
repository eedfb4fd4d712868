import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { isChallenge, isWindowsSignOn, loginKinds, refusals } from '../../views/logins.ts';
import { roleOf } from '../../views/servers.ts';

export default fault({
  id: 'auth/mechanism-broken',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...loginKinds, 'config.server'],
  hears: ['says-bad-credentials'],
  title: '{name} offers the login method {broken}, but it does not work there; {works} does',
  why: 'The server lists several login methods. With one of them it refuses even the right password, so that only programs which happen to choose another can log in.',
  notes: {
    refused: 'The login by the first method was refused',
    works: 'The same user name and password are accepted by another method',
  },
  explains: ['auth/wrong-credentials'],
  lookalikes: {
    'auth/encrypted-password-unusable':
      'There only the methods that scramble the password fail (CRAM-MD5, SCRAM)',
    'auth/non-ascii-password': 'There it only fails while the password has letters such as ü or é',
  },
  *look(e) {
    for (const r of e.view(refusals)) {
      const works = r.acceptedHere?.value.mechanism;
      if (works === undefined || r.mechanism === undefined) continue;
      if (works === r.mechanism || isChallenge(r.mechanism) || isWindowsSignOn(r.mechanism)) continue;
      yield {
        subject: r.server,
        args: { name: r.name, broken: r.mechanism, works },
        clues: [...clue(r.reply, 'strong', 'refused'), ...clue(r.acceptedHere, 'decisive', 'works')],
        accountsFor: r.accountsFor,
        actions: [
          act('set-login-method', { role: roleOf(e, r.server), method: works }),
          act('offer-login-mechanisms', { name: r.name }),
        ],
      };
    }
  },
});
