/**
 * What to do on a provider's site, with its own pages; a provider's file replaces what it does differently.
 */
interface Pages {
  /** Where one signs in to read mail. */
  readonly web: string;
  /** Where the password is changed. */
  readonly password: string;
  /** Where a locked or forgotten account is recovered. */
  readonly unlock: string;
  /** Where recent sign-ins are listed. */
  readonly signIns: string;
  /** Where it says whether the service works. */
  readonly status: string;
}

export const commonSteps = (pages: Pages) => ({
  'sign-in-on-web': [
    `Open ${pages.web} in a browser and sign in with your normal password.`,
    'Answer what it asks: confirm that it was you, accept new terms, add a telephone number.',
    'Best do it on the same network as the mail program, then try the mail program again within ten minutes.',
  ],
  'change-password': [
    `Open ${pages.password} and sign in.`,
    'Choose a password of letters without accents, digits and simple signs that you use nowhere else.',
    'Enter it in every mail program and on every telephone at once, before they try the old one too often.',
    'App passwords that you made before may have ended with it; then make new ones.',
  ],
  'unlock-account': [
    'Close all mail programs with this account first, so that they do not go on trying.',
    `Open ${pages.unlock} and follow what it says.`,
    'Then look at the recent sign-ins, filters and forwarding, and remove what is not yours.',
    'Only then open the mail programs again, with the right password in each.',
  ],
  'free-space': [
    `Open ${pages.web} in a browser.`,
    'Empty Trash and Spam: they count too.',
    'Sort by size or search for large attachments; save what you need, delete it, and empty Trash again.',
    'Or buy more space. Mail refused meanwhile went back to its senders: ask them to send it again.',
  ],
  'check-plan': [
    `Open ${pages.web}, sign in, and look in the account settings which plan you have and whether it is paid.`,
    'Look whether it includes mail programs (IMAP, POP3, SMTP). If not, change the plan or read mail in the browser.',
  ],
  'check-blocked-sign-ins': [
    `Open ${pages.signIns} and look for sign-ins at the time of the error.`,
    'If a blocked one was your mail program, confirm that it was you, and try again.',
    'If one was not you, change the password at once and end all other sessions.',
  ],
  'verify-sender': [
    `Open ${pages.web}, then its settings for addresses (aliases, identities, “send as”), and add {address}.`,
    'Open the message that {provider} sends to {address} and confirm it with the link or code in it.',
    'Then send again from that address.',
  ],
  'look-at-status-page': [
    `Open ${pages.status} and look whether a problem with mail is reported.`,
    'If so, wait and change nothing in the mail program.',
  ],
  'install-bridge': {
    unsupported: 'This provider needs no bridge: mail programs connect to its servers directly.',
  },
});
