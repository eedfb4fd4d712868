import { each, eachSuggests, phrases } from '../../kernel/phrase.ts';

/** What older and smaller mail servers, gateways and appliances say about a recipient. */
export default phrases(
  {
    source:
      'rule lists of public bounce handlers (KumoMTA, ZoneMTA, Sisimai, bounce-handler) and postmaster pages',
    seen: '2026-11-22',
    protocol: 'smtp',
    stage: ['rcpt', 'data'],
  },
  {
    'says-recipient-unknown': [
      ...each(`
        archived recipient | can't accept user | destination addresses were unknown |
        destination server rejected recipients | mailbox not present | no mail box available for this user |
        rejected: account unavailable | non-existent user | nonexistent user | non existent user |
        not email addresses | recipient not ok | user * not ok | following recipients was undeliverable |
        email address is wrong or no longer valid | user missing home directory | user not active |
        invalid or unknown virtual user | server doesn't handle mail for that user |
        does not like recipient | no longer an employee | illegal user | wrong recipients |
        recipient cannot be verified | no one with that email address | address is not known to this system |
        unknown or illegal user | address not recognized | address is not recognized |
        recipient unrecognized | recipient not recognized | not found in ldap server |
        unable to find alias user | not found recipient account | recipient not in * address book |
        recipients are invalid | recipients invalid | user path no exist | mailbox name * invalid |
        can't find user | cannot find user | can't find user's mailbox | lookup in domain map failed |
        not a member of domain | no mailbox matching | address is not in use | address not in table |
        not in user database | alias * unknown | unknown userid | userid unknown | unrouteable user |
        no local mailbox | account doesnt exist | user doesnt exist | recipient address * not known |
        invalid account. tenant or domain not found | mailbox name is invalid | no such mail account |
        is not the address of a user | does not match any recipient | no matching recipient |
        recipient lookup failed | user lookup failed | no user with that name | there is no user |
        account was not found | user was not found | alias not found | alias does not exist |
        mail user unknown | userunknown | username unknown | unknown username | unknown person |
        person unknown | recipient does not belong here | local part not found | unknown destination |
        no such subscriber | subscriber unknown | subscriber does not exist | unknown subscriber |
        inexistent user | recipient * is invalid | no forward path | dead letter recipient
      `),
      ...eachSuggests(`
        bad address | bad-recipient | bad_recipient | badrecipient | incorrectly addressed |
        address you have sent to is not valid | mailbox inexistent |
        recipient address rejected: access denied
      `),
    ],
    'says-recipient-disabled': [
      ...each(`
        deactivated mailbox | is a deactivated | recipient suspend the service |
        recipient suspends the service | account has been disabled or discontinued |
        mailbox unavailable or access denied | account not activated | user account not activated  | this account is suspended | expired account | account has expired |
        mail receiving disabled | receiving disabled | is now disabled with mta service |
        user status is locked | recipient inactive | disableduser | recipient mailbox was disabled |
        mailbox temporarily disabled | blocked due to inactivity | closed due to inactivity |
        not currently being accepted for this mailbox | administratively disabled |
        deactivated due to abuse | user(s) account is temporarily limited | user(s) account is disabled |
        user has been suspended | account has been terminated |
        recipient has been deactivated | recipient is deactivated | user is locked | mailbox * is locked |
        account is locked email bounced | mailbox not active | mailbox is not active | mailbox frozen |
        account frozen | account is frozen | mailbox has been closed | mailbox was closed |
        mailbox has expired | mailbox expired | user has left | dormant mailbox | account dormant |
        account * temporarily suspended | account * been suspended | subscriber suspended | mailbox on hold | mailbox suspended | recipient suspended
      `),
      ...eachSuggests(`mailbox * not found or inactivated`),
    ],
    'says-recipient-mailbox-full': each(`
      space not enough | over the allowed quota | mailfolder is over | exceeding receiving limits |
      exceeding their quota | full mailbox | mail file size exceeds the maximum | exceeded the local limit |
      disk quota * exceeded | recipient reached disk quota | would exceed maximum allowed storage |
      space has been used up | exhausted allowed storage | blocks limit exceeded | inode limit exceeded |
      mailbox limit exeeded | mailbox * reached its maximum | mailbox has reached | reached its quota |
      reached his quota | reached the quota | insufficient mailbox space | mailbox over its limit |
      mailbox * file too large | append message * file too large | error writing message: file too large |
      larger than the current system limit or the recipient's mailbox is full | quota has been reached |
      quota limit | maildir over quota | maildir delivery failed * quota | error writing message: disk quota exceeded | error writing message: disc quota exceeded | mailbox over limit |
      mailbox is over | mailbox storage is full | in-box is full | inbox full | inbox is full |
      recipient overquota | overquotaperm | out of storage space and inactive | recipient over quota | overquota | exceeds the mailbox | exceeds mailbox size
    `),
    'says-recipient-restricted': [
      ...each(`
        account is protected by | sendernotinallowedlist | senderinblockedlist | has restricted sms e-mail | is not accepting any mail |
        refuse to receive mail | this account is not allowed | specified domain is not allowed |
        recipient not allowed | that recipient is not allowed | members-only list | members only list |
        not member article from | only allows messages from  |
        does not accept messages from | is configured to only accept messages from |
        not permitted to send to this | do not have permission to send | only accepts mail from |
        only accept mail from | accepts mail only from | posting to this list | not allowed to post |
        moderated list | list is closed | not subscribed to this group | not on the allow list |
        requires that you verify | requires sender verification | not on the recipient's safe list |
        not in the recipient's contacts | not in recipient's address book
      `),
      ...eachSuggests(`mailbox * is restricted | is restricted | may only receive | restricted to internal`),
    ],
    'says-sender-blocked-by-recipient': each(`
      user refused to receive | user refuses to receive | recipient has blocked you | user reject |
      recipient's block list | recipient's blocked senders | in the blacklist of the user |
      blocked by the user | user has blocked you | rejected by the recipient's rules |
      recipient does not want to receive | does not want to receive mail from you |
      refused due to recipient preferences | your id is on the user's block list
    `),
    'says-recipient-moved': [
      ...each(`
        has been replaced by | old address no longer valid | e-mail address has changed |
        email address has changed | address has been changed to | adresse hat sich geändert |
        changement d'adresse | cambio de dirección | recipient has moved | user has moved to
      `),
      ...eachSuggests(`
        has moved to | new e-mail address is | new email address is | my new address | neue adresse |
        nouvelle adresse | nueva dirección | nuovo indirizzo | novo endereço
      `),
    ],
    'says-recipient-too-fast': each(`receivingrateperm | receivingrate | receiving mail at a rate`),
    'says-too-many-unknown-recipients': each(`
      received too many bounces | excessive userid unknowns | too many unknown recipients |
      too many unknown users | too many bad recipients | too many recipient errors
    `),
  },
);
