import { each, eachSuggests, phrases } from '../../kernel/phrase.ts';

const source = 'replies of many IMAP and POP3 servers in public issue threads; RFC 5530 example texts';
const seen = '2026-08-07';

/** What IMAP and POP3 servers of every kind say about folders and messages. */
export default phrases(
  { source, seen, protocol: ['imap', 'pop3'], stage: 'mailbox' },
  {
    'says-folder-missing': each(`
      mailbox doesn't exist | mailbox does not exist | mailbox not exist* | no such mailbox |
      unknown mailbox | mailbox not found | mailbox * not found | mailbox unknown |
      nonexistent mailbox | non-existent mailbox | folder doesn't exist | folder does not exist |
      folder * does not exist | folder * doesn't exist | folder not found | folder * not found |
      no such folder | unknown folder | folder unknown | select failed | cannot select | can't select |
      could not select | can't open that mailbox | no folder | specified mailbox | object not found |
      no matching folder | mailbox is nonexistent | destination mailbox
    `),
    'says-prefix-wrong': each(`
      nonexistent namespace | unknown namespace | invalid namespace |
      name should probably be prefixed with | should be prefixed with | must be prefixed
    `),
    'says-inbox-missing': each(`
      inbox doesn't exist | inbox does not exist | inbox not found | inbox * doesn't exist |
      inbox * does not exist | no inbox | mailbox has been deleted | mailbox has been moved |
      mailbox has been removed | mailbox not provisioned | no mailbox for user | mailbox not created |
      mailbox doesn't exist: inbox | mailbox does not exist: inbox
    `),
    'says-no-permission': [
      ...eachSuggests(`
      not allowed | not permitted | read only | read-only | readonly | not authorized | not authorised
    `),
      ...each(`
      permission denied | access denied | no permission | insufficient permission* |
      insufficient rights | no right | no rights | operation not permitted | acl |
      you do not have permission | you don't have permission | don't have access | do not have access |
      write access denied | insufficient privileges | access not allowed
    `),
    ],
    'says-own-mailbox-full': [
      ...eachSuggests(`
      no space | disk quota | not enough space
    `),
      ...each(`
      over quota | overquota | over-quota | quota exceeded | quota has been exceeded | exceeded quota |
      exceeds quota | quota limit | quota reached | would exceed quota | quota limit will be exceeded |
      not enough disk quota | mailbox is full | mailbox full | mailbox * full | mailbox quota |
      blocks limit exceeded | inode limit exceeded | storage full | storage is full | storage limit |
      out of storage | no space left | full: it is time to find a bigger place | account is over quota |
      user over quota | insufficient storage | insufficient space | mailbox size limit |
      too many messages in mailbox | space quota
    `),
    ],
    'says-mailbox-locked': each(`
      mailbox is locked | mailbox locked | mailbox in use | mailbox is in use | mailbox is busy |
      mailbox busy | mailbox already open | opened by another | locked by another | in use by another |
      another session | timeout while waiting for lock | could not acquire lock |
      failed to acquire lock | unable to lock | cannot lock | can't lock | lock timeout | lock failed |
      lock error | couldn't lock | failed to lock | is being used by | maildrop is locked |
      maildrop locked | database is locked | folder is locked | waiting for lock
    `),
    'says-mailbox-damaged': [
      ...eachSuggests(`
      corrupt | database error | internal server error | reconstruct
    `),
      ...each(`
      corrupted | is corrupted | corrupted index | corrupted cache | corrupted mailbox | corruption |
      inconsistent state | inconsistent mailbox | not a valid mbox | isn't a valid mbox | invalid mbox |
      broken mailbox | mailbox is damaged | damaged mailbox | damaged folder | bad mailbox format |
      invalid mailbox format | mailbox format error | unexpectedly changed |
      mailbox needs to be rebuilt | index * inconsistent | checksum mismatch |
      mailbox has an invalid format
    `),
    ],
    'says-folder-renumbered': each(`
      uidvalidity changed | uidvalidity has changed | mailbox's uidvalidity changed |
      uidvalidity value changed
    `),
    'says-message-missing': [
      ...eachSuggests(`
      out of range | expunged
    `),
      ...each(`
      no longer exist | no longer exists | no such message | message not found |
      message does not exist | message doesn't exist | message * not found | message * deleted |
      already expunged | has been expunged | was expunged | already deleted | message is deleted |
      no matching messages | no messages match | invalid message number | invalid messageset |
      bad message number | message number out of range | there's no message |
      messages have been expunged | uid not found
    `),
    ],
    'says-message-unreadable': each(`
      parse error in message | cannot parse message | could not parse message |
      unable to parse message | failed to parse | error parsing message | message is malformed |
      malformed message | unknown cte | unknown-cte | unable to fetch | error fetching message |
      cannot read message | could not read message | failed to retrieve message |
      unable to retrieve message | unable to retrieve | error retrieving | message too large to |
      bad mime | bad message | retrieve failed | fetch failed | fetch error | could not fetch |
      can't retrieve | conversion failed
    `),
    'says-folder-operation-refused': [
      ...eachSuggests(`
      not empty | already exists | virtual folder | system folder | special folder | reserved name
    `),
      ...each(`
      mailbox already exists | mailbox exists already | folder already exists | invalid mailbox name |
      invalid folder name | illegal mailbox name | illegal folder name | bad mailbox name |
      bad folder name | mailbox name is invalid | folder name is reserved | reserved folder |
      name is reserved | excess whitespace | character not allowed | characters not allowed |
      illegal character* | invalid character* in mailbox | invalid character* in folder |
      mailbox name too long | folder name too long | name too long | too many folders |
      too many mailboxes | maximum number of folders | folder limit | nesting too deep |
      hierarchy separator | inferiors not allowed | noinferiors | noselect | not selectable |
      isn't selectable | is not selectable | has children | has inferior | mailbox has subfolders |
      cannot rename | can't rename | cannot delete | can't delete | cannot create | can't create |
      couldn't create | create failed | rename failed | delete failed | not a folder |
      can't be deleted | cannot be deleted | cannot be renamed | not supported on this folder |
      operation not supported on mailbox
    `),
    ],
    'says-append-refused': each(`
      append failed | append error | cannot append | can't append | could not append |
      append was aborted | append rejected | append refused | message refused because |
      message contains a virus | contains virus | virus found | infected | too many headers |
      header too long | header size | header limit | message has no headers | no headers | zero size |
      zero length | empty message | message contains nul | nul characters | contains bare newlines |
      bare newline | message contains bare | message contains invalid | invalid message | invalid date |
      date string is | line too long | too long line | message rejected | unable to store message |
      cannot save message | could not save | couldn't save | failed to save | can't save | save failed |
      store failed | message store error
    `),
    'says-message-too-large': each(`
      message too large | message too big | message is too large | message is too big |
      maximum message size | maximum size of appendable message | exceeds maximum size |
      exceeds maximum message size | literal too large | literal too long | literal size |
      message size limit | message size exceeds | exceeds the maximum allowed size |
      size limit exceeded | larger than allowed | request too large
    `),
    'says-syntax-error': each(`
      parse error | syntax error | invalid arguments | invalid argument | missing arguments |
      missing argument | missing required argument | bad arguments | wrong arguments |
      unexpected arguments | too many arguments | extra arguments | additional arguments found |
      command argument error | could not parse command | cannot parse command | error in imap command |
      invalid characters in atom | invalid tag | bad tag | missing tag | null command |
      invalid command syntax | bad syntax | badly formed | malformed command | protocol error |
      unknown search | invalid search | unbalanced | unexpected extra | command syntax error |
      illegal syntax | bad command | bad parameters
    `),
    'says-command-unknown': each(`
      unknown command | command unknown | command unrecognized | unrecognized command |
      unrecognised command | command not recognized | invalid command | command not implemented |
      not implemented | unsupported command | command not supported | command is not supported |
      unknown imap command | unknown imap4 command | unknown pop3 command | unknown or null command |
      unrecognized imap4 command
    `),
    'says-command-order': each(`
      command received in invalid state | invalid state | wrong state | bad state |
      not in selected state | no mailbox selected | mailbox not selected | select a mailbox |
      no folder selected | must select | not valid in this state | not allowed in this state |
      command not valid | command invalid in | not authenticated | must authenticate |
      please authenticate | please login first | log in first | login first | not logged in |
      must login first | bad sequence | out of sequence
    `),
    'says-backend-not-connected': each(`
      authenticated but not connected | not connected | no license | unlicensed | mailbox not licensed
    `),
    'says-temporarily-unavailable': [
      ...each(`
      server unavailable | mailbox unavailable | mailbox temporarily unavailable | backend unavailable |
      backend not available | storage temporarily unavailable | temporarily unavailable |
      temporarily not available | temporary system error | temporary error | couldn't sync mailbox |
      could not connect to backend
    `),
      ...eachSuggests(
        'server error | internal error | system error | unexpected error | unknown error | error occurred',
      ),
    ],
    'says-too-many-errors': each(`
      too many invalid | too many bad | too many errors | too many protocol errors |
      too many invalid imap commands | too many bad commands | too many unknown commands
    `),
  },
);
