import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'icloud',
  place: 'account-site',
  title: 'iCloud Mail',
  seen: '2026-11-21',
  source:
    'https://support.apple.com/102654 (app-specific passwords), https://support.apple.com/102525 (mail server settings)',
  aliases: ['icloud.com', 'me.com', 'mac.com', 'apple', 'mobileme'],
  answers: {
    ...commonSteps({
      web: 'https://www.icloud.com/mail',
      password: 'https://account.apple.com (Sign-In and Security > Password)',
      unlock: 'https://iforgot.apple.com',
      signIns: 'https://account.apple.com (Devices)',
      status: 'https://www.apple.com/support/systemstatus/',
    }),
    'create-app-password': [
      'Mail on a Mac, iPhone or iPad that is signed in to iCloud needs none. Other programs do:',
      'Open https://account.apple.com, sign in, click “Sign-In and Security”, then “App-Specific Passwords”.',
      'It needs two-factor authentication; switch it on there if it is off.',
      'Click “Generate an app-specific password”, name it after the program, and copy it with its hyphens.',
      'User name: the part before @icloud.com; if that is refused, the whole address. It is your first iCloud address, not an alias.',
    ],
    'switch-on-access': [
      'IMAP and SMTP of iCloud Mail are always on, with an app-specific password. POP3 does not exist: use IMAP.',
      'Does the address exist? iPhone: Settings > (your name) > iCloud > Mail. Mac: System Settings > (your name) > iCloud > Mail.',
    ],
    'free-space': [
      'Open https://www.icloud.com/mail, empty Trash and Junk, and delete large messages.',
      'Mail, Photos and backups share the space. iPhone: Settings > (your name) > iCloud > Storage.',
      'While the space is full, mail is refused; ask the senders to send it again.',
    ],
    'verify-sender': [
      'Open https://www.icloud.com/mail > gear > Settings > Accounts: add {address} as alias there.',
      'An own domain: https://www.icloud.com/icloudplus > Custom Email Domain.',
      'Foreign addresses cannot be sent from: use that provider’s own outgoing server.',
    ],
  },
});
