import { each, onlyCode, phrases, suggests } from '../../kernel/phrase.ts';

const source =
  'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online';
const seen = '2026-08-07';

const login = phrases(
  { source: `${source}; public issue threads`, seen },
  {
    'says-oauth-required': [
      'basic authentication is disabled',
      'basic authentication is not supported for client submission',
      'basicauthblocked',
    ],
    'says-smtp-auth-disabled': [
      'smtpclientauthentication is disabled',
      'aka.ms/smtp_auth_disabled',
      'smtpclientauthentication is disabled for the tenant',
      'smtpclientauthentication is disabled for the mailbox',
    ],
    'says-blocked-by-policy': [
      { words: "user is locked by your organization's security defaults policy", stage: 'login' },
      { words: 'security defaults policy', stage: 'login' },
      'the request did not meet the criteria to be authenticated successfully',
      'did not meet the criteria',
      'blocked by conditional access',
    ],
    'says-bad-credentials': [
      suggests('authentication unsuccessful, the user credentials were incorrect'),
      suggests('the user credentials were incorrect'),
      suggests('authentication unsuccessful', { stage: 'login' }),
      suggests('logon failure: unknown user name or bad password', { stage: 'login' }),
      suggests('login failed.', { protocol: 'imap', stage: 'login' }),
      suggests('authenticate failed.', { protocol: 'imap', stage: 'login' }),
      suggests('logon denied'),
    ],
    'says-account-locked': [
      'the account is locked',
      'account is temporarily locked to prevent unauthorized use',
      'authentication unsuccessful, user is locked',
    ],
    'says-authentication-required': [
      'client was not authenticated to send anonymous mail',
      'client not authenticated to send mail',
      'client was not authenticated',
    ],
    'says-mechanism-unsupported': ['unrecognized authentication type'],
    'says-backend-not-connected': ['user is authenticated but not connected'],
    'says-throttled': ['request is throttled', 'suggested backoff time'],
    'says-temporarily-unavailable': [
      { words: 'server unavailable. *', protocol: 'imap' },
      { words: 'server error in', protocol: 'imap' },
      suggests('pfa agent busy'),
      'connection is closed. *',
    ],
    'says-session-ended': [
      { words: 'server signing off', protocol: 'imap' },
      { words: 'connection is closed', protocol: 'imap', strength: 'suggests' },
    ],
    'says-no-mail-service': [{ words: 'imap4 is disabled' }, { words: 'pop3 is disabled' }],
    'says-protocol-access-disabled': [
      'protocol disabled for this mailbox',
      'imap is disabled for this mailbox',
      'pop is disabled for this mailbox',
    ],
  },
);

const sending = phrases(
  { source, seen, protocol: 'smtp' },
  {
    'says-sender-not-owned': [
      'client does not have permissions to send as this sender',
      'client does not have permission to send as this sender',
      'sendasdenied',
      'sendasdeniedexception',
      'not allowed to send as',
    ],
    'says-too-many-parallel-submissions': [
      'concurrent connections limit exceeded',
      'sender thread limit exceeded',
      onlyCode({ code: 432, enhanced: '4.3.2' }),
    ],
    'says-recipient-too-fast': ['recipient thread limit exceeded'],
    'says-daily-limit': [
      'submission quota exceeded',
      'submission quota was exceeded',
      'daily limit for message recipients',
      'message submission rate for this client has exceeded',
    ],
    'says-rate-limit': [
      'has exceeded permitted limits within',
      'exceeded the maximum number of messages per',
    ],
    'says-connector-mismatch': [
      'tenantattribution',
      'wrong office 365 region',
      'relay access denied attr*',
      'attr35',
      'attr36',
    ],
    'says-relay-denied': ['unable to relay', 'unable to relay recipient in non-accepted domain'],
    'says-account-compromised': [
      'access denied, bad outbound sender',
      'bad outbound sender',
      'outboundspamexception',
      'spam abuse detected',
      'user * restricted from sending',
    ],
    'says-recipient-unknown': [
      'resolver.adr.recipnotfound',
      'resolver.adr.exrecipnotfound',
      'resolver.adr.recipientnotfound',
      'resolver.adr.badprimary',
      'resolver.adr.invalidinsmtp',
      { words: 'recipient not found by smtp address lookup' },
      { words: 'recipient not found', enhanced: '5.1.10' },
      { words: 'recipient address rejected: access denied', enhanced: '5.4.1' },
      "wasn't found at",
      "couldn't be found at",
    ],
    'says-recipient-malformed': [
      'storedrv.submit; invalid recipient address',
      'recipient addresses in single label domains not accepted',
      'resolver.adr.invalid',
    ],
    'says-recipient-domain-unknown': [
      { words: 'dns domain * does not exist' },
      { words: 'dns domain', enhanced: '5.4.310' },
    ],
    'says-recipient-mailbox-full': [
      'storedrv.deliver; mailbox full',
      'mailbox full. the recipient',
      'quotaexceededexception',
      'storedrv * mapiexceptionshutoffquotaexceeded',
    ],
    'says-recipient-disabled': [
      'mailbox cannot be accessed',
      'mailbox disabled, not accepting messages',
      'account disabled for mail',
      'access denied, banned recipient',
      'mailbox for this recipient is disabled',
    ],
    'says-recipient-restricted': each(`
      sender was not authenticated by organization | allowed-senders list |
      sender not authenticated for group | sender not authenticated for mailbox |
      sender was not authenticated for mailbox | sender was not authenticated for group |
      sender was not authenticated for public folder | resolver.rst.notauthorized |
      resolver.rst.authrequired | resolver.rst.sendernotauthenticatedforgroup |
      resolver.rst.sendernotauthenticatedformailbox | resolver.rst.restrictedtorecipientsinallowlist |
      permissions issue: you are not allowed to send to this recipient 
    `),
    'says-sender-blocked-by-recipient': [
      'senderfilterconfig',
      'rejected by recipient',
      "message was rejected by the recipient email server's rules",
      onlyCode({ enhanced: '5.7.911' }),
    ],
    'says-message-too-large': [
      'message size exceeds fixed maximum message size',
      'recipsizelimit',
      'resolver.rst.sendsizelimit',
      'resolver.rst.recipsizelimit',
      'message too large for this recipient',
    ],
    'says-too-many-recipients': ['resolver.adr.recipientlimitexceeded', 'recipient limit exceeded'],
    'says-mail-loop': [
      'hop count exceeded',
      'routing loop detected',
      'possible mail loop',
      'resolver.fwd.loop',
    ],
    'says-delivery-expired': [{ words: 'message expired', enhanced: '5.4.300' }, 'message expired, * after'],
    'says-spf-fail': [
      'sender policy framework violation',
      'message rejected due to sender policy framework violation',
    ],
    'says-dmarc-reject': [
      'does not pass dmarc verification',
      'dmarc verification and has a dmarc policy of reject',
    ],
    'says-mail-unauthenticated': [
      'meet the required authentication level',
      'must pass either spf or dkim validation',
      onlyCode({ enhanced: '5.7.515' }),
    ],
    'says-ipv6-refused': ['does not accept email over ipv6'],
    'says-reverse-name-wrong': ['must have a reverse dns record'],
    'says-headers-noncompliant': ['must be rfc 5322 section 3.6.2 compliant'],
    'says-headers-too-large': ['header is too long'],
    'says-helo-impersonates-receiver': [
      'access denied, bad helo',
      { words: 'bad helo', enhanced: '5.7.506' },
    ],
    'says-bare-line-feed': [
      { words: 'invalid characters', enhanced: '5.6.11' },
      { words: 'bare linefeeds in' },
      { words: 'smtpsend.barelinefeedsareillegal' },
    ],
    'says-sender-banned': ['access denied, banned sender', 'banned sender', 'customer block list'],
    'says-blocked-by-receiver': [
      'access denied, banned sending ip',
      'banned sending ip',
      'delist.messaging.microsoft.com',
      'sender.office.com',
    ],
    'says-slowed-by-receiver': [
      'temporarily rate limited due to ip reputation',
      'server busy. please try again later from',
      { words: 'access denied, please try again later', strength: 'states-cause' },
    ],
    'says-organisation-blocked': [
      'tenant has exceeded threshold',
      'tenant threshold exceeded',
      'blocked from sending from unregistered domains',
      'access denied, traffic not accepted from this ip',
      onlyCode({ enhanced: '5.7.705' }),
      onlyCode({ enhanced: '5.7.708' }),
      onlyCode({ enhanced: '5.7.750' }),
    ],
    'says-client-tls-too-old': ['tls 1.0 and 1.1 are not supported'],
    'says-tls-not-supported': ['starttls-not-supported'],
    'says-encryption-required': ['starttls is required to send mail'],
    'says-dane-mismatch': ['tlsa-invalid', 'dane-required'],
    'says-dnssec-failed': ['dnssec-invalid'],
    'says-mta-sts-mismatch': [
      'sts-policy-fetch-error',
      'sts-webpki-invalid',
      'sts-policy-invalid',
      'mx hosts of * failed mta-sts validation',
    ],
    'says-tls-certificate-untrusted': ['certificate-not-trusted'],
    'says-connection-refused': [{ words: 'connection refused', enhanced: '4.4.316' }],
    'says-connection-timed-out': [{ words: 'connection timed out', enhanced: '4.4.316' }],
    'says-connection-lost': [
      'connection dropped',
      'the remote server connection was dropped',
      'socketerror: failed to connect',
    ],
    'says-out-of-storage': ['insufficient system resources'],
    'says-temporarily-unavailable': [
      'service not active',
      'system not accepting network messages',
      suggests('storedrv.deliver.exception'),
    ],
    'says-spam': [
      'remote server returned message detected as spam',
      { words: 'as345', enhanced: '5.0.350' },
      'content filter agent quarantined this message',
    ],
    'says-refused-without-reason': [
      suggests('delivery not authorized, message refused'),
      suggests('transport rules'),
    ],
    'says-no-valid-recipients': [suggests('no valid recipients')],
  },
);

/** Words that mean this only beside these numbers. */
const numbered = phrases(
  { source, seen, protocol: 'smtp' },
  {
    'says-recipient-restricted': [
      { words: 'delivery not authorized', enhanced: '5.7.1' },
      { words: 'sender was not authenticated', enhanced: '5.7.136' },
      { words: 'sender was not authenticated', enhanced: '5.7.12' },
      onlyCode({ enhanced: '5.7.12' }),
      onlyCode({ enhanced: '5.7.124' }),
      onlyCode({ enhanced: '5.7.133' }),
      onlyCode({ enhanced: '5.7.134' }),
      onlyCode({ enhanced: '5.7.136' }),
    ],
    'says-dmarc-reject': [onlyCode({ enhanced: '5.7.509' })],
    'says-recipient-unknown': [onlyCode({ enhanced: '5.1.10', stage: 'rcpt' })],
    'says-sender-not-owned': [onlyCode({ enhanced: '5.7.60' })],
    'says-connector-mismatch': [onlyCode({ enhanced: '5.7.64' })],
    'says-sender-banned': [
      onlyCode({ enhanced: '5.7.502' }),
      onlyCode({ enhanced: '5.7.503' }),
      onlyCode({ enhanced: '5.7.511' }),
    ],
    'says-account-compromised': [onlyCode({ enhanced: '5.7.501' })],
    'says-slowed-by-receiver': [onlyCode({ enhanced: '4.7.650' }), onlyCode({ enhanced: '4.7.500' })],
    'says-mail-loop': [onlyCode({ enhanced: '5.4.14' })],
    'says-recipient-domain-unknown': [onlyCode({ enhanced: '5.4.310' })],
    'says-delivery-expired': [onlyCode({ enhanced: '5.4.300' })],
    'says-bare-line-feed': [onlyCode({ enhanced: '5.6.11' })],
    'says-authentication-required': [onlyCode({ enhanced: '5.7.57' })],
    'says-not-aligned': [onlyCode({ enhanced: 'x.7.32' })],
  },
);

export default [...login, ...sending, ...numbered];
