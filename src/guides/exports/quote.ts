import type { ExportServer } from './export.ts';

/** Percent-encoding of everything that is not plainly a letter, digit, or one of `-._~`. */
export const percent = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** A host for a URL: IPv6 in brackets. */
export const urlHost = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** `imaps://user@host:993`. */
export const url = (scheme: string, { host, port, user }: ExportServer, path = ''): string =>
  `${scheme}://${user === undefined ? '' : `${percent(user)}@`}${urlHost(host)}:${port}${path}`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
export const xml = (text: string): string => text.replaceAll(/[&<>"']/g, (c) => entities[c] ?? c);

/** Double quotes with backslashes: JSON, JavaScript, TOML, YAML, Python, preferences. */
export const doubleQuoted = (text: string): string => JSON.stringify(text);

/** Single quotes of PHP and Ruby. */
export const singleQuoted = (text: string): string => `'${text.replaceAll(/[\\']/g, '\\$&')}'`;

/** mutt: in double quotes `$` and backticks mean something, so they are escaped as well. */
export const muttQuoted = (text: string): string => `"${text.replaceAll(/["\\$`]/g, '\\$&')}"`;

/** fetchmail 6.4 misreads an escaped quotation mark, but not one that is written as a number. */
export const fetchmailQuoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\x22')}"`;

/** Double quotes with a backslash before quotes and backslashes: mbsync. */
export const backslashed = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

/** A value of a `.env` file, so that all its readers agree; undefined where they do not. */
export function envValue(text: string): string | undefined {
  if (/^[\w@.:/+%,-]*$/.test(text)) return text;
  if (!text.includes("'")) return `'${text}'`;
  return /["\\$`]/.test(text) ? undefined : `"${text}"`;
}
