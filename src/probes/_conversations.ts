import { ImapSession } from '../wire/imap.ts';
import { Pop3Session } from '../wire/pop3.ts';
import { SmtpSession } from '../wire/smtp.ts';
import type { Dialogue } from './_dialogue.ts';
import { converseImap } from './imap-session.ts';
import { conversePop3 } from './pop3-session.ts';
import { converseSmtp } from './smtp-session.ts';

/** What is done once the login has succeeded, where it is not the usual. */
export interface AfterLogin {
  readonly smtp?: Parameters<typeof converseSmtp>[2];
  readonly imap?: Parameters<typeof converseImap>[2];
}

/** One whole polite conversation: connect, encrypt, greet, log in where allowed, look, take leave. */
export async function runConversation(d: Dialogue, after: AfterLogin = {}): Promise<void> {
  const { target, tools } = d;
  if (target.security === 'tls' && !(await d.mayShakeHands())) return;
  const connection = await d.connect();
  if (connection === undefined) {
    d.passOn(true);
    return;
  }
  const place = { host: target.name, port: target.port };
  const session =
    target.protocol === 'smtp'
      ? new SmtpSession(connection, place)
      : target.protocol === 'imap'
        ? new ImapSession(connection, place)
        : new Pop3Session(connection, place);
  try {
    if (target.security === 'tls' && !(await d.implicitTls(connection))) return;
    if (session instanceof SmtpSession) await converseSmtp(d, session, after.smtp);
    else if (session instanceof ImapSession) await converseImap(d, session, after.imap);
    else await conversePop3(d, session);
  } finally {
    d.passOn(true);
    await session.end(tools.deadline);
  }
}
