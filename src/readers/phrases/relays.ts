import { each, eachSuggests, phrases } from '../../kernel/phrase.ts';

const seen = '2026-08-07';
const login = { stage: 'login' } as const;
const relay = (provider: string, source: string, rest: Parameters<typeof phrases>[1]) =>
  phrases({ provider, source, seen, protocol: 'smtp' }, rest);

/** Services that programs send mail through. */
export default [
  ...relay('amazon-ses', 'https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-smtp.html', {
    'says-relay-key-wrong': [
      { words: 'authentication credentials invalid', stage: 'login', onlyThere: true },
      ...each(
        `
      signature we calculated does not match |
      the security token included in the request is invalid | accesskeyid
    `,
        login,
      ),
    ],
    'says-sender-not-verified': each(`
      email address is not verified | the following identities failed the check in region |
      identities failed the check
    `),
    'says-account-in-test-mode': each(`
      sandbox. | account is in the amazon ses sandbox
    `),
    'says-daily-limit': each(`
      throttling failure: daily message quota exceeded | daily message quota exceeded
    `),
    'says-rate-limit': each(`
      throttling failure: maximum sending rate exceeded | maximum sending rate exceeded
    `),
    'says-account-compromised': each(`
      sending paused for this account | sending paused for configuration set |
      sending suspended for this account
    `),
    'says-timeout': each(`
      timeout waiting for data from client
    `),
    'says-blocked-by-policy': each(`
      access denied: user * is not authorized to perform | is not authorized to perform ses:*
    `),
    'says-headers-noncompliant': each(`
      message rejected: duplicate header | missing final '@domain' |
      local address contains control or whitespace
    `),
    'says-recipient-unknown': each(`
      address is on the suppression list for your account | suppression list
    `),
    'says-virus': each(`
      message rejected: virus | email contains a virus
    `),
    'says-message-too-large': each(`
      message length is more than * bytes | message length is more than
    `),
    'says-connection-timed-out': each(`
      amazon ses has attempted to deliver
    `).map((one) => ({ ...one, strength: 'suggests' as const })),
  }),
  ...relay(
    'sendgrid',
    'https://www.twilio.com/docs/sendgrid/for-developers/sending-email/smtp-errors-and-troubleshooting',
    {
      'says-relay-key-wrong': [
        ...each(
          `
      authentication failed: bad username / password |
      the provided authorization grant is invalid, expired, or revoked |
      permission denied, wrong credentials | bad username / password |
      basic authentication is not allowed with 2fa enabled
    `,
          login,
        ),
      ],
      'says-authentication-required': each(`
      unauthenticated senders not allowed
    `),
      'says-sender-not-owned': each(`
      the from address does not match a verified sender identity
    `),
      'says-daily-limit': each(`
      maximum credits exceeded | you have exceeded your messaging limits | messaging limits
    `),
      'says-address-not-authorised': each(`
      the requestor's ip address is not whitelisted | ip address * not whitelisted
    `),
      'says-account-locked': each(`
      your account is under review
    `),
    },
  ),
  ...relay(
    'mailgun',
    'https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages and public issue threads',
    {
      'says-account-in-test-mode': each(`
      free accounts are for test purposes only. please upgrade or add the address to authorized recipients |
      sandbox subdomains are for test purposes only | authorized recipients in account settings
    `),
      'says-sender-not-verified': each(`
      domain * is not allowed to send: the domain is unverified |
      is not allowed to send: the domain is unverified and requires dns configuration |
      unverified and requires dns
    `),
      'says-account-locked': each(`
      is not allowed to send: please activate your mailgun account | is not allowed to send: disabled |
      domain * is disabled | business verification
    `),
      'says-rate-limit': each(`
      is not allowed to send: too many requests | sending probation | probation period
    `),
      'says-daily-limit': each(`
      recipient limit exceeded for this hour
    `),
      'says-recipient-unknown': each(`
      not delivering to previously bounced address | too old | previously bounced address
    `),
      'says-sender-blocked-by-recipient': each(`
      not delivering to a user who marked your messages as spam |
      not delivering to unsubscribed address | unsubscribed address
    `),
    },
  ),
  ...relay('sparkpost', 'https://support.sparkpost.com/docs and public issue threads', {
    'says-sender-not-verified': each(`
      unconfigured sending domain | sending domain not configured | invalid sending domain
    `),
    'says-daily-limit': each(`
      exceed sending limit (daily) | exceed sending limit (monthly) | exceed sending limit
    `),
    'says-account-in-test-mode': each(`
      exceed sandbox limit | sandbox domain * limit
    `),
    'says-recipient-unknown': each(`
      recipient address suppressed due to | recipient address suppressed
    `),
    'says-blocked-by-policy': each(`
      unauthorized. sending ip not
    `),
    'says-refused-without-reason': eachSuggests(`
      [internal] message blocked due to
    `),
  }),
  ...relay('mailjet', 'https://documentation.mailjet.com/ and public issue threads', {
    'says-sender-not-verified': each(`
      sender address has not been validated | sender address refused
    `),
    'says-relay-key-wrong': each(
      `
      api key authentication/authorization failure
    `,
      login,
    ),
    'says-account-locked': each(`
      account has been temporarily blocked | your account is temporarily blocked
    `),
  }),
  ...relay('brevo', 'https://help.brevo.com/ and public issue threads', {
    'says-address-not-authorised': each(`
      unauthorized ip address | unauthorised ip address
    `),
    'says-authentication-required': each(`
      please authenticate first
    `),
    'says-sender-not-verified': each(`
      sending has been rejected because the sender you used * is not valid |
      validate your sender or authenticate your domain
    `),
    'says-account-in-test-mode': each(`
      your smtp account is not yet activated | smtp account is not yet activated
    `),
    'says-relay-key-wrong': each(
      `
      authentication failed, invalid smtp key
    `,
      login,
    ),
    'says-daily-limit': each(`
      not enough credits | you do not have enough credits
    `),
  }),
  ...relay(
    'postmark',
    'https://postmarkapp.com/developer/user-guide/send-email-with-smtp and public issue threads',
    {
      'says-relay-key-wrong': each(
        `
      server token | invalid server token | the server token you provided * was invalid |
      request does not contain a valid server token
    `,
        login,
      ),
      'says-sender-not-verified': each(`
      sender signature | is not a sender signature |
      the 'from' address you supplied * is not a sender signature on your account |
      sender signature not confirmed
    `),
      'says-account-in-test-mode': each(`
      while your account is pending approval |
      all recipient addresses must share the same domain as the 'from' address
    `),
      'says-recipient-unknown': each(`
      marked as inactive | recipient(s) that have been marked as inactive |
      inactive recipient * hard bounced
    `),
      'says-account-locked': each(`
      this server is inactive | sending through your account is disabled
    `),
    },
  ),
  ...relay(
    'elasticemail',
    'public issue threads of Elastic Email, SMTP2GO, Mandrill, Resend, MailerSend, Scaleway',
    {
      'says-sender-not-verified': each(`
      the * domain is not verified. please, add and verify your domain | from domain is not verified |
      sender verification required | the from.email domain must be verified |
      this sender domain is not verified | unverified sender domain
    `),
      'says-account-in-test-mode': each(`
      you can only send testing emails to your own email address |
      trial account unique recipients limit | trial account can only send | testing emails
    `),
      'says-relay-key-wrong': each(
        `
      api key is invalid | missing api key
    `,
        login,
      ),
      'says-daily-limit': each(`
      you have reached your daily email sending quota | reached your monthly email |
      hourly quota exceeded
    `),
      'says-unpaid': each(`
      payment_required | your account has insufficient credit
    `),
      'says-address-not-authorised': each(`
      ip address is not authenticated
    `),
    },
  ),
];
