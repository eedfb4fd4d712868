import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { serverName, symptomsWith, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'host/client-without-oauth',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds, 'client.problem'],
  hears: ['says-oauth-required'],
  title: 'The mail program is too old to sign in the way that {name} demands',
  why: 'Some providers accept no passwords from mail programs any more, only a sign-in in a browser window (OAuth). Old programs cannot do that.',
  notes: {
    said: 'The program says that it cannot sign in with OAuth',
    demanded: 'The server accepts only the sign-in in a browser window',
  },
  lookalikes: {
    'auth/oauth-required':
      'Look whether the program offers "OAuth2" as login method: if it does, it is not too old',
  },
  *look(e) {
    const actions = [act('update-program', {}), act('sign-in-with-oauth', { provider: '' })];
    for (const said of e.all('client.problem'))
      if (said.value.problem === 'no-oauth')
        yield {
          subject: withoutAddress(said.subject),
          args: { name: serverName(said.subject) },
          clues: clue(said, 'decisive', 'said'),
          accountsFor: [said.id],
          actions,
        };
    for (const { reply } of spoken(e, 'says-oauth-required'))
      yield {
        subject: withoutAddress(reply.subject),
        args: { name: serverName(reply.subject) },
        clues: clue(reply, 'weak', 'demanded'),
        accountsFor: symptomsWith(e, reply),
        actions,
      };
  },
});
