import type { TextReader } from '../reader.ts';
import { divide, headerOf } from './body.ts';
import { kindOf } from './kind.ts';
import type { Mail } from './mail.ts';
import { bounceOf } from './read.ts';
import { lineFinder, tellBounce } from './told.ts';

const mailHead =
  /^(?:From \S+ .{10,40}\d{4}|(?:return-path|received|delivered-to|message-id|from|to|subject|date|mime-version|x-[\w-]{2,40}|auto-submitted|dkim-signature|arc-seal|content-type|authentication-results):)/i;
const spoken =
  /could not be delivered|couldn't be delivered|delivery (?:has )?failed|undeliver|mail delivery (?:failed|system|subsystem)|failure notice|returned mail|was(?:n't| not) able to deliver|remote host said:|smtp error from remote mail server after|rejected your message to the following|(?:message|mail) (?:was|has) not (?:been )?delivered|was not delivered|delivery status notification|did not reach the following|nicht zugestellt|unzustellbar|n'a pas pu .tre (?:remis|distribu)|no se (?:pudo|ha podido) entregar|non .{1,20}consegnat|не доставлено/i;

/** Whether a text is a mail with its header, so that its parts can be decoded. */
export function looksLikeMail(head: string): boolean {
  const lines = head.split(/\r\n|\n|\r/, 60);
  if (!mailHead.test(lines[0] ?? '')) return false;
  const fields = lines.filter((line) => /^[A-Za-z][\w-]{1,40}:/.test(line)).length;
  return (
    fields >= 3 &&
    /^(?:from|subject|return-path|message-id|content-type|auto-submitted|received):/im.test(head)
  );
}

/**
 * A report that was pasted as words, or a whole mail as text: then transfer encodings and charsets stay as
 * they are.
 * Who has the bytes of the mail reads them with `readBounce`.
 */
export const bounceReader: TextReader = {
  id: 'bounce',
  title: 'delivery report',
  kind: 'bounce',
  recognise(head) {
    if (/^(?:final-recipient|reporting-mta|x-failed-recipients)\s?:/im.test(head)) return 0.96;
    if (looksLikeMail(head)) return spoken.test(head) ? 0.95 : 0.6;
    const about = spoken.test(head);
    const named = /@[\w.-]+/.test(head);
    return about && named && head.split('\n').length > 3 ? 0.7 : 0;
  },
  *read(lines) {
    const mail = pasted(lines.join('\n'));
    const bounce = bounceOf(mail);
    if (bounce.kind === 'message' && bounce.recipients.length === 0) return;
    yield* tellBounce(bounce, lineFinder(lines));
  },
};

/** A mail without decoding; words that somebody pasted without a header count as a report. */
function pasted(text: string): Mail {
  const isWhole = looksLikeMail(text.slice(0, 8000));
  const at = isWhole ? text.indexOf('\n\n') : -1;
  const header = new Map(isWhole && at !== -1 ? headerOf(text.slice(0, at)) : []);
  if (!isWhole) {
    header.set('from', 'mailer-daemon');
    header.set('subject', 'failure notice');
  }
  const body = withoutParts(at === -1 ? text : text.slice(at + 2));
  const mail = { headers: header, text: body, status: [], feedback: [], original: '' };
  return kindOf(mail, divide(body).report) === 'message' && !isWhole ? { ...mail, text: '' } : mail;
}

/** Lines that only MIME needs. */
const withoutParts = (text: string): string =>
  text
    .split('\n')
    .filter(
      (line) =>
        !/^--[^\s]{6,80}$|^content-(?:type|description|transfer-encoding|disposition|language|id):|^\s{1,4}boundary=/i.test(
          line,
        ),
    )
    .join('\n');
