import type { Value } from '../kernel/facts.ts';
import { isEnded } from '../wire/connection.ts';
import type { ImapMailbox, ImapSession } from '../wire/imap.ts';
import type { TestMessage } from './_test-message.ts';
import type { Tools } from './tools.ts';

type Outcome = Value<'message.arrival'>['outcome'];

export interface Found {
  readonly outcome?: Outcome;
  readonly ms: number;
  /** What the mail system wrote to the sender, where it gave the message back. */
  readonly notice?: string;
}

const lookForMs = 30_000;
const pauseMs = 1500;
const dayMs = 86_400_000;
/** Big mailboxes have hundreds of folders; mail is delivered into few. */
const mostFolders = 40;

const own = ['\\sent', '\\drafts', '\\trash', '\\all', '\\allmail', '\\noselect', '\\nonexistent'];
const ownNames =
  /^(?:.*[./])?(?:sent(?: (?:mail|items|messages))?|drafts|outbox|trash|deleted (?:items|messages))$/i;
const junkNames = /^(?:.*[./])?(?:junk(?: e-?mail)?|spam|bulk(?: mail)?|quarantine)$/i;

const isJunk = ({ name, flags }: ImapMailbox): boolean =>
  flags.some((f) => ['\\junk', '\\spam'].includes(f.toLowerCase())) || junkNames.test(name);
/** Folders in which a copy proves nothing: the sender's own. */
const isOwn = ({ name, flags }: ImapMailbox): boolean =>
  flags.some((f) => own.includes(f.toLowerCase())) || ownNames.test(name);

/**
 * Looks into every folder, again and again for half a minute. `isOwnMailbox`: the message was sent to this
 * very account, so it can be found itself; else only the notice of a failure can come back here.
 */
export async function lookForMessage(
  imap: ImapSession,
  { token, messageId }: TestMessage,
  isOwnMailbox: boolean,
  tools: Tools,
): Promise<Found> {
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  const deadline = tools.deadline.sub(lookForMs + tools.patience.replyMs);
  const folders = await foldersOf(imap, tools);
  // A mailbox may be big, and not every server has an index of its words.
  const since = `SINCE ${imapDate(new Date(tools.now().getTime() - 2 * dayMs))}`;
  const mark = `HEADER X-Maildoctor-Test "${token}"`;
  const itself = `${since} OR HEADER Message-ID "${messageId}" ${mark}`;
  const sender = 'OR OR FROM "mailer-daemon" FROM "postmaster" SUBJECT "undeliver"';
  const returnedMail = `${since} NOT ${mark} TEXT "${token}" ${sender}`;
  for (;;) {
    for (const folder of folders) {
      const opened = await imap.examine(folder.name, deadline);
      if (isEnded(opened)) return { ms: took() };
      if (opened.status !== 'OK') continue;
      // A notice may quote the message with all its headers, so it is looked for first.
      const bounced = await imap.search(returnedMail, deadline);
      const [returned] = bounced.found;
      if (returned !== undefined) {
        const notice = await imap.fetchText(returned, deadline);
        return { outcome: 'bounced', ms: took(), ...(notice === undefined ? {} : { notice }) };
      }
      const there = isOwnMailbox ? await imap.search(itself, deadline) : bounced;
      if (there.found.length > 0) return { outcome: isJunk(folder) ? 'junk' : 'arrived', ms: took() };
      if (isEnded(there.reply)) return { ms: took() };
    }
    if (took() + pauseMs > Math.min(lookForMs, tools.deadline.remaining()))
      return { outcome: 'not-yet', ms: took() };
    if (!(await tools.deadline.pause(pauseMs))) return { ms: took() };
  }
}

async function foldersOf(imap: ImapSession, tools: Tools): Promise<readonly ImapMailbox[]> {
  const inbox: ImapMailbox = { name: 'INBOX', delimiter: null, flags: [] };
  const { mailboxes } = await imap.listAll(tools.deadline.sub(tools.patience.replyMs));
  const others = mailboxes.filter((m) => m.name.toUpperCase() !== 'INBOX' && !isOwn(m));
  return [inbox, ...others.filter(isJunk), ...others.filter((m) => !isJunk(m))].slice(0, mostFolders);
}

/** `21-Nov-2026`, as RFC 9051 writes a date. */
function imapDate(date: Date): string {
  const [, day, month, year] = date.toUTCString().split(' ');
  return `${Number(day)}-${month}-${year}`;
}
