import { type Connection, isEnded } from '../wire/connection.ts';
import { ImapSession } from '../wire/imap.ts';
import { Pop3Session } from '../wire/pop3.ts';
import { SmtpSession } from '../wire/smtp.ts';
import type { Dialogue } from './_dialogue.ts';

const greetingMs = 8000;
const replyMs = 8000;

/** Reads the greeting, asks what the server can do in the language it speaks, and takes leave. */
export async function greetAndLeave(d: Dialogue, connection: Connection): Promise<void> {
  const { deadline } = d.tools;
  const smtp = new SmtpSession(connection);
  const first = await smtp.greeting(deadline.sub(greetingMs));
  if (isEnded(first)) {
    d.tellGreeting(connection, first.partial ?? '', first.ms, first);
    connection.close();
    return;
  }
  d.tellGreeting(connection, first.raw.join('\n'), first.ms);
  const says = connection.firstBytes.toString('latin1');
  const secured = connection.secured;
  if (says.startsWith('* ')) {
    const imap = new ImapSession(connection);
    const answer = await imap.capability(deadline.sub(replyMs));
    if (!isEnded(answer)) {
      const items = (imap.capabilities ?? []).map((c) => c.toUpperCase());
      const mechanisms = items.filter((c) => c.startsWith('AUTH=')).map((c) => c.slice(5));
      d.tell('capabilities', {
        protocol: 'imap',
        secured,
        items,
        mechanisms,
        starttls: items.includes('STARTTLS'),
      });
      await imap.logout(deadline.sub(replyMs));
    }
    connection.close();
  } else if (says.startsWith('+OK')) {
    const pop3 = new Pop3Session(connection);
    const { capabilities } = await pop3.capa(deadline.sub(replyMs));
    if (capabilities !== undefined)
      d.tell('capabilities', {
        protocol: 'pop3',
        secured,
        items: [...capabilities.keywords.keys()],
        mechanisms: capabilities.sasl,
        starttls: capabilities.keywords.has('STLS'),
      });
    await pop3.quit(deadline.sub(replyMs));
    connection.close();
  } else if (first.code === 220) {
    const { capabilities } = await smtp.ehlo(d.tools.ehloName ?? '[127.0.0.1]', deadline.sub(replyMs));
    if (capabilities !== undefined)
      d.tell('capabilities', {
        protocol: 'smtp',
        secured,
        items: [...capabilities.keywords].map(([k, v]) => `${k} ${v}`.trim()),
        mechanisms: capabilities.auth,
        starttls: capabilities.keywords.has('STARTTLS'),
      });
    await smtp.end(deadline);
  } else connection.close();
}
