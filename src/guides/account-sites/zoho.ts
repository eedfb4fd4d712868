import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'zoho',
  place: 'account-site',
  title: 'Zoho Mail',
  seen: '2026-11-21',
  source:
    'https://www.zoho.com/mail/help/imap-access.html, https://help.zoho.com/portal/en/kb/accounts/manage-account/articles/app-passwords',
  aliases: ['zoho.com', 'zohomail', 'zoho.eu', 'zoho.in'],
  answers: {
    ...commonSteps({
      web: 'https://mail.zoho.com (or .eu, .in, .com.au, .jp: where your account lives)',
      password: 'https://accounts.zoho.com/home#security/security_pwd',
      unlock: 'https://accounts.zoho.com/password',
      signIns: 'https://accounts.zoho.com/home#sessions/loginhistory',
      status: 'https://status.zoho.com',
    }),
    'create-app-password': [
      'Needed when multi-factor authentication is on, or when you sign in through another company (SAML).',
      'Open https://accounts.zoho.com/home#security/app_password (.eu, .in …: where your account lives).',
      'Click “Generate New Password”, name it after the program, and copy it without spaces.',
    ],
    'switch-on-access': [
      'Open Zoho Mail in a browser > gear (Settings) > “Mail Accounts” > your address.',
      'Tick “IMAP Access” (or “POP Access”) under the heading of the same name.',
      'Sending (SMTP) is on with it. Folders: choose there which ones are shown in IMAP.',
      'The free plan has no IMAP and POP for accounts of newer date: https://www.zoho.com/mail/zohomail-pricing.html',
      'In an organisation the administrator may have to allow it: https://mailadmin.zoho.com > Users > Mail Settings.',
    ],
    'check-plan': [
      'Open https://mailadmin.zoho.com > Subscription (ask the administrator): the free plan has no IMAP and POP.',
      'Change the plan, or read the mail in the browser or in Zoho’s own app.',
    ],
    'unlock-account': [
      'Close all mail programs with this account first.',
      'Sign in at https://accounts.zoho.com; if sending is blocked, open https://mail.zoho.com/UnblockMe',
      'Change the password, remove unknown filters and forwarding, then open the mail programs again.',
    ],
  },
});
