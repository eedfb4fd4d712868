import { guide } from '../../kernel/guide.ts';

const signIn = 'Open the web page of {provider} in a browser and sign in with your normal password.';

export default guide({
  id: 'generic',
  place: 'account-site',
  title: 'The web page of your mail provider',
  seen: '2026-11-21',
  source: 'What the account pages of the providers in this folder have in common',
  answers: {
    'create-app-password': [
      signIn,
      'Open the account settings and there “Security” (or “Password and security”).',
      'Switch on two-step verification if it is off: most providers offer app passwords only with it.',
      'Choose “App passwords” (also “application-specific”, “external programs”) and create one named after the program.',
      'Copy it at once, it is shown only this time, and put it into the mail program in place of the password.',
    ],
    'switch-on-access': [
      signIn,
      'Open the settings of the mailbox and look for “POP3/IMAP”, “Mail programs”, “External access” or “Forwarding”.',
      'Switch {protocol} on and save.',
      'Wait a few minutes, then try the mail program again.',
    ],
    'sign-in-on-web': [
      signIn,
      'Answer what it asks: confirm that it was you, accept new terms, add a telephone number.',
      'Best do it on the same network as the mail program, then try the mail program again within ten minutes.',
    ],
    'change-password': [
      signIn,
      'Open the account settings, “Security”, “Change password”.',
      'Use letters without accents, digits and simple signs, 12 to 30 characters.',
      'Then enter the new password in every mail program and on every telephone, before they try the old one.',
    ],
    'unlock-account': [
      'Stop all mail programs with this account first, so that they do not go on trying.',
      signIn,
      'Follow what the page says; “Forgot password” usually unlocks the account too.',
      'Look at the recent sign-ins, filters and forwarding, and remove what is not yours.',
      'If the page does not help, write to the support of {provider}.',
    ],
    'free-space': [
      signIn,
      'Empty Trash and Junk: they count too.',
      'Sort by size, or search for large attachments; save what you need, delete it, and empty Trash again.',
      'Or buy more space. Mail that was refused meanwhile went back to its senders: ask them to send it again.',
    ],
    'check-plan': [
      signIn,
      'Open the overview of your plan and look whether it includes mail programs (IMAP, POP3, SMTP) and is paid.',
      'Change the plan or pay the open invoice, or read the mail in the browser or the app of {provider}.',
    ],
    'check-blocked-sign-ins': [
      signIn,
      'Open “Security” and look for recent activity or blocked sign-ins at the time of the error.',
      'If it was your mail program, confirm it (“This was me”). If not, change the password at once.',
    ],
    'verify-sender': [
      signIn,
      'Open the settings for addresses (“Aliases”, “Send mail as”, “Identities”) and add {address}.',
      'Open the message that {provider} sends to {address} and confirm it with the link or code in it.',
      'Then send again from that address.',
    ],
    'look-at-status-page': [
      'Search the web for “{provider} status” and open the page of {provider} itself.',
      'If it reports a problem with mail, wait and change nothing in the mail program.',
    ],
    'install-bridge': [
      'This provider encrypts mail so that a mail program can reach it only through a program on your own computer.',
      'Download that program (“Bridge”) from the web page of {provider}, install it and sign in.',
      'Use the server, ports, user name and password that it shows; they differ from those of the web page.',
    ],
  },
});
