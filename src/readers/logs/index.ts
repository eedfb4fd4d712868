import type { LogReader } from '../reader.ts';
import { journalEntry } from './journal.ts';
import { splitLine } from './line.ts';
import { ServerLog } from './stream.ts';

const mailProgram =
  /^(?:postfix|dovecot|exim|sendmail|sm-|smtpd$|courier|esmtpd|imapd|pop3d|cyrus|qmail|rspamd|rblsmtpd|imap-login|pop3-login|auth(?:-worker)?$|timsieved|managesieve)/;

const journalOfMail =
  /^SYSLOG_IDENTIFIER=(?:postfix|dovecot|exim|sendmail|sm-|smtpd$|courier|imapd|pop3d|cyrus|qmail|rspamd)/m;

/** Logs of mail servers, also many in one file. */
export const serverLogReader: LogReader = {
  id: 'server-log',
  title: 'log of a mail server',
  kind: 'log',
  recognise(head) {
    const lines = head
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
      .slice(0, 60);
    if (lines.length === 0) return 0;
    if (lines[0]?.startsWith('__CURSOR=') === true) return journalOfMail.test(head) ? 0.95 : 0;
    const known = lines.filter((line) => {
      if (
        /^\d{4}-\d\d-\d\dT[\d:.]{8,14}Z,[^,]{0,200},[\dA-F]{8,20},\d/.test(line) ||
        line.startsWith('#Software: Microsoft Exchange')
      )
        return true;
      const { program, at } = journalEntry(line) ?? splitLine(line);
      // Without a time only a program's own name counts: "SMTP error" and "Warning:" begin lines of any
      // program.
      return mailProgram.test(program) && (at !== undefined || program !== 'exim');
    }).length;
    const share = known / lines.length;
    return known === 0 ? 0 : share > 0.5 ? 0.95 : share > 0.2 ? 0.6 : 0.3;
  },
  open: () => new ServerLog(),
};
