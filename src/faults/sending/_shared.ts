import type { EvidenceOf, ReplyFact } from '../../kernel/fault.ts';
import { beside } from '../../views/replies.ts';

const transferStages = ['mail', 'rcpt', 'data', 'message', 'starttls'];

/** Whether one server spoke to another about a message, and not a server to the mail program of its user. */
export function isTransfer(e: EvidenceOf<'text.delivery'>, reply: ReplyFact): boolean {
  if (reply.source === 'probe' || reply.kind !== 'smtp.reply') return false;
  const { subject } = reply;
  if (subject.type === 'recipient' || (subject.type === 'service' && subject.port === 25)) return true;
  return (
    beside(e.all('text.delivery'), reply).length > 0 &&
    (transferStages.includes(reply.value.stage) || reply.value.stage === 'unknown')
  );
}
