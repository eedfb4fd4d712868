import type { Draft, DraftServer, Field, Note, SettingsReader } from './file.ts';
import { numbered } from './words.ts';

/**
 * Postfix as relay client: `relayhost` of `main.cf`, or the output of `postconf -n`. A map of logins
 * (`[host]:port user:password`) may stand behind it, as in `cat main.cf sasl_passwd`.
 */
export const postfix: SettingsReader = {
  id: 'postfix',
  title: 'Postfix main.cf',
  client: 'postfix-relay',
  names: /^main\.cf$|^sasl_passwd$/,
  recognise: ({ text }) =>
    /^relayhost\s*=/m.test(text) ? 0.95 : /^\[\S+\](?::\S+)?\s+\S+:\S+\s*$/m.test(text) ? 0.7 : 0,
  read({ text }): Draft {
    const { values, maps } = entriesOf(text);
    const relay = values.get('relayhost');
    const place = relay?.text === undefined || relay.text === '' ? maps[0]?.place : relay;
    if (place === undefined) return { accounts: [] };
    const [, bracketed, plain, port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\S+))?$/.exec(place.text.trim()) ?? [];
    const host = bracketed ?? plain ?? place.text;
    const wrapper = values.get('smtp_tls_wrappermode');
    const level = values.get('smtp_tls_security_level');
    const useTls = values.get('smtp_use_tls');
    const isTls = wrapper?.text === 'yes';
    const isPlain = (level?.text ?? 'none') === 'none' && useTls?.text !== 'yes';
    const login =
      maps.find((m) => m.place.text === place.text) ?? maps.find((m) => !m.place.text.includes('@'));
    const auth = values.get('smtp_sasl_auth_enable');
    const server: DraftServer = {
      protocol: 'smtp',
      host: { ...place, text: host },
      port: port === undefined ? undefined : { text: port, line: place.line },
      usualPort: 25,
      security: isTls ? 'tls' : isPlain && values.size > 0 ? 'none' : 'starttls',
      securityLine: (isTls ? wrapper : (level ?? useTls))?.line,
      user: login?.user,
      password: login?.password,
      login: relay !== undefined && auth?.text !== 'yes' ? 'no' : undefined,
    };
    return { accounts: [{ servers: [server] }], notes: notesOn(values, maps, place, bracketed) };
  },
};

interface Login {
  readonly place: Field;
  readonly user: Field;
  readonly password: Field;
}

function entriesOf(text: string): { values: ReadonlyMap<string, Field>; maps: readonly Login[] } {
  const values = new Map<string, Field>();
  const maps: Login[] = [];
  let last: string | undefined;
  for (const { text: raw, line } of numbered(text)) {
    if (/^\s*(?:#|$)/.test(raw)) continue;
    const before = last === undefined ? undefined : values.get(last);
    if (/^\s/.test(raw) && last !== undefined && before !== undefined) {
      values.set(last, { ...before, text: `${before.text} ${raw.trim()}`.trim() });
      continue;
    }
    const [, key, value = ''] = /^([A-Za-z_][\w-]*)\s*=\s*(.*?)\s*$/.exec(raw) ?? [];
    if (key !== undefined) {
      values.set(key, { text: value, line });
      last = key;
      continue;
    }
    last = undefined;
    const [, place, user, password] = /^(\S+)\s+([^:]*):(.*?)\s*$/.exec(raw) ?? [];
    if (place !== undefined && user !== undefined && password !== undefined)
      maps.push({
        place: { text: place, line },
        user: { text: user, line },
        password: { text: password, line },
      });
  }
  return { values, maps };
}

function* notes(
  values: ReadonlyMap<string, Field>,
  maps: readonly Login[],
  place: Field,
  bracketed: string | undefined,
): Generator<Note> {
  if (values.has('relayhost') && bracketed === undefined)
    yield { line: place.line, text: `without brackets Postfix looks for MX records of "${place.text}"` };
  const map = values.get('smtp_sasl_password_maps');
  if (map !== undefined && maps.length === 0)
    yield { line: map.line, text: `user name and password stand in ${map.text}, which was not read` };
  const other = maps.find((m) => m.place.text !== place.text && !m.place.text.includes('@'));
  if (other !== undefined && !maps.some((m) => m.place.text === place.text))
    yield {
      line: other.place.line,
      text: `the login is kept for "${other.place.text}", but relayhost is "${place.text}": they must be spelled alike`,
    };
}
const notesOn = (...args: Parameters<typeof notes>): readonly Note[] => [...notes(...args)];
