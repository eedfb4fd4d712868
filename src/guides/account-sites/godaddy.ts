import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'godaddy',
  place: 'account-site',
  title: 'GoDaddy',
  seen: '2026-11-21',
  source:
    'https://www.godaddy.com/help (Enable SMTP Authentication); own notes on the fault account/smtp-auth-disabled',
  aliases: ['godaddy.com', 'secureserver', 'secureserver.net', 'workspace email', 'titan godaddy'],
  answers: {
    ...commonSteps({
      web: 'https://sso.godaddy.com (Email)',
      password: 'https://email.godaddy.com (Email & Office dashboard > user > Manage > Change password)',
      unlock: 'https://email.godaddy.com (Email & Office dashboard > user > Manage)',
      signIns: 'https://account.godaddy.com/security',
      status: 'https://status.godaddy.com',
    }),
    'create-app-password': {
      unsupported:
        'GoDaddy has no app passwords of its own: Microsoft 365 mailboxes sign in with OAuth, others use the mailbox password.',
    },
    'switch-on-access': [
      'Microsoft 365 from GoDaddy: open https://email.godaddy.com (Email & Office dashboard) and sign in.',
      'Next to the user click “Manage” > “Advanced Settings” > “SMTP Authentication” and switch it on. Wait an hour.',
      'Reading uses OAuth (outlook.office365.com). Professional Email and old Workspace mailboxes have no switch.',
    ],
  },
});
