import type { AnyTold, Value } from '../kernel/facts.ts';
import { subject, thisHost } from '../kernel/subject.ts';
import { providersNamed } from '../providers/named.ts';
import { tellProvider } from '../providers/tell.ts';
import { type ServerSettings, tellAccount, tellServer } from '../readers/settings.ts';
import { nearest } from './nearest.ts';
import type { CheckOptions } from './options.ts';
import { UsageError } from './usage.ts';

/** What the user says, as facts. */
export function* tellAll(
  servers: readonly ServerSettings[],
  options: CheckOptions,
  address: string | undefined,
): Generator<AnyTold> {
  for (const server of servers) yield* tellServer(server, loginSettings(server, options));
  if (address !== undefined)
    yield* tellAccount(
      address,
      options.inUser ?? servers.find((s) => s.role === 'incoming')?.user,
      options.outUser ?? servers.find((s) => s.role === 'outgoing')?.user,
    );
  if (options.symptom !== undefined)
    yield {
      kind: 'user.symptom',
      subject: thisHost,
      source: 'user',
      // The table of options has refused every other word.
      value: { what: options.symptom as Value<'user.symptom'>['what'] },
    };
  if (options.provider !== undefined) yield* tellNamedProvider(options.provider);
}

function* tellNamedProvider(name: string): Generator<AnyTold> {
  const { found, titles } = providersNamed(name);
  if (found.length === 0 && !name.includes('.')) {
    const near = nearest(name, titles);
    throw new UsageError(
      `--provider "${name}" is not known${near === undefined ? '' : `; did you mean "${near}"?`} ` +
        '(a domain such as gmx.de will do as well)',
    );
  }
  for (const provider of found) yield* tellProvider(provider, 'text', subject('domain', name.toLowerCase()));
}

/**
 * A user name in the URL, or `--out-user`, says that the program logs in; an outgoing server without one
 * sends as a stranger.
 */
function loginSettings(server: ServerSettings, { auth, outUser }: CheckOptions) {
  const isNone = auth?.toLowerCase() === 'none';
  const isStranger = isNone || (server.user === undefined && outUser === undefined);
  if (server.role === 'outgoing' && (isStranger || server.from?.login === 'no'))
    return { login: 'no' as const };
  const mechanism = auth === undefined || isNone ? server.from?.mechanism : auth;
  return mechanism === undefined ? {} : { mechanism: mechanism.toUpperCase() };
}
