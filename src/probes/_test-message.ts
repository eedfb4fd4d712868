import { randomBytes } from 'node:crypto';

export interface TestMessage {
  /** Stands in the Message-ID, in a header of its own and in the subject: servers rewrite the first. */
  readonly token: string;
  readonly messageId: string;
  readonly lines: readonly string[];
}

/** A small message that says what it is; nobody is to answer it automatically (RFC 3834). */
export function writeTestMessage(from: string, to: string, now: Date): TestMessage {
  const token = randomBytes(8).toString('hex');
  const messageId = `<maildoctor.${token}@${from.slice(from.lastIndexOf('@') + 1)}>`;
  const date = now.toUTCString().replace('GMT', '+0000');
  return {
    token,
    messageId,
    lines: [
      `From: <${from}>`,
      `To: <${to}>`,
      `Subject: Maildoctor test message ${token}`,
      `Date: ${date}`,
      `Message-ID: ${messageId}`,
      `X-Maildoctor-Test: ${token}`,
      'Auto-Submitted: auto-generated',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=us-ascii',
      'Content-Transfer-Encoding: 7bit',
      '',
      'This message was sent by Maildoctor, because the owner of the account that it comes',
      'from asked for a test of sending and receiving. It can be deleted.',
    ],
  };
}
