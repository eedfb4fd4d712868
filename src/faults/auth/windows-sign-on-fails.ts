import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { isWindowsSignOn, loginKinds, refusals } from '../../views/logins.ts';
import { roleOf } from '../../views/servers.ts';

export default fault({
  id: 'auth/windows-sign-on-fails',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...loginKinds, 'config.server', 'capabilities', 'text.error'],
  hears: ['says-bad-credentials'],
  title: 'The Windows sign-on at {name} fails',
  why: 'The program uses the sign-on of Windows (NTLM or Kerberos) instead of the password. It needs a valid ticket, a right clock and a user name of the form DOMAIN\\user; from home these are mostly missing.',
  notes: {
    refused: 'A login by Windows sign-on was refused',
    offered: 'The server offers Windows sign-on beside other ways, and programs may prefer it',
    plainWorks: 'With a normal password the same account is accepted',
  },
  explains: ['auth/wrong-credentials'],
  lookalikes: {
    'auth/wrong-credentials': 'Choose “normal password” and try the whole address as user name',
    'host/clock-wrong': 'Kerberos refuses a clock that is off by more than five minutes',
  },
  *look(e) {
    for (const r of e.view(refusals)) {
      const offer = e
        .all('capabilities', r.server)
        .find((c) => c.value.secured && c.value.mechanisms.some(isWindowsSignOn));
      const used = isWindowsSignOn(r.mechanism);
      if (!used && offer === undefined) continue;
      const plain = r.acceptedHere;
      yield {
        subject: r.server,
        args: { name: r.name },
        clues: [
          ...clue(used && r.reply, 'strong', 'refused'),
          ...clue(offer, 'weak', 'offered'),
          ...clue(
            used && plain !== undefined && !isWindowsSignOn(plain.value.mechanism) && plain,
            'decisive',
            'plainWorks',
          ),
        ],
        accountsFor: r.accountsFor,
        actions: [
          act('set-login-method', { role: roleOf(e, r.server), method: 'normal password' }),
          act('set-username', { role: roleOf(e, r.server), user: 'DOMAIN\\user, or the whole address' }),
        ],
      };
    }
  },
});
