import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';

export default fault({
  id: 'host/oauth-window-fails',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: ['client.problem'],
  title: 'The window in which the mail program lets you sign in does not work',
  why: 'The sign-in happens in a browser window. When cookies or scripts are off there, no browser is found, or the provider does not accept this kind of window, the program never gets its permission.',
  notes: { said: 'The program says that the sign-in window failed' },
  lookalikes: {
    'auth/oauth-blocked-by-organisation': 'See whether the window asks for the approval of an administrator',
  },
  *look(e) {
    for (const said of e.all('client.problem'))
      if (said.value.problem === 'sign-in-window')
        yield {
          subject: thisHost,
          args: {},
          clues: clue(said, 'decisive', 'said'),
          accountsFor: [said.id],
          actions: [
            act('sign-in-with-oauth', { provider: '' }),
            act('update-program', {}),
            act('update-system', {}),
          ],
        };
  },
});
