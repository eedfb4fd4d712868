import type { Want } from '../kernel/want.ts';
import type { ServerSettings } from '../readers/settings.ts';
import { type CheckOptions, live, type OptionTable, typed } from './options.ts';

const schemes = { tls: 's', starttls: '', none: '+insecure' } as const;

/** One server as the user would write it; the user name percent-encoded, never a password. */
export function urlOf({ protocol, security, host, port, user }: ServerSettings): string {
  const who = user === undefined ? '' : `${encodeURIComponent(user)}@`;
  return `${protocol}${schemes[security]}://${who}${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** What belongs to one run only, or would run a command. */
const leftOut = new Set([
  'settings',
  'account',
  'passwordFromSettings',
  'passwordStdin',
  'passwordCommand',
  'tokenStdin',
  'tokenCommand',
  'oauthClient',
  'save',
  'login',
]);

/** The same examination once more, with what the open question needs: ready to paste. */
export function commandFor(servers: readonly ServerSettings[], options: CheckOptions, want?: Want): string {
  const own = Object.entries(live as OptionTable).flatMap(([key]) => {
    const value = options[key as keyof CheckOptions];
    if (value === undefined || leftOut.has(key)) return [];
    if (value === false) return [typed(key).replace('--', '--no-')];
    if (value === true) return [typed(key)];
    return (Array.isArray(value) ? value : [value]).flatMap((v) => [typed(key), quoted(String(v))]);
  });
  const more = wishOf(want).filter((w) => !own.includes(w.split(' ')[0] ?? ''));
  return ['maildoctor check', ...servers.map((s) => quoted(urlOf(s))), ...own, ...more].join(' ');
}

/** The option that has the wanted thing asked. */
function wishOf(want: Want | undefined): readonly string[] {
  const vary = want?.vary;
  if (vary?.port !== undefined) return ['--all-ports'];
  if (vary?.family !== undefined) return [`--ipv${vary.family}`];
  if (vary?.resolver === 'public') return ['--dns 9.9.9.9'];
  if (want?.kind === 'message.arrival') return ['--send-to'];
  return ['--verbose'];
}

/** For a shell: as it is where that is safe, else in single quotes. */
const quoted = (text: string): string =>
  /^[\w@%+=:,./[\]-]+$/.test(text) && !text.includes('[') ? text : `'${text.replaceAll("'", "'\\''")}'`;
