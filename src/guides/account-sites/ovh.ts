import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'ovh',
  place: 'account-site',
  title: 'OVHcloud',
  seen: '2026-11-21',
  source: 'https://help.ovhcloud.com (MX Plan: change the password of an email address; blocked for spam)',
  aliases: ['ovh.com', 'ovh.net', 'ovh.fr', 'mx plan', 'ovhcloud.com'],
  answers: {
    ...commonSteps({
      web: 'https://www.ovhcloud.com/en/mail/',
      password:
        'https://manager.ovh.com > Web Cloud > Emails > (domain) > Email accounts > … > Change password',
      unlock: 'https://manager.ovh.com > Web Cloud > Emails > (domain) > Email accounts',
      signIns: 'https://manager.ovh.com > Web Cloud > Emails > (domain) > Recent tasks',
      status: 'https://web-cloud.status-ovhcloud.com',
    }),
    'create-app-password': {
      unsupported:
        'OVHcloud mailboxes have no app passwords: mail programs use the password of the mailbox itself.',
    },
    'switch-on-access': [
      'IMAP, POP and SMTP are always on for an OVHcloud mailbox. Look whether the mailbox exists and is not blocked:',
      'https://manager.ovh.com > Web Cloud > Emails > (domain) > Email accounts, column “State”.',
      'User name is the whole address. Server: ssl0.ovh.net or the one that the panel names (Exchange, Email Pro: ex*.mail.ovh.net).',
    ],
    'unlock-account': [
      'Close all mail programs and scripts that send with this mailbox first.',
      'Open https://manager.ovh.com > Web Cloud > Emails > (domain) > Email accounts: state “Blocked for spam”?',
      'Remove the cause (leaked password, hacked web form), set a new password there; that unblocks a first time.',
      'Blocked again? Open a request with the support there and say what you removed.',
    ],
  },
});
