import type { EvidenceOf, ReplyFact } from '../../kernel/fault.ts';

/** A reply of the same conversation that came before and had failed already. */
export function earlierFailure(
  e: EvidenceOf<'smtp.reply' | 'imap.reply' | 'pop3.reply'>,
  reply: ReplyFact,
): ReplyFact | undefined {
  if (reply.session === undefined) return undefined;
  return [...e.all('smtp.reply'), ...e.all('imap.reply'), ...e.all('pop3.reply')].find(
    (r) => r.session === reply.session && r.id < reply.id && e.isSymptom(r),
  );
}
