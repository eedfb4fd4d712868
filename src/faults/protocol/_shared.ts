import type { EvidenceOf, ReplyFact, Weight } from '../../kernel/fault.ts';
import type { Meaning } from '../../kernel/meaning.ts';
import type { Subject } from '../../kernel/subject.ts';
import { serverName, symptomsWith, weightOfWords, withoutAddress } from '../../views/servers.ts';

/** Kinds that `heard` looks at beside replies: what follows a bad reply in its conversation. */
export const followUps = ['login.result', 'mailbox.opened', 'submission.result', 'session.end'] as const;

interface Heard {
  readonly reply: ReplyFact;
  readonly weight: Weight;
  readonly server: Subject;
  readonly name: string;
  readonly accountsFor: readonly number[];
}

/** Every reply with one of these meanings, with what most faults need of it. */
export const heard = (
  e: EvidenceOf<(typeof followUps)[number] | 'smtp.reply' | 'imap.reply' | 'pop3.reply'>,
  ...wanted: readonly Meaning[]
): readonly Heard[] =>
  e.said(...wanted).map(({ reply, said }) => ({
    reply,
    weight: weightOfWords[said.strength],
    server: withoutAddress(reply.subject),
    name: serverName(reply.subject),
    accountsFor: symptomsWith(e, reply),
  }));

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
