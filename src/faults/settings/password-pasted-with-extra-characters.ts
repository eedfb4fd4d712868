import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { loginKinds, refusals } from '../../views/logins.ts';
import { outcomes, roleOf } from '../../views/servers.ts';

export default fault({
  id: 'settings/password-pasted-with-extra-characters',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [
    ...loginKinds,
    ...outcomes,
    'smtp.reply',
    'imap.reply',
    'pop3.reply',
    'config.credential',
    'config.server',
    'config.account',
  ],
  hears: ['says-bad-credentials'],
  title: 'The password for {name} holds characters that hardly belong to it',
  why: 'When a password is copied, a blank, a line break or a changed quotation mark easily comes along. The server then compares something else than the password.',
  notes: {
    refused: 'The login was refused',
    outer: 'The password begins or ends with a blank',
    control: 'The password holds a line break or another invisible character',
    quote: 'The password holds a typographic quotation mark',
    accepted: 'The same password is accepted by the other server of the account',
  },
  explains: ['auth/wrong-credentials'],
  lookalikes: { 'auth/wrong-credentials': 'Type the password letter by letter instead of pasting it' },
  *look(e) {
    const credential = e.one('config.credential');
    if (credential === undefined) return;
    const { outerBlank, controlCharacter, typographicQuote } = credential.value;
    if (!outerBlank && !controlCharacter && !typographicQuote) return;
    for (const r of e.view(refusals)) {
      yield {
        subject: r.server,
        args: { name: r.name },
        clues: [
          ...clue(r.reply, 'weak', 'refused'),
          ...clue(
            credential,
            controlCharacter || outerBlank ? 'strong' : 'fair',
            controlCharacter ? 'control' : outerBlank ? 'outer' : 'quote',
          ),
          ...clue(credential.value.sameBothWays === true && r.acceptedElsewhere, 'excludes', 'accepted'),
        ],
        accountsFor: r.accountsFor,
        actions: [act('enter-password', { role: roleOf(e, r.server) })],
      };
    }
  },
});
