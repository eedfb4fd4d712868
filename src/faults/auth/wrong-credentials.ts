import { act } from '../../kernel/action.ts';
import { clue, fault, type Weight } from '../../kernel/fault.ts';
import { subject } from '../../kernel/subject.ts';
import { isChallenge, loginKinds, type Refusal, refusals, userOf } from '../../views/logins.ts';
import { providerTitle } from '../../views/replies.ts';
import { roleOf, serverName } from '../../views/servers.ts';

const weightOf: Readonly<Record<Refusal['how'], Weight>> = { words: 'strong', code: 'fair', unknown: 'weak' };

export default fault({
  id: 'auth/wrong-credentials',
  prior: 'common',
  severity: 'fault',
  who: 'user',
  reads: [
    ...loginKinds,
    'smtp.reply',
    'imap.reply',
    'pop3.reply',
    'config.account',
    'config.server',
    'config.credential',
    'provider.server',
  ],
  hears: ['says-bad-credentials'],
  title: 'The login at {name} is refused: the user name or the password is wrong',
  why: 'Everything works up to the login; the server then says that this user name and this password do not belong together. It does not say which of the two is wrong.',
  notes: {
    refused: 'The server refused the login as wrong',
    bothRefuse: 'A second server of the account refuses the same login',
    bothForms: 'The same server refuses the other form of the user name as well',
    rightForm: 'The user name has the form that the provider wants',
    otherForm: 'The same server accepts this account when the login is given in another form',
    otherFormWorks: 'Another server of the account accepts another form of the user name',
    otherWorks: 'The same login works on the other server of the account',
    otherPasswordWorks: 'The other server of the account accepts its login',
    wantsAnother: 'This provider takes no ordinary password from mail programs',
    foreignLetters: 'The password has letters that programs write down differently',
  },
  lookalikes: {
    'auth/app-password-required':
      'Sign in on the web with the same password: if that works, the provider may want a separate app password',
    'settings/username-missing-domain': 'Look whether the provider wants the whole address as user name',
    'settings/saved-password-outdated': 'Type the password anew instead of using the saved one',
    'account/protocol-access-disabled':
      'If receiving works and sending does not, or the other way round, look whether that access is switched off',
    'account/locked': 'Sign in on the web: a locked account says so there',
  },
  *look(e) {
    const refused = e.view(refusals);
    const [first] = refused;
    if (first === undefined) return;
    const account = e.one('config.account');
    const credential = e.one('config.credential');
    const names = [...new Set(refused.map((r) => r.name))];
    const second = refused.find((r) => r.protocol !== first.protocol && r.how !== 'unknown');
    const rule = first.rule;
    const otherWanted =
      (rule?.value.password === 'app-password' && credential?.value.looksLikeAppPassword !== true) ||
      rule?.value.password === 'no';
    const elsewhere = first.acceptedElsewhere;
    const here = refused.find((r) => r.acceptedHere !== undefined)?.acceptedHere;
    const again = refused.find((r) => r.refusedAgain !== undefined)?.refusedAgain;
    const user = userOf(e, first.server);
    const form = user === undefined ? undefined : user.includes('@') ? 'address' : 'local-part';
    const rightForm = e
      .all('provider.server')
      .find((s) => s.value.username === form && s.value.host === serverName(first.server));
    const settled =
      (again !== undefined || rightForm !== undefined) && !otherWanted && credential?.value.nonAscii !== true;
    yield {
      subject: account?.subject ?? subject('account', first.name),
      args: { name: names.join(' and ') },
      clues: [
        ...refused.flatMap((r) =>
          clue(r !== second && r.reply, isChallenge(r.mechanism) ? 'fair' : weightOf[r.how], 'refused'),
        ),
        ...clue(second?.reply, otherWanted ? 'weak' : settled ? 'decisive' : 'fair', 'bothRefuse'),
        ...clue(again, settled ? 'strong' : 'fair', 'bothForms'),
        ...clue(rightForm, 'weak', 'rightForm'),
        ...clue(here, 'excludes', 'otherForm'),
        ...clue(
          first.otherFormElsewhere?.value.outcome === 'accepted' && first.otherFormElsewhere,
          'strongly-against',
          'otherFormWorks',
        ),
        ...(credential?.value.sameBothWays === true
          ? clue(elsewhere, 'strongly-against', 'otherWorks')
          : clue(credential?.value.sameBothWays !== false && elsewhere, 'against', 'otherPasswordWorks')),
        ...clue(otherWanted && rule, 'against', 'wantsAnother'),
        ...clue(credential?.value.nonAscii === true && credential, 'strongly-against', 'foreignLetters'),
      ],
      accountsFor: refused.flatMap((r) => r.accountsFor),
      actions: [
        act('sign-in-on-web', { provider: providerTitle(e) }),
        ...refused.map((r) => act('enter-password', { role: roleOf(e, r.server) })),
      ],
    };
  },
});
