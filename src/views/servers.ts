import type { Fact } from '../kernel/facts.ts';
import type { Evidence, ReplyFact, View, Weight } from '../kernel/fault.ts';
import type { PhraseStrength } from '../kernel/meaning.ts';
import { concerns, type ServiceSubject, type Subject, service } from '../kernel/subject.ts';

export interface ConfiguredServer {
  readonly subject: ServiceSubject;
  readonly fact: Fact<'config.server'>;
}

/** The servers of the user's own settings. */
export const configured: View<readonly ConfiguredServer[], 'config.server'> = {
  reads: ['config.server'],
  derive: (e) =>
    e
      .all('config.server')
      .flatMap((fact) => (fact.subject.type === 'service' ? [{ subject: fact.subject, fact }] : [])),
};

/** The configured server that a fact belongs to. */
export function serverOf(e: Evidence<'config.server'>, about: Subject): ConfiguredServer | undefined {
  return e.view(configured).find((s) => concerns(s.subject, about));
}

/** A server without the address of one of its machines. */
export function withoutAddress(s: Subject): Subject {
  if (s.type !== 'service') return s;
  const { address: _, ...rest } = s;
  return rest.name === undefined ? s : rest;
}

/** A server without port: what all its services share. */
export function hostOf(s: Subject): Subject {
  if (s.type !== 'service') return s;
  if (s.name !== undefined) return service({ name: s.name });
  return s.address === undefined ? s : service({ address: s.address });
}

/** The name a person knows the server by. */
export const serverName = (s: Subject): string =>
  s.type === 'service' ? (s.name ?? s.address ?? 'the server') : s.id;

export const portOf = (s: Subject): number => (s.type === 'service' ? (s.port ?? 0) : 0);

/** Incoming or outgoing, by the settings or else by the protocol. */
export function roleOf(e: Evidence<'config.server'>, s: Subject): 'incoming' | 'outgoing' {
  const known = serverOf(e, s)?.fact.value.role;
  if (known !== undefined) return known;
  return s.type === 'service' && s.protocol !== undefined && s.protocol !== 'smtp' ? 'incoming' : 'outgoing';
}

/** How much the words of a reply weigh for the fault they mean. */
export const weightOfWords: Readonly<Record<PhraseStrength, Weight>> = {
  'states-cause': 'decisive',
  suggests: 'strong',
  'code-only': 'fair',
};

/** The symptoms of one conversation: a bad reply and what followed from it. */
export function symptomsWith(e: Evidence, reply: ReplyFact): readonly number[] {
  if (reply.session === undefined) return [reply.id];
  const same = outcomes
    .flatMap((kind) => e.all(kind).map((f) => ({ id: f.id, session: f.session })))
    .filter((f) => f.session === reply.session);
  return [reply.id, ...same.map((f) => f.id), ...followUps(e, reply)];
}

/** What `symptomsWith` looks at; a fault that calls it reads these. */
export const outcomes = ['login.result', 'mailbox.opened', 'submission.result', 'session.end'] as const;

const transaction = ['mail', 'rcpt', 'data', 'message'];

/** Once MAIL or RCPT is refused, the server refuses the steps after it too. */
function followUps(e: Evidence, reply: ReplyFact): readonly number[] {
  const at = transaction.indexOf(reply.value.stage);
  if (at === -1 || reply.kind !== 'smtp.reply') return [];
  return e
    .all('smtp.reply')
    .filter((f) => f.session === reply.session && transaction.indexOf(f.value.stage) > at)
    .map((f) => f.id);
}
