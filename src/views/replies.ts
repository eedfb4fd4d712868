import type { Fact, FactId } from '../kernel/facts.ts';
import type { Evidence, EvidenceOf, ReplyFact, Weight } from '../kernel/fault.ts';
import type { Meaning, Said } from '../kernel/meaning.ts';
import type { Subject } from '../kernel/subject.ts';
import { outcomes, serverName, symptomsWith, weightOfWords, withoutAddress } from './servers.ts';

/** What the helpers of this file look at; a fault that uses them reads these. */
export const replyKinds = [...outcomes, 'text.delivery', 'provider.match', 'config.account'] as const;

/** One reply that speaks of something, with what a finding about it needs. */
export interface Spoken {
  readonly reply: ReplyFact;
  /** The server that spoke, all its addresses. */
  readonly server: Subject;
  readonly name: string;
  readonly weight: Weight;
  readonly accountsFor: readonly FactId[];
}

/** Meanings that say more exactly what others say in general: they count first, wherever the words stand. */
const refines: Readonly<Partial<Record<Meaning, readonly Meaning[]>>> = {
  'says-blocklist-misused': ['says-ip-blocklisted', 'says-blocked-by-receiver'],
  'says-shared-ip-reputation': ['says-blocked-by-receiver', 'says-ip-blocklisted', 'says-slowed-by-receiver'],
  'says-direct-delivery-forbidden': [
    'says-ip-blocklisted',
    'says-recipient-moved',
    'says-reverse-name-wrong',
  ],
  'says-connector-mismatch': ['says-relay-denied'],
  'says-headers-too-large': ['says-message-too-large'],
  'says-too-many-attachments': ['says-message-too-large'],
  'says-not-aligned': ['says-rate-limit', 'says-headers-noncompliant', 'says-mail-unauthenticated'],
  'says-mail-unauthenticated': ['says-rate-limit', 'says-slowed-by-receiver'],
  'says-encryption-required': ['says-rate-limit'],
  'says-dmarc-reject': ['says-mail-unauthenticated', 'says-spf-fail', 'says-dkim-fail'],
  'says-spf-fail': ['says-account-compromised', 'says-sender-not-owned'],
  'says-app-password-required': ['says-bad-credentials'],
  'says-authentication-unavailable': ['says-temporarily-unavailable'],
  'says-recipient-restricted': ['says-authentication-required'],
  'says-inbox-missing': ['says-folder-missing'],
};

const lighter: Readonly<Partial<Record<Weight, Weight>>> = {
  decisive: 'strong',
  strong: 'fair',
  fair: 'weak',
};

/**
 * Where other words of the same reply state a cause, words that only suggest one weigh little;
 * what a reply means less exactly than something else weighs one step less.
 */
export function weightOf(e: Evidence, reply: ReplyFact, said: Said, meanings: readonly Meaning[]): Weight {
  const all = e.meaning(reply);
  const stated = all.filter((s) => s.strength === 'states-cause');
  if (stated.some((s) => refines[s.meaning]?.includes(said.meaning) === true)) return 'weak';
  if (said.strength !== 'states-cause' && stated.length > 0) return 'weak';
  const exact = stated.filter((s) => !stated.some((o) => refines[o.meaning]?.includes(s.meaning) === true));
  const first = (exact[0] ?? all[0])?.meaning;
  const weight = weightOfWords[said.strength];
  return first === undefined || meanings.includes(first) ? weight : (lighter[weight] ?? weight);
}

/** The replies with one of these meanings, each once. */
export function spoken(e: Evidence, ...meanings: readonly Meaning[]): readonly Spoken[] {
  const seen = new Set<FactId>();
  return e.said(...meanings).flatMap(({ reply, said }) => {
    if (seen.has(reply.id)) return [];
    seen.add(reply.id);
    const server = withoutAddress(reply.subject);
    return [
      {
        reply,
        server,
        name: nameOf(server),
        weight: weightOf(e, reply, said, meanings),
        accountsFor: symptomsWith(e, reply),
      },
    ];
  });
}

const nameOf = (s: Subject): string => (s.type === 'recipient' ? 'the other server' : serverName(s));

/** The facts of the same conversation. */
export const beside = <F extends Fact>(facts: readonly F[], reply: ReplyFact): readonly F[] =>
  reply.session === undefined ? [] : facts.filter((f) => f.session === reply.session);

/** The address that a refused message was for, or words for it where nobody says. */
export function recipientOf(e: EvidenceOf<'text.delivery' | 'config.account'>, reply: ReplyFact): string {
  // The dry run offers a message to nobody but the own address.
  const own = reply.source === 'probe' ? e.one('config.account')?.value.address : undefined;
  if (own !== undefined) return own;
  const of = [reply.subject, ...beside(e.all('text.delivery'), reply).map((d) => d.subject)];
  const found = of.find((s) => s.type === 'recipient');
  return found?.type === 'recipient' ? found.id : 'the recipient';
}

/**
 * What concerns the account and not one server: its address, and how to call whoever keeps it. Findings of
 * one fault about both servers of an account become one by it.
 */
export function accountAt(
  e: EvidenceOf<'config.account' | 'provider.match'>,
  said: readonly { readonly server: Subject; readonly name: string }[],
): { readonly subject: Subject; readonly name: string } {
  const names = [...new Set(said.map((s) => s.name))];
  return {
    subject: e.one('config.account')?.subject ?? said[0]?.server ?? { type: 'account', id: '' },
    name: providerTitle(e) || names.join(' and '),
  };
}

/** What a person calls the provider, or nothing where none is known. */
export const providerTitle = (e: EvidenceOf<'provider.match'>): string =>
  e.one('provider.match')?.value.title ?? '';

const transferStages = ['mail', 'rcpt', 'data', 'message', 'starttls', 'unknown'];

/** Whether one server spoke to another about a message, and not a server to the mail program of its user. */
export function isTransfer(e: EvidenceOf<'text.delivery'>, reply: ReplyFact): boolean {
  if (reply.source === 'probe' || reply.kind !== 'smtp.reply') return false;
  const { subject } = reply;
  if (subject.type === 'recipient' || (subject.type === 'service' && subject.port === 25)) return true;
  return beside(e.all('text.delivery'), reply).length > 0 && transferStages.includes(reply.value.stage);
}

/** Replies by which a server asks its own user, and not another server, to encrypt (RFC 3207, 4954). */
// Code 0: words that a program passes on without the number; it speaks to its own server.
const toUsers = [0, 523, 524, 530, 538];
export const asksUserToEncrypt = (reply: ReplyFact): boolean =>
  reply.kind !== 'smtp.reply' || reply.value.stage === 'auth' || toUsers.includes(reply.value.code);
