import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { symptomsWith } from '../../views/servers.ts';

export default fault({
  id: 'host/login-plugin-missing',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds, 'client.problem', 'capabilities'],
  hears: ['says-login-plugin-missing'],
  title: 'The program lacks the module that it needs to log in',
  why: 'Postfix, mutt and others leave the login to modules of their own (SASL). In small installations and containers these are often not installed, so the program finds no method to log in with.',
  notes: {
    said: 'The program says that it has no method for the login',
    offered: 'The server offers ordinary methods for the login',
  },
  explains: ['auth/no-common-mechanism'],
  lookalikes: {
    'auth/no-common-mechanism': 'See whether the server offers PLAIN or LOGIN: then the module is missing',
  },
  *look(e) {
    const offer = e
      .all('capabilities')
      .find((c) => c.value.mechanisms.some((m) => ['PLAIN', 'LOGIN'].includes(m.toUpperCase())));
    const actions = [act('update-program', {}), act('update-system', {})];
    for (const said of e.all('client.problem'))
      if (said.value.problem === 'no-login-plugin')
        yield {
          subject: thisHost,
          args: {},
          clues: [...clue(said, 'decisive', 'said'), ...clue(offer, 'fair', 'offered')],
          accountsFor: [said.id],
          actions,
        };
    for (const { reply, weight } of spoken(e, 'says-login-plugin-missing'))
      yield {
        subject: thisHost,
        args: {},
        clues: [...clue(reply, weight, 'said'), ...clue(offer, 'fair', 'offered')],
        accountsFor: symptomsWith(e, reply),
        actions,
      };
  },
});
