import type { Fact, FactId } from '../../kernel/facts.ts';
import type { EvidenceOf, ReplyFact } from '../../kernel/fault.ts';
import type { Subject } from '../../kernel/subject.ts';
import { isToken } from '../../views/logins.ts';
import { outcomes, serverName, symptomsWith, withoutAddress } from '../../views/servers.ts';

/** What `tokenRefusals` looks at; a fault that uses it reads these. */
export const tokenKinds = [...outcomes, 'oauth.error'] as const;

/** A login with an OAuth token that a server refused. */
export interface TokenRefusal {
  readonly server: Subject;
  readonly name: string;
  /** The server's own explanation (RFC 7628), where it gave one. */
  readonly error?: Fact<'oauth.error'>;
  readonly reply?: ReplyFact;
  readonly accountsFor: readonly FactId[];
}

export function tokenRefusals(
  e: EvidenceOf<(typeof tokenKinds)[number] | ReplyFact['kind']>,
): readonly TokenRefusal[] {
  const replies = [
    ...e.all('smtp.reply').filter((r) => r.value.code >= 500),
    ...e.all('imap.reply').filter((r) => r.value.status === 'NO' || r.value.status === 'BAD'),
    ...e.all('pop3.reply').filter((r) => r.value.status === '-ERR'),
  ].filter((r) => isToken(r.value.mechanism));
  const errors = e.all('oauth.error');
  const explained = errors.map((error) => {
    const reply = replies.find((r) => r.session !== undefined && r.session === error.session);
    return refusal(error, reply, [error.id, ...(reply === undefined ? [] : symptomsWith(e, reply))]);
  });
  const bare = replies
    .filter((r) => !explained.some((x) => x.reply === r))
    .map((reply) => refusal(undefined, reply, symptomsWith(e, reply)));
  return [...explained, ...bare];
}

function refusal(
  error: Fact<'oauth.error'> | undefined,
  reply: ReplyFact | undefined,
  accountsFor: readonly FactId[],
): TokenRefusal {
  const server = withoutAddress((error ?? reply)?.subject ?? { type: 'host', id: '' });
  return {
    server,
    name: serverName(server),
    accountsFor,
    ...(error === undefined ? {} : { error }),
    ...(reply === undefined ? {} : { reply }),
  };
}

/** Errors of a sign-in server, by the code at their beginning. */
export function signInErrors(
  e: EvidenceOf<'text.error'>,
  codes: readonly string[],
): readonly Fact<'text.error'>[] {
  return e.all('text.error').filter((t) => codes.includes(t.value.code ?? ''));
}
