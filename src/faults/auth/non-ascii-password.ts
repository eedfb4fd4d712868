import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { want } from '../../kernel/want.ts';
import { loginKinds, refusals } from '../../views/logins.ts';
import { providerTitle } from '../../views/replies.ts';
import { serverName, symptomsWith, withoutAddress } from '../../views/servers.ts';
import { signInErrors } from './_shared.ts';

export default fault({
  id: 'auth/non-ascii-password',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...loginKinds, 'config.credential', 'text.error'],
  hears: ['says-bad-credentials'],
  title: 'The password has letters that the mail program and {name} write down differently',
  why: 'Letters such as ü, é or ß can be written in bytes in more than one way. Web page, program and server do not agree on one, so the right password looks wrong.',
  notes: {
    letters: 'The password has other letters than plain English ones',
    refused: 'The server refused the login as wrong',
    malformed: 'The server could not read the login command',
    otherBytes: 'The same password is accepted when its letters are written down in another way',
    sameAgain: 'Written down in another way it is refused as well',
    otherWorks: 'The other server of the account accepts the same password',
    cannotWrite: 'The program says that it cannot write the letters of the login down',
  },
  explains: ['auth/wrong-credentials', 'auth/mechanism-broken', 'protocol/imap-command-malformed'],
  lookalikes: {
    'auth/wrong-credentials':
      'Sign in on the web with the same password: if that fails too, it is simply wrong',
    'auth/password-truncated': 'Look whether the password is very long',
  },
  *look(e) {
    const actions = [
      act('sign-in-on-web', { provider: providerTitle(e) }),
      act('change-password', { provider: providerTitle(e) }),
    ];
    for (const error of signInErrors(e, ['UnicodeEncodeError']))
      yield {
        subject: error.subject,
        args: { name: serverName(error.subject) },
        clues: clue(error, error.value.stage === 'login' ? 'decisive' : 'strong', 'cannotWrite'),
        accountsFor: [error.id],
        actions,
      };
    const credential = e.one('config.credential');
    if (credential?.value.nonAscii !== true) return;
    for (const r of e.view(refusals)) {
      const other = r.acceptedHere;
      const again = r.refusedAgain?.value.encoding === undefined ? undefined : r.refusedAgain;
      const isOther = other?.value.encoding === 'latin1' || other?.value.mechanism !== r.mechanism;
      yield {
        subject: r.server,
        args: { name: r.name },
        clues: [
          ...clue(credential, 'strong', 'letters'),
          ...clue(r.reply, 'weak', 'refused'),
          ...clue(isOther && other, 'decisive', 'otherBytes'),
          ...clue(again, 'strongly-against', 'sameAgain'),
          ...clue(r.acceptedElsewhere, 'weak', 'otherWorks'),
        ],
        accountsFor: r.accountsFor,
        wants:
          other === undefined && again === undefined && r.reply.source === 'probe'
            ? [want('login.result', r.server, { encoding: 'latin1' })]
            : [],
        actions,
      };
    }
    for (const reply of e.all('imap.reply')) {
      if (reply.value.stage !== 'login' || reply.value.status !== 'BAD') continue;
      const server = withoutAddress(reply.subject);
      yield {
        subject: server,
        args: { name: serverName(server) },
        clues: [...clue(credential, 'strong', 'letters'), ...clue(reply, 'strong', 'malformed')],
        accountsFor: symptomsWith(e, reply),
        actions,
      };
    }
  },
});
