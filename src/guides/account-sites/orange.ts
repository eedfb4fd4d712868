import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'orange',
  place: 'account-site',
  title: 'Orange (France)',
  seen: '2026-11-21',
  source:
    'https://assistance.orange.fr (Mail Orange: paramétrer un logiciel de messagerie); no page about app passwords was found',
  aliases: ['orange.fr', 'wanadoo', 'wanadoo.fr', 'mail orange', 'sosh'],
  answers: {
    ...commonSteps({
      web: 'https://mail.orange.fr',
      password: 'https://espace-client.orange.fr (compte > mot de passe)',
      unlock: 'https://login.orange.fr (link “mot de passe oublié”)',
      signIns: 'https://espace-client.orange.fr (compte > sécurité)',
      status: 'https://assistance.orange.fr (suivi des incidents)',
    }),
    'create-app-password': {
      unsupported:
        'Orange is not known to have app passwords: mail programs use the password of the mailbox itself.',
    },
    'switch-on-access': [
      'Open https://mail.orange.fr, sign in, and look under “Préférences” for access by mail programs (POP, IMAP).',
      'Switch {protocol} on if it is off there. Sending needs login (SMTP authentifié) with the same name and password.',
      'A second mailbox of the family has its own password; set it at https://espace-client.orange.fr',
    ],
  },
});
