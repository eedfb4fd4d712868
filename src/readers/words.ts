import type { AnyTold, Fact } from '../kernel/facts.ts';
import type { Protocol } from '../kernel/subject.ts';

const longest = 600;
const wrapper =
  /^(?:\s{0,8}(?:\w{1,30}(?:Error|Exception|Refused)\b|error|fatal|warning|uncaught|[a-z]{2,20}|Command failed|an error occurred[^:]{0,60}|the (?:mail )?server responded):\s{1,2}){1,3}/i;

/**
 * The ways to hear the words of an error as a reply of each kind of server. Which of them, if any, was meant
 * is decided by who knows the phrases.
 */
export function passedOnWords(error: Fact<'text.error'>): readonly AnyTold[] {
  const { words, protocol } = error.value;
  if (words.length > longest || /^\s{0,8}[{[<]/.test(words)) return [];
  const bare = words.replace(wrapper, '').trim();
  const order: readonly Protocol[] = protocol === undefined ? ['smtp', 'imap', 'pop3'] : [protocol];
  const quoted =
    /\bserver (?:response was|respon\w{3,5}|replied|said|returned|answered)[: ]{1,3}(.{3,500})$/i.exec(words);
  const texts = [...new Set([quoted?.[1] ?? '', bare, words.trim()])].filter((t) => t !== '');
  return order.flatMap((p) => texts.map((text) => heardAs(p, text, error)));
}

function heardAs(protocol: Protocol, text: string, error: Fact<'text.error'>): AnyTold {
  const base = {
    subject: error.subject.type === 'service' ? { ...error.subject, protocol } : error.subject,
    source: 'text' as const,
    ...(error.session === undefined ? {} : { session: error.session }),
    ...(error.lines === undefined ? {} : { lines: error.lines }),
  };
  if (protocol === 'smtp') return { ...base, kind: 'smtp.reply', value: { stage: 'unknown', code: 0, text } };
  return protocol === 'imap'
    ? { ...base, kind: 'imap.reply', value: { stage: 'unknown', status: 'NO', text } }
    : { ...base, kind: 'pop3.reply', value: { stage: 'unknown', status: '-ERR', text } };
}
