import { meanings } from '../examine.ts';
import type { ReplyFact } from '../kernel/fault.ts';
import type { Meaning } from '../kernel/meaning.ts';
import type { Protocol } from '../kernel/subject.ts';

/** After these words nothing more is tried: each attempt would make the wait longer. */
const final: ReadonlySet<Meaning> = new Set<Meaning>([
  'says-too-many-failed-logins',
  'says-account-locked',
  'says-rate-limit',
]);
const plainWords = /too many|temporarily (?:locked|blocked)|locked out|rate limit/i;

/** Whether a server that did not let us in speaks of too many attempts, in whatever language we know. */
export function speaksOfLockOut(protocol: Protocol, text: string): boolean {
  if (plainWords.test(text)) return true;
  // Some servers list all that may be the matter, this among it: that is no such word.
  const said = meanings(replyOf(protocol, text));
  return said.length > 0 && said.every((one) => final.has(one.meaning));
}

const aboutProtocol: ReadonlySet<Meaning> = new Set<Meaning>([
  'says-protocol-access-disabled',
  'says-smtp-auth-disabled',
  'says-no-mail-service',
]);

/** Whether the words state that this way in is closed, so that the password may be right for the other. */
export const speaksOfProtocol = (protocol: Protocol, text: string): boolean =>
  meanings(replyOf(protocol, text)).some((one) => aboutProtocol.has(one.meaning));

function replyOf(protocol: Protocol, text: string): ReplyFact {
  const about = {
    id: 0,
    subject: { type: 'host', id: '' },
    vantage: 'here',
    source: 'probe',
    observedAt: '',
  };
  const fact: unknown =
    protocol === 'smtp'
      ? { ...about, kind: 'smtp.reply', value: { stage: 'auth', code: 535, text } }
      : protocol === 'imap'
        ? { ...about, kind: 'imap.reply', value: { stage: 'login', status: 'NO', text } }
        : { ...about, kind: 'pop3.reply', value: { stage: 'login', status: '-ERR', text } };
  return fact as ReplyFact;
}
