import { SettingsError } from '../settings.ts';
import type { Field } from './file.ts';
import { decoded } from './words.ts';

/** A URL that names a server, taken apart; nothing is corrected. */
export interface Dsn {
  readonly scheme: string;
  readonly host: Field;
  readonly port?: Field;
  readonly user?: Field;
  readonly password?: Field;
  readonly query: ReadonlyMap<string, string>;
  readonly line: number;
}

/**
 * Takes `smtp://user:password@host:587/?option=value` apart. The user part ends at the last `@` before the
 * path, so that a user name with an unencoded `@` is understood as its writer meant it.
 * @throws SettingsError where there is no host.
 */
export function readDsn({ text, line }: Field): Dsn {
  const [, scheme = '', rest = ''] = /^\s*([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(text) ?? [];
  if (scheme === '')
    throw new SettingsError(
      `line ${line}: this is no server address; write for example smtp://user:password@mail.example.org:587`,
    );
  const [beforeQuery = '', queryText = ''] = splitAt(rest.trim(), '?');
  const userEnd = beforeQuery.lastIndexOf('@');
  const [who, place] =
    userEnd === -1
      ? [undefined, beforeQuery]
      : [beforeQuery.slice(0, userEnd), beforeQuery.slice(userEnd + 1)];
  const [server = ''] = splitAt(place, '/');
  const [, bracketed, plain, portText] =
    /^(?:\[([^\]]*)\]|([^:]*|.*:.*:.*))(?::([^:]*))?$/.exec(server) ?? [];
  const host = bracketed ?? plain ?? server;
  const [user, password] = who === undefined ? [] : splitAt(who, ':');
  return {
    scheme: scheme.toLowerCase(),
    host: { text: decoded(host), line },
    ...(portText === undefined || portText === '' ? {} : { port: { text: portText, line } }),
    ...(user === undefined || user === '' ? {} : { user: { text: decoded(user), line } }),
    ...(password === undefined ? {} : { password: { text: decoded(password), line } }),
    query: new Map(
      queryText.split('&').flatMap((pair) => {
        const [key = '', value = ''] = splitAt(pair, '=');
        return key === '' ? [] : [[decoded(key), decoded(value)] as const];
      }),
    ),
    line,
  };
}

function splitAt(text: string, sign: string): readonly [string, string?] {
  const at = text.indexOf(sign);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
