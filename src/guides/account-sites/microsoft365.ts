import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'microsoft365',
  place: 'account-site',
  title: 'Microsoft 365',
  seen: '2026-11-21',
  source:
    'https://techcommunity.microsoft.com/blog/exchange/updated-exchange-online-smtp-auth-basic-authentication-deprecation-timeline/4489835, https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission',
  aliases: [
    'microsoft-365',
    'office 365',
    'office365',
    'exchange online',
    'o365',
    'm365',
    'outlook.office365.com',
  ],
  answers: {
    ...commonSteps({
      web: 'https://outlook.office.com',
      password: 'https://mysignins.microsoft.com/security-info (or ask your administrator)',
      unlock: 'https://passwordreset.microsoftonline.com',
      signIns: 'https://mysignins.microsoft.com',
      status: 'https://status.cloud.microsoft',
    }),
    'create-app-password': {
      unsupported:
        'Microsoft 365 accepts no app password for IMAP and POP: sign in with OAuth. Only SMTP may still take a password.',
    },
    'switch-on-access': [
      'This is done by the administrator of your organisation at https://admin.microsoft.com:',
      'Users > Active users > (the user) > Mail > “Manage email apps”: tick {protocol} (for SMTP: “Authenticated SMTP”). Save.',
      'Or: Set-CASMailbox -Identity user@example.org -ImapEnabled $true -PopEnabled $true -SmtpClientAuthenticationDisabled $false',
      'SMTP for the whole organisation: Set-TransportConfig -SmtpClientAuthenticationDisabled $false',
      'IMAP and POP need OAuth. SMTP with a password is off by default from the end of December 2026 on: move to OAuth.',
      'Security defaults or Conditional Access may forbid it as well: see the sign-in log in https://entra.microsoft.com',
      'Bought at GoDaddy: Email & Office dashboard > (the user) > Advanced settings > SMTP Authentication.',
    ],
    'unlock-account': [
      'Close all mail programs with this account first.',
      'Open https://passwordreset.microsoftonline.com, or ask the administrator of your organisation.',
      'Sending blocked as spam? The administrator removes it at https://security.microsoft.com/restrictedentities',
      'Before that: change the password, remove unknown inbox rules and forwarding.',
    ],
    'free-space': [
      'Open https://outlook.office.com > gear > General > Storage: it shows which folder is large, with “Empty”.',
      'Empty “Deleted Items” and its “Recover items deleted from this folder”.',
      'The administrator can switch on the online archive or assign a larger plan.',
    ],
    'check-plan': [
      'The administrator looks at https://admin.microsoft.com > Users > Active users > (the user) > Licenses and apps.',
      'A licence with Exchange Online must be ticked. After assigning one, wait up to a day for the mailbox.',
    ],
    'check-blocked-sign-ins': [
      'Open https://mysignins.microsoft.com and look at the time of the error.',
      'The administrator sees the reason at https://entra.microsoft.com > Monitoring > Sign-in logs (error code, policy).',
      'Filter there by “Client app: IMAP, POP, Authenticated SMTP”.',
    ],
    'verify-sender': [
      'The administrator opens https://admin.exchange.microsoft.com > Recipients > Mailboxes > (the mailbox of {address}).',
      'Delegation > “Send as”: add the user who logs in. Or add {address} as alias of that user.',
      'It works after up to an hour.',
    ],
  },
});
