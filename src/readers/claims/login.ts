import {
  about,
  type Claim,
  challengeUnusable,
  client,
  exact,
  login,
  loose,
  noMechanism,
  refusedLogin,
  smtp,
  vague,
} from './claim.ts';

/**
 * Logins that libraries and programs report in their own words, because they swallow what the server said.
 */
export const loginClaims: readonly Claim[] = [
  // Go's smtp.PlainAuth refuses to send a password without TLS.
  exact(/\bunencrypted connection\b/i, about({ protocol: 'smtp' }, refusedUnencrypted)),
  exact(/LOGINDISABLED|password requested but server forbids it/i, refusedUnencrypted),
  exact(
    /does not seem to support encrypted passwords|encrypted password.{0,40}(?:not supported|unsupported)/i,
    challengeUnusable,
  ),
  exact(
    /cannot authenticate to server [^\n]{0,120}no mechanism available|No worthy mechs found|SASL .{0,40}plugin|authentication requires SASL|No (?:authenticators available|SASL mechanism found)|libsasl2?-modules/i,
    client('no-login-plugin'),
  ),
  exact(
    /no (?:suitable|compatible|acceptable|supported) authentication (?:method|mechanism)|supports? no (?:acceptable )?authentication|no (?:common )?(?:auth|SASL) mechanisms?|does not support the selected authentication method|None of the authentication methods supported|offered no compatible authentication|does not support authentication method|AUTH (?:type|mechanism) .{0,30}not supported|NotSupportedException.{0,80}authentication|no mechanism available|unsupported authentication mechanism|No authentication mechanisms? supported|no auth methods? (?:left|available)/i,
    noMechanism,
  ),
  exact(
    /(?:server|host) does not support authentication|server doesn't support AUTH|did not advertise authentication|SMTP AUTH extension not supported|AUTH (?:is )?not supported by (?:the )?server|authentication (?:is )?not (?:supported|enabled) by (?:the )?server|No auth(?:entication)? (?:is )?offered/i,
    nothingOffered,
  ),
  loose(
    /could not authenticate|verify (?:the |your )?(?:account|user) ?name or password|authentication (?:failed|failure|error|unsuccessful)|authentication with .{0,60} (?:has )?failed|fail(?:ed|ure) to (?:authenticate|log ?in|sign in)|login (?:denied|failed|incorrect)|logon (?:attempt )?failed|log ?on denied|invalid (?:login|credentials|user ?name or password|username\/password)|user ?name or password .{0,60}(?:incorrect|wrong|invalid|not correct)|(?:incorrect|wrong|bad) (?:user ?name|password|credentials)|(?:unable|failed|couldn[’']?t|could not|cannot|can[’']t) (?:to )?(?:log|sign)(?: you)? (?:in|on)\b|log in to .{0,120}failed|Authorization failure|AUTHFAIL|Sending of password .{0,120}did not succeed|unable to authorize client|credentials were incorrect|AuthenticationFailedException|AuthenticationException|check the user ?name and password|login to server .{0,120}failed|EAUTH\b|password .{0,20}(?:rejected|refused|not accepted)|anmeldung .{0,60}fehlgeschlagen|identification .{0,60}échou/i,
    refusedLogin,
  ),
  vague(
    /check the SSL setting for the outgoing server/i,
    [4, smtp('mail', 530, 'Must issue a STARTTLS command first')],
    [2, smtp('auth', 534, '5.7.9 Application-specific password required')],
    [2, smtp('mail', 530, 'Authentication required')],
  ),
  vague(
    /check the account settings for the outgoing server/i,
    [4, smtp('auth', 535)],
    [2, smtp('mail', 530, 'Authentication required')],
  ),
  vague(
    /enter (?:the|your) password (?:for|to)\b|password required for .{0,40}server|keeps? (?:asking|prompting) for (?:the|my|a) password|asks? again (?:and again )?for (?:the )?password/i,
    [4, client('asks-password-again')],
    [2, refusedLogin],
  ),
];

function refusedUnencrypted(c: Parameters<typeof noMechanism>[0]) {
  return c.where.protocol === 'smtp'
    ? smtp('auth', 538, 'Encryption required for requested authentication mechanism')(c)
    : [
        {
          kind: 'imap.reply' as const,
          subject: login('refused')(c)[0]?.subject ?? { type: 'service' as const },
          value: {
            stage: 'login' as const,
            status: 'NO' as const,
            code: 'PRIVACYREQUIRED',
            text: 'LOGINDISABLED',
          },
        },
      ];
}

function nothingOffered(c: Parameters<typeof noMechanism>[0]) {
  const told = noMechanism(c)[0];
  const where = told?.subject ?? { type: 'service' as const };
  return [
    ...noMechanism(c),
    {
      kind: 'capabilities' as const,
      subject: where,
      value: {
        protocol: c.where.protocol ?? ('smtp' as const),
        secured: false,
        items: [],
        mechanisms: [],
        starttls: false,
      },
    },
  ];
}
