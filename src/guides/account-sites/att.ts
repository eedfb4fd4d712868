import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'att',
  place: 'account-site',
  title: 'AT&T Mail',
  seen: '2026-11-21',
  source: 'https://www.att.com/support/article/email-support/KM1240308/ (secure mail key)',
  aliases: ['att.net', 'sbcglobal', 'sbcglobal.net', 'bellsouth', 'bellsouth.net', 'ameritech', 'currently'],
  answers: {
    ...commonSteps({
      web: 'https://currently.att.yahoo.com',
      password: 'https://www.att.com/acctmgmt/profile/signininfo',
      unlock: 'https://www.att.com/acctmgmt/forgotloginlanding',
      signIns: 'https://www.att.com/acctmgmt/profile/signininfo',
      status: 'https://www.att.com/outages/',
    }),
    'create-app-password': [
      'AT&T calls it “secure mail key”. Open https://www.att.com/acctmgmt/profile/signininfo and sign in.',
      'Under “My linked accounts” choose the address (several: each needs its own key).',
      'At “Secure mail key” click “Manage secure mail key” > “Add secure mail key”, name it, and copy it.',
      'Use it in the mail program in place of the password, for receiving and sending.',
    ],
    'switch-on-access': [
      'IMAP, POP and SMTP are always on; there is no switch. Mail programs need a secure mail key:',
      'https://www.att.com/acctmgmt/profile/signininfo > “Manage secure mail key”.',
    ],
  },
});
