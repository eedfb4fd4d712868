import { each, eachSuggests, phrases, suggests } from '../../kernel/phrase.ts';

const source = 'replies of many servers in public bounce collections and issue threads';
const seen = '2026-08-07';
const stage = ['rcpt', 'data'] as const;

/**
 * What servers of every kind say about the recipient. Wordings that one software owns are in its own file.
 */
const unknown = phrases(
  { source, seen, protocol: 'smtp', stage },
  {
    'says-recipient-unknown': [
      ...eachSuggests(`
      not listed in | address error | there is no such | no such name | no such id
    `),
      ...each(`
      user unknown | unknown user | user is unknown | user * unknown | no such user | no such mailbox |
      no such recipient | no such person | no such address | no such account | no such alias |
      no such email | no such e-mail | no such local user | no such * here | no user by that name |
      no account by that name | no mailbox by that name | no mailbox here by that name |
      no mailbox found | no mailbox * currently available | user not found | user * not found |
      recipient not found | recipient * not found | mailbox not found | mailbox * not found |
      account not found | account * not found | address not found | email not found |
      e-mail address not found | address unknown | address is unknown | address * unknown |
      unknown address | unknown email address | unknown recipient | unknown recipient address |
      recipient unknown | recipient is unknown | recipient * is unknown | recipient is not known |
      unknown mailbox | mailbox unknown | unknown account | account unknown | addressee unknown |
      unknown addressee | unknown local part | unknown local-part | unknown local recipient |
      unknown in local recipient table | unknown destination address | invalid recipient |
      invalid recipients | invalid mailbox | invalid user | invalid users | invalid account |
      invalid alias | recipient invalid | recipient is invalid | mailbox invalid | user invalid |
      bad recipient | bad destination mailbox address | bad destination email address |
      user does not exist | user * does not exist | user doesn't exist | user * doesn't exist |
      user not exist | user not exists | mailbox does not exist | mailbox * does not exist |
      mailbox doesn't exist | mailbox * doesn't exist | mailbox not exist | account does not exist |
      account * does not exist | account doesn't exist | address does not exist |
      address * does not exist | address doesn't exist | recipient does not exist |
      recipient * does not exist | recipient doesn't exist | email does not exist |
      email account * does not exist | email address * does not exist | e-mail address does not exist |
      recipient not exist* | recipient no longer exists | user no longer exists |
      address no longer exists | mailbox no longer exists | account no longer exists |
      is not a valid mailbox | not a valid mailbox | is not a known user | not a known user |
      not a valid recipient | not a valid user | is not a valid account | not a valid email account |
      is not a valid local address | is not a valid address | not an active address |
      is not a registered gateway user | does not have an account | doesn't have an account |
      does not have a mailbox | not our customer | not our user | not our member | is not our user |
      not known here | not known at this | not known at * system | is not known here |
      undeliverable address | is undeliverable | nobody here by that name | no one here by that name |
      no person by that name | unable to find recipient | unable to find user | cannot find recipient |
      could not find recipient | cannot find the recipient | could not find * mailbox |
      not in our user list | is not in my user list | recipient address is unknown |
      recipient address unknown | recipient address does not exist | local user not found |
      local user unknown | local mailbox unknown | user account is unavailable | user is not local |
      not a local address | not local address | recipient verification failed |
      recipient verify failed | recipient check failed | recipient * is not accepted here |
      the recipient cannot be verified | recipient could not be verified | recipient not local |
      recipient not in directory | not found in directory | ldap recipient not found |
      recipient * not in * database | not in recipient database | user * not in * database |
      mail recipient not known | mailbox address * invalid | incorrect recipient | wrong recipient |
      addressee not known | delivery to this address is not possible | we don't have * user |
      we do not have * mailbox | there is no * user | there is no one
    `),
    ],
  },
);

const maybe = phrases(
  { source, seen, protocol: 'smtp', stage, strength: 'suggests' },
  {
    'says-recipient-unknown': eachSuggests(`
      mailbox unavailable | mailbox is unavailable | mailbox not available | recipient rejected |
      recipient address rejected | address rejected | does not exist | doesn't exist | invalid address |
      invalid email address | address invalid | unknown alias | user unavailable |
      recipient unavailable | no such | no valid recipient | recipient not accepted |
      recipient refused | invalid destination | user not known | account is not available | not a user |
      cannot deliver to | delivery to the following recipient failed permanently
    `),
    'says-relay-denied': [
      suggests('user not local'),
      suggests('not local'),
      suggests('recipient is not local'),
    ],
  },
);

const state = phrases(
  { source, seen, protocol: 'smtp', stage },
  {
    'says-recipient-mailbox-full': each(`
      mailbox full | mailbox is full | mailbox * is full | mailbox too full | mailbox almost full |
      mailfolder is full | mail box full | mail box is full | inbox full | inbox is full |
      maildir over quota | over quota | overquota | over-quota | over disk quota | over the quota |
      over its quota | over their quota | is over quota | exceeded quota | quota exceeded |
      quota has been exceeded | quota exceed | quota is exceeded | exceeds quota |
      exceeds allowed quota | exceeded his quota | exceed mailbox quota | exceeded mailbox quota |
      quota violation | quota full | out of quota | disk quota exceeded | storage quota exceeded |
      storage limit exceeded | account storage limit | exceeded storage allocation |
      exceeded its disk space limit | exceeded the storage limit | exceeded * storage |
      mailbox size limit | mailbox limit exceeded | mailbox has exceeded | mailbox quota |
      mailbox storage exceeded | mailbox exceeds | account is full | account full | storage is full |
      storage full | recipient storage full | user storage * exceeded | user is over |
      insufficient disk space in mailbox | not enough storage space | not enough space in mailbox |
      not enough space in * mailbox | no more space | no space left for this user | has no space |
      insufficient space in recipient | doesn't have enough space | does not have enough space |
      too much mail data | would exceed quota | would exceed mailbox | would be over quota |
      will exceed quota | message would exceed quota | user has too many messages |
      too many messages in mailbox | too many messages in this mailbox | allowed message count |
      out of storage | out of storage space
    `),
    'says-recipient-disabled': [
      ...eachSuggests(`
      abandoned | out of service | was deleted | has been deleted | no longer available |
      no longer valid | not accept mail
    `),
      ...each(`
      account disabled | account is disabled | account has been disabled |
      account that you tried to reach is disabled | account inactive | account is inactive |
      inactive account | inactive user | inactive recipient | user inactive | user is inactive |
      mailbox inactive | mailbox is inactive | account suspended | account is suspended |
      account has been suspended | account temporarily suspended | mailbox suspended |
      mailbox currently suspended | mailbox temporarily suspended | user suspended |
      is currently suspended | mailbox disabled | mailbox is disabled | mailbox has been disabled |
      mailbox is frozen | mailbox frozen | account frozen | is a deactivated mailbox |
      account deactivated | account has been deactivated | user deactivated | mailbox deactivated |
      user is disabled | user disabled | user has been disabled | recipient disabled |
      recipient is disabled | address is disabled | address disabled | address no longer in use |
      address is no longer in use | address is no longer active | no longer active | no longer in use |
      no longer accepts mail | no longer accepting mail | no longer accepts email | user is terminated |
      account terminated | account closed | account has been closed | account is closed |
      account expired | account has expired | mailbox expired | address expired | mailbox locked |
      mailbox is locked | account locked | account is locked | temporary locked | account blocked |
      account is blocked | mailbox blocked | mailbox is blocked | user blocked | mailbox closed |
      account deleted | mailbox deleted | mailbox has been removed | account has been removed |
      is not accepting mail | is not accepting messages | not accepting messages |
      does not accept mail for this user | delivery to this user is disabled |
      mail delivery has been disabled | not active anymore | dormant account | unused account
    `),
    ],
    'says-recipient-moved': [
      ...eachSuggests(`
      new address is | please use * instead | no longer with | no longer at this | moved permanently
    `),
      ...each(`
      user has moved | user moved | recipient has moved | user not here; please try |
      address has changed | address changed | has changed his email | please use the new address |
      please try forward | has left the company | has left the organization |
      has left the organisation | no longer works | no longer employed | recipient has a new address
    `),
    ],
    'says-recipient-restricted': each(`
      non-member to a members-only list | non-members are not allowed | not allowed to post |
      you are not allowed to post to this mailing list | closed mailing list |
      only accepting mail from specific email addresses | only accepts mail from |
      accepts mail only from | accepts email only from | only accepts messages from |
      not subscribed to this group | not subscribed to | you are not subscribed | members only |
      list is moderated | not authorized to post | not permitted to post |
      not allowed to send to this recipient | not allowed to send to this address |
      not authorized to send to | not authorised to send to | restricted to authenticated senders |
      only authenticated senders | only internal senders | internal use only |
      does not accept external mail | not accept mail from external |
      recipient does not accept mail from outside |
      group * may not exist, or you may not have permission
    `),
    'says-sender-blocked-by-recipient': [
      ...eachSuggests(`
      user filter | rejected by user | recipient refuses
    `),
      ...each(`
      you have been blocked by the recipient | blocked by the recipient | blocked by recipient |
      sender blocked by user | mail is rejected by recipients | user refuses to receive this mail |
      user refuse to receive | recipient refused your mail | refused due to recipient preferences |
      recipient preferences | message rejected due to user rules | user rules |
      blacklisted by recipient | blacklisted by the recipient | rejected by this user |
      rejected by recipient | sender is blocked by | sender denied by recipient |
      does not want to receive | does not want mail from | doesn't accept mail from you |
      recipient does not accept mail from | in recipient's block list | recipient's blacklist |
      personal blacklist | sieve * reject | rejected by sieve
    `),
    ],
    'says-recipient-too-fast': each(`
      receiving mail at a rate that | receiving mail too quickly | receiving too many messages |
      too many messages to this recipient | recipient rate limit | recipient has exceeded their * rate |
      message rate for this recipient
    `),
    'says-too-many-recipients': each(`
      too many recipients | too many recipient | recipient limit | recipients limit |
      maximum number of recipients | number of recipients exceeds | max recipients |
      recipient count exceeds | exceeded max recipients | too many rcpts | too many rcpt to
    `),
    'says-no-valid-recipients': each(`
      no valid recipients | no recipients | no recipients specified | need rcpt | need rcpt command |
      valid rcpt command must precede | all recipients were rejected | all recipients were invalid |
      all recipients refused | no recipients have been specified
    `),
    'says-recipient-malformed': each(`
      malformed address | malformed recipient | invalid address syntax | recipient syntax error |
      syntax error in recipient | bad recipient syntax | illegal recipient | illegal address |
      illegal character in address | illegal user name | invalid characters in address |
      invalid email address format | improper recipient address | mailbox name not allowed |
      mailbox syntax incorrect | mailbox syntax error | recipient address must contain |
      recipient must be fully qualified | must be fully qualified
    `),
  },
);

const domain = phrases(
  { source, seen, protocol: 'smtp' },
  {
    'says-recipient-domain-unknown': [
      ...eachSuggests(`
      host not found | host unknown | unknown host | no such host
    `),
      ...each(`
      no such domain | unknown domain | domain unknown | domain not found | recipient domain not found |
      domain does not exist | domain doesn't exist | domain * does not exist | domain name not found |
      nonexistent domain | non-existent domain | non existent domain | domain is not reachable |
      domain not exist* | nxdomain | responded with code nxdomain | couldn't find any host named |
      couldn't find any host by that name | domain of recipient * does not exist | invalid domain name |
      recipient domain does not exist | recipient domain is invalid | name or service not known |
      unresolvable domain | domain must resolve | domain has expired | no mx record found for domain |
      no mx record | no mx or a record | no mx or a records | no mx found | no mail exchanger |
      no mail server for this domain | no mail servers for | domain has no mail exchangers | has no mx |
      responded with code noerror
    `),
    ],
    'says-destination-accepts-no-mail': each(`
      does not accept mail (nullmx) | has a null mx | domain does not accept mail |
      this domain does not accept mail | does not receive mail | does not accept email |
      this host does not accept | host does not receive mail | domain is not accepting mail |
      no mail accepted | not receive any mail | null mx record
    `),
    'says-no-mail-service': [
      'mail service is not available for this domain',
      'email is not enabled for this domain',
      'no mail service',
      'not a mail server',
      'no smtp service',
    ],
    'says-out-of-storage': each(`
      mail system full | no space left on device | disk full | disk is full | insufficient storage |
      not enough disk space | insufficient queue space | insufficient system resources |
      out of disk space | out of memory | queue is full | spool full | system full | low on disk |
      low on space
    `),
  },
);

export default [...unknown, ...maybe, ...state, ...domain];
