import type { FactId, FactKind } from '../../kernel/facts.ts';
import type { EvidenceOf, ReplyFact } from '../../kernel/fault.ts';
import type { Subject } from '../../kernel/subject.ts';

/**
 * The rungs below the login, and the login: what fails when a provider has no server there any more, or never
 * had.
 */
export const ways = [
  'dns.system',
  'dns.answer',
  'tcp.connect',
  'greeting',
  'login.result',
  'user.symptom',
  'discovery.nothing',
] as const;
type Read = (typeof ways)[number] | ReplyFact['kind'];

export interface Failure {
  readonly id: FactId;
  readonly kind: FactKind;
  readonly subject: Subject;
}

const loginStages = ['login', 'auth', 'unknown'];

/** The symptoms that say "there is no way to this mailbox": names, connections, logins. */
export function failures(e: EvidenceOf<Read>): readonly Failure[] {
  const early = ways.flatMap((kind) => e.all(kind) as readonly Failure[]);
  const replies: readonly ReplyFact[] = [
    ...e.all('imap.reply'),
    ...e.all('pop3.reply'),
    ...e.all('smtp.reply'),
  ];
  const refused = replies.filter((r) => loginStages.includes(r.value.stage));
  return [...early, ...refused].filter((f) => e.isSymptom(f));
}
