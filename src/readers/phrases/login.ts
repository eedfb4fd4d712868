import { each, eachSuggests, phrases, suggests } from '../../kernel/phrase.ts';

const source = 'replies of many servers in public issue threads; RFC 4954, 5530 example texts';
const seen = '2026-08-07';

/** What servers of every kind say about logging in. */
const states = phrases(
  { source, seen, stage: 'login' },
  {
    'says-bad-credentials': [
      suggests('authorization failed', { protocol: ['smtp', 'pop3'] }),
      ...eachSuggests(`
      authentication failed | authentication failure | authentication unsuccessful |
      authentication error | authentication rejected | authentication credentials invalid |
      auth failed | auth failure | login failed | login failure | login incorrect | login error |
      login rejected | login invalid | login denied | logon failure | logon failed | invalid login |
      invalid logon | invalid credentials | invalid user name or password |
      invalid username or password | invalid user or password | invalid userid or password |
      invalid login or password | invalid login name or password | invalid account or password |
      invalid email or password | invalid user | invalid username | invalid user name |
      invalid password | invalid or missing credentials | incorrect password |
      incorrect username or password | incorrect user name or password | incorrect login |
      incorrect credentials | incorrect authentication | wrong password | wrong username or password |
      wrong user name or password | wrong user or password | wrong login | wrong credentials |
      bad password | bad login | bad username or password | bad user name or password |
      bad credentials | bad authentication | password incorrect | password is incorrect |
      password failed | password error | password mismatch | password supplied * incorrect |
      username or password is incorrect | username or password incorrect |
      user name or password is incorrect | user or password incorrect |
      username and password not accepted | username/password | user/password | user name/password |
      name/password | credentials rejected | credentials were incorrect | credentials not accepted |
      credentials invalid | no match for user | unable to authenticate | could not authenticate |
      not authenticated | failed to authenticate | permission denied | access denied |
      unable to log on | unable to log in | sign-in failed | authorization failure | could not log in |
      login not permitted | user authentication failed
    `),
    ],
    'says-user-unknown-at-login': each(`
      unknown user | user unknown | no such user | no such account | user not found |
      account not found | user does not exist | user doesn't exist | account does not exist |
      mailbox does not exist | no mailbox for this user | never heard of mailbox | unknown account |
      no such mailbox | unknown account or password | is not a valid user
    `),
    'says-full-address-wanted': each(`
      use full email address | use full e-mail address | use your full email address |
      use your full e-mail address | full email address as user name | full email address as username |
      full email address as your | complete email address as | user name must be the full |
      username must be your full | username must be the full | login with your full email |
      login must contain | username must contain | must include the domain | must contain the domain |
      domain part is missing | missing domain in user name | no domain in user name |
      user name must contain a domain | vollständige e-mail-adresse als benutzername |
      adresse e-mail complète
    `),
    'says-account-locked': [
      ...eachSuggests(`
      your account is temporarily
    `),
      ...each(`
      account is locked | account locked | account has been locked | account * locked | user is locked |
      user locked | account is disabled | account disabled | account has been disabled |
      account * disabled | user is disabled | user disabled | user * disabled | account is suspended |
      account suspended | account has been suspended | account * suspended | user is suspended |
      account is blocked | account blocked | account has been blocked | account * blocked |
      user is blocked | user blocked | mailbox is disabled | mailbox disabled | mailbox is locked out |
      account is inactive | account inactive | account is deactivated | account has been deactivated |
      account has been terminated | account expired | account has expired | account is frozen |
      login disabled | login is disabled | login has been disabled | mailbox suspended |
      mailbox blocked | access disabled for this account | account not active | account is not active |
      account closed
    `),
    ],
    'says-password-expired': [
      ...eachSuggests(`
      change your password
    `),
      ...each(`
      password has expired | password expired | password is expired | expired password |
      password * expired | password must be changed | must change your password |
      password needs to be changed | password reset required | force password change
    `),
    ],
    'says-password-transition-needed': ['password transition'],
    'says-app-password-required': [
      ...eachSuggests(`
      2fa enabled | 2fa is enabled | mfa required | otp required | second factor required |
      external password
    `),
      ...each(`
      authorization code | application-specific password | application specific password |
      app-specific password | app specific password | app password | app-password | apppassword |
      application password | device password | device-specific password | authorization code required |
      use authorization code | enter your authorization code | client password required |
      two-factor authentication is enabled | two factor authentication is enabled |
      two-factor authentication required | mfa is required | multi-factor authentication required
    `),
    ],
    'says-oauth-required': each(`
      oauth required | oauth2 required | please use oauth | use oauth | modern authentication required |
      basic authentication disabled | basic auth is disabled | password authentication is disabled |
      password authentication disabled | password login is disabled |
      password authentication not allowed
    `),
    'says-oauth-token-expired': [
      ...eachSuggests(`
      invalid token | token invalid
    `),
      ...each(`
      token expired | token has expired | access token expired | token is expired | expired token |
      invalid access token | token revoked | sasl-xoauth2 authentication failed | xoauth2 failed |
      invalid bearer token | eyjzdgf0dxmioi*
    `),
    ],
    'says-oauth-scope-missing': each(`
      insufficient scope | insufficient_scope | scope is missing | missing scope |
      insufficient permissions of the token | token does not have the required scope
    `),
    'says-oauth-blocked-by-organisation': each(`
      admin consent | administrator consent | not approved by your organization | aadsts* |
      blocked by your organization | application is blocked by
    `),
    'says-oauth-wrong-account': [
      'token does not match user',
      'user does not match token',
      'token user mismatch',
      'token belongs to',
      'username does not match the token',
    ],
    'says-web-login-required': [
      ...eachSuggests(`
      suspicious activity | suspicious login | unusual sign-in | verify your account
    `),
      ...each(`
      log in via your web browser | log in with your web browser | log in through your web browser |
      sign in with your browser | sign in via a web browser | please sign in to webmail |
      please log in to webmail | please login to webmail | verify your identity |
      account needs to be verified | confirm your account
    `),
    ],
    'says-protocol-access-disabled': each(`
      imap access is disabled | imap access disabled | imap is disabled | imap disabled |
      imap service is disabled | imap not enabled | imap is not enabled | imap access is not enabled |
      not enabled for imap | imap access not allowed | imap is not allowed | imap access denied |
      pop access is disabled | pop3 access is disabled | pop is disabled | pop3 is disabled |
      pop3 disabled | pop3 not enabled | pop is not enabled | pop3 is not enabled |
      not enabled for pop | pop access is not enabled | pop3 access not allowed | protocol not enabled |
      protocol is not enabled | protocol disabled | protocol access disabled |
      access via * is disabled | service is not open | service not enabled | service is not enabled |
      no access rights | no permission to use this service | does not have access rights |
      not allowed to use imap | not allowed to use pop | third party access | third-party access |
      external access disabled | mail client access disabled | external mail clients
    `),
    'says-smtp-auth-disabled': each(`
      smtp authentication is disabled | smtp auth is disabled | smtp auth disabled |
      smtp access is disabled | smtp is disabled | smtp is not enabled | smtp not enabled |
      authenticated smtp is disabled | smtp authentication is not enabled | smtp disabled for this |
      outgoing mail is disabled | smtp service is disabled | not allowed to use smtp
    `),
    'says-plan-without-access': [
      ...eachSuggests(`
      upgrade to | free accounts | upgrade your account | upgrade your plan
    `),
      ...each(`
      not available in your plan | not included in your plan | premium accounts only |
      premium users only | only available for premium | not available for free accounts |
      feature not available for your account | subscription required | not part of your subscription |
      only available on paid | only available to paid | only available for paid | available on paid plans |
      requires a paid plan | requires a premium | upgrade to a paid | paid accounts only | paid plan required
    `),
    ],
    'says-unpaid': each(`
      account is unpaid | account unpaid | account is past due | payment required | payment overdue |
      subscription has expired | subscription expired | subscription is unpaid | unpaid invoice |
      out of credit | insufficient credit | insufficient credits | insufficient balance |
      insufficient funds | no credits | for non-payment | for nonpayment | billing issue |
      license expired | licence expired
    `),
    'says-no-mail-program-access': each(`
      mail program access is not available | only available through our app | please use our app |
      please use the app | imap is not supported for this account | does not support imap |
      bridge is required
    `),
    'says-blocked-by-policy': [
      ...eachSuggests(`
      policy violation | security policy | access policy | blocked by policy | denied by policy
    `),
      ...each(`
      not allowed by policy | login not allowed by | disallowed by policy | login restricted |
      not permitted by administrator | conditional access
    `),
    ],
    'says-address-not-authorised': [
      ...eachSuggests(`
      host not allowed | connection not allowed from | login from this ip | login from your ip
    `),
      ...each(`
      unauthorized ip address | unauthorised ip address | ip address is not authorized |
      ip address not authorized | ip not authorized | ip is not authorized |
      ip address is not whitelisted | ip not whitelisted | ip is not whitelisted |
      ip address not allowed | ip not allowed | ip is not allowed | ip address is not allowed |
      ip address is not in | not allowed from this ip | not allowed from your ip |
      not allowed from this host | not allowed from this network
    `),
    ],
    'says-country-blocked': [
      ...eachSuggests(`
      your country | geographic location
    `),
      ...each(`
      country is blacklisted | country is blocked | country blocked | country not allowed |
      country is not allowed | geographical location | blocked by geoip | geoip | geo-blocked |
      geo blocked | region is blocked | login from this country | location not allowed
    `),
    ],
    'says-too-many-failed-logins': [
      ...eachSuggests(`
      too many logins | too many attempts | too many retries | too many failed
    `),
      ...each(`
      too many login | too many failed login | too many failed logins | too many failed login attempts |
      too many login attempts | too many login failures | too many failures | too many invalid logins |
      too many invalid logon attempts | too many invalid login attempts | too many bad auth |
      too many bad logins | too many bad login attempts | too many bad auth attempts |
      too many authentication failures | too many authentication attempts |
      too many authentication errors | too many auth | too many auth failures | too many auth attempts |
      too many wrong | too many unsuccessful | too many incorrect | too many password | too much fail |
      number of login attempts | login attempts exceeded | maximum login attempts | max login attempts |
      exceeded the number of attempts | exceeded maximum number of login | login attempt limit |
      temporarily locked due to | temporarily blocked due to too many |
      temporarily disabled due to too many | brute force | brute-force | bruteforce |
      login frequency limited | login rate limit | auth rate limit | locked out due to |
      ip * blocked * failed | login frequency | repeated authentication failures | repeated failed
    `),
    ],
    'says-authentication-unavailable': [
      ...eachSuggests(`
      try again later | please try later | please try again | internal error | internal server error |
      system error | server error | service unavailable | database error | backend error |
      temporary local
    `),
      ...each(`
      temporary failure | temporarily not available | unable to contact | server is busy |
      temporary error | temporarily unavailable | temporary authentication failure |
      temporary authentication error | temporary authentication problem | temporary auth failure |
      temporary system problem | cannot authenticate due to | unable to authenticate at present |
      unable to authenticate at this time | unable to authenticate now |
      authentication service unavailable | authentication service is not available |
      authentication server unavailable | authentication server not available |
      authentication server is down | authentication backend | authentication system error |
      authentication not possible at this time | auth server unavailable | authd is not running |
      authdaemon | authentication daemon | authentication timed out | authentication timeout |
      service temporarily unavailable | internal authentication error | ldap server * unavailable |
      directory server * unavailable | could not connect to auth | backend unavailable |
      system temporarily
    `),
    ],
    'says-mechanism-unsupported': each(`
      authentication mechanism not supported | unsupported authentication mechanism |
      unsupported authentication | unrecognized authentication type | unrecognised authentication type |
      unrecognized authentication method | unknown authentication mechanism |
      unknown authentication type | unknown authentication method | unknown auth |
      unknown auth mechanism | authentication type not supported | authentication method not supported |
      auth type not supported | auth mechanism not supported | auth method not supported |
      mechanism not supported | mechanism not available | mechanism not allowed |
      mechanism is not supported | mechanism unavailable | unsupported sasl mechanism |
      unsupported mechanism | invalid mechanism | sasl mechanism not supported |
      not supported authentication | unimplemented authentication | unsupported auth type |
      auth mode unsupported | no supported authentication method
    `),
    'says-mechanism-too-weak': [
      'mechanism is too weak',
      'mechanism too weak',
      'authentication mechanism is too weak',
      'stronger authentication required',
      'requires a stronger',
    ],
    'says-encryption-required': [
      ...eachSuggests(`
      not secure | auth not available | auth command is not available
    `),
      ...each(`
      encryption required | encryption is required | encryption needed | requires encryption |
      must use encryption | must use tls | must use ssl | must issue a starttls | issue starttls first |
      use starttls first | starttls first | starttls is required | starttls required |
      stls is required | stls required | stls first | ssl required | ssl is required | tls required |
      tls is required | tls/ssl required | ssl/tls required | ssl/tls-connection is required |
      ssl/tls connection is required | secure connection required | secure connection is required |
      requires a secure connection | requires secure | plaintext authentication disallowed |
      plaintext authentication disabled | plain text authentication disabled |
      plaintext login disabled | plaintext passwords not allowed | plaintext passwords disabled |
      cleartext authentication | cleartext login | cleartext passwords | clear text passwords |
      login is disabled until | login disabled. use tls | login is not allowed without |
      not allowed on unencrypted | not permitted over unencrypted | unsecured connection |
      unencrypted connection | insecure connection | enable ssl | enable tls | privacy required |
      auth command used when not advertised | auth not advertised | authentication only allowed over |
      only over tls | only over ssl | only with tls | only with ssl | only after starttls
    `),
    ],
    'says-exchange-undecodable': each(`
      invalid base64 | base64 decod* | base64 error | malformed base64 | bad base64 | cannot decode |
      can't decode | could not decode | unable to decode | decoding error | decode error |
      malformed auth | malformed authentication | malformed initial response | malformed credentials |
      invalid sasl argument | invalid sasl response | invalid initial response |
      invalid authentication data | invalid response | syntax error in auth | syntax: auth |
      cipher text is invalid base64 | invalid encoding | illegal base64
    `),
    'says-authentication-cancelled': each(`
      authentication aborted | authentication cancelled | authentication canceled |
      authentication exchange cancelled | authentication exchange canceled | auth aborted |
      auth cancelled | auth canceled | client cancelled | client canceled | cancelled by client |
      canceled by client | aborted by client | sasl exchange aborted | login aborted | login cancelled |
      exchange aborted
    `),
    'says-not-allowed-for-mailbox': each(`
      not authorized to login as | not authorised to login as |
      not authorized to act as | not authorized as | proxy authorization | proxy access denied |
      cannot authorize as | authorization identity | no access to shared mailbox
    `),
    'says-already-logged-in': [
      'already authenticated',
      'already logged in',
      'already logged on',
      'already authorised',
      'already authorized',
    ],
    'says-too-many-sessions': each(`
      too many connections | too many sessions | too many simultaneous | too many concurrent |
      maximum number of connections | maximum number of sessions | max connections |
      max number of connections | connection limit | connections limit | session limit |
      sessions limit | too many open connections | too many open sessions | too many logins for |
      maximum connections | exceeded the maximum number of simultaneous |
      simultaneous connection limit | simultaneous sessions | concurrent connections limit |
      too many imap connections | too many users logged in | user * has too many
    `),
    'says-polled-too-often': each(`
      login-delay | login delay | logging in too fast | logging in too frequently |
      logging in too often | login too frequent* | login allowed only every | minimum * between logins |
      minimum login delay | login interval | too frequent login | too frequent logins |
      logins are too frequent | checked too often | checking mail too often | checking too often |
      check mail too frequently | exceeded the login limit | wait * before checking |
      wait * before logging in | once every * minutes | please wait * minutes | pop too frequent* |
      login limit
    `),
    'says-service-discontinued': [
      ...eachSuggests(`
      no longer supported | end of life | has been retired | has been shut down
    `),
      ...each(`
      service discontinued | service has been discontinued | service is discontinued |
      service terminated | service has ended | service has been terminated | has been shutdown |
      has been closed down | no longer offers email | no longer offer email | has been decommissioned |
      mail service has closed
    `),
    ],
    'says-account-moved': [
      ...eachSuggests(`
      has been moved to | has been migrated to | migrated to a new
    `),
      ...each(`
      account has been migrated | mailbox has been migrated | account has moved | mailbox has moved |
      moved to a new server | moved to new server | new server settings | please use the new server |
      your mailbox is now at | your email has moved
    `),
    ],
    'says-login-plugin-missing': each(`
      no mechanism available | no worthy mechs found | no authenticators available | no login plugin |
      authentication module not loaded | auth module not found | sasl plugin | no auth mechanisms |
      mechanisms not found | authentication is not configured | no auth backend
    `),
    'says-relay-key-wrong': each(`
      api key is invalid | invalid api key | api key not found | api key does not exist |
      api key invalid | bad api key | authentication failed: bad username / password | apikey |
      smtp key | invalid smtp credentials | smtp credentials | unauthorized api key
    `),
    'says-imap-id-required': [
      'unsafe login',
      'id command required',
      'please send id',
      'identify your client',
    ],
    'says-mailbox-locked': each(`
      maildrop already locked | maildrop is locked | maildrop locked | maildrop is already locked |
      maildrop in use | maildrop busy | mailbox already locked | mailbox is already locked |
      mailbox locked | mailbox is locked | mailbox in use | mailbox is in use | mailbox busy |
      mailbox is busy | mail drop locked | mail drop is locked | mailbox is locked by |
      mailbox locked by | mailbox already open | mailbox is already open | mailbox opened by another |
      unable to lock maildrop | unable to lock mailbox | unable to lock | cannot lock | can't lock |
      could not lock | failed to lock | lock error | lock busy | another pop3 session |
      another session | another pop session | locked by another | in use by another |
      is your mailbox already locked | your mailbox is already locked | pop lock
    `),
    'says-inbox-missing': [
      ...eachSuggests(`
      no mailbox | unable to open mailbox | cannot open mailbox | could not open mailbox |
      failed to open mailbox
    `),
      ...each(`
      mailbox not found | can't open mailbox | unable to open maildrop | cannot open maildrop |
      unable to open your mailbox | unable to open inbox | can't open inbox
    `),
    ],
    'says-pop3-permanent-failure': each(`
      unable to access mailbox | cannot access mailbox | pop3 service is not available |
      permanent error | permanent failure | sys/perm
    `),
  },
);

export default states;
