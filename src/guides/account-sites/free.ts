import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'free',
  place: 'account-site',
  title: 'Free (France)',
  seen: '2026-11-21',
  source: 'https://assistance.free.fr (SMTP authentifié); own notes on the fault account/smtp-auth-disabled',
  aliases: ['free.fr', 'freebox', 'aliceadsl.fr', 'alice'],
  answers: {
    ...commonSteps({
      web: 'https://zimbra.free.fr',
      password: 'https://subscribe.free.fr/login/ (Mes services > Gérer mes comptes e-mail)',
      unlock: 'https://subscribe.free.fr/login/ (link “Mot de passe oublié”)',
      signIns: 'https://zimbra.free.fr',
      status: 'https://www.free-reseau.fr (not Free’s own)',
    }),
    'create-app-password': {
      unsupported: 'Free has no app passwords: mail programs use the password of the mailbox itself.',
    },
    'switch-on-access': [
      'IMAP and POP are always on. Sending with login must be switched on once:',
      'Open https://subscribe.free.fr/login/ and sign in with your subscriber number.',
      'Open “Gestion de mon compte SMTP authentifié” and click “Activer”.',
      'Wait up to 24 hours, then use smtp.free.fr with login, user name and password of the mailbox.',
    ],
  },
});
