import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { portOf, serverName, serverOf } from '../../views/servers.ts';
import { foreignKinds, foreignWords } from './_shared.ts';

const titles = { smtp: 'SMTP', imap: 'IMAP', pop3: 'POP3' } as const;

export default fault({
  id: 'settings/pop3-and-imap-swapped',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: foreignKinds,
  title: 'The account is set up as {wanted}, but port {port} of {name} speaks {says}',
  why: 'IMAP and POP3 are two different languages for reading mail, each with its own ports: IMAP 993 and 143, POP3 995 and 110.',
  notes: {
    greets: 'The server greets in the other language',
    setting: 'The settings say which language the program speaks',
  },
  lookalikes: {
    'settings/wrong-port':
      'Decide which kind of account is wanted: then either the kind or the port is wrong',
  },
  *look(e) {
    for (const f of foreignWords(e)) {
      if (f.wanted === 'smtp' || f.says === 'smtp') continue;
      yield {
        subject: f.server,
        args: {
          name: serverName(f.server),
          port: portOf(f.server),
          wanted: titles[f.wanted],
          says: titles[f.says],
        },
        clues: [
          ...clue(f.fact, 'decisive', 'greets'),
          ...clue(serverOf(e, f.server)?.fact, 'weak', 'setting'),
        ],
        accountsFor: f.accountsFor,
        actions: [
          act('set-account-type', { protocol: f.says }),
          act('set-port', {
            role: 'incoming',
            port: f.wanted === 'imap' ? 993 : 995,
            security: 'tls',
          }),
        ],
      };
    }
  },
});
