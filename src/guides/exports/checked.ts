import type { ExportServer, ExportSettings, Identity } from './export.ts';

const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const lonely = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Why these values fit into no settings file, or undefined. */
export function problemOf(settings: ExportSettings, { address, name }: Identity): string | undefined {
  for (const [what, text] of [
    ['mail address', address],
    ['name', name ?? ''],
  ] as const)
    if (control.test(text) || lonely.test(text))
      return `the ${what} has a line break or another control character`;
  if (!/^[^\s@][^@]*@[^\s@]+$|^[^\s@]*"[^"]*"@[^\s@]+$/.test(address))
    return `"${address}" is no mail address; say it with --address you@example.org`;
  for (const server of [settings.incoming, settings.outgoing]) {
    const problem = server === undefined ? undefined : problemOfServer(server);
    if (problem !== undefined) return problem;
  }
  return settings.incoming === undefined && settings.outgoing === undefined
    ? 'there is no server to export'
    : undefined;
}

function problemOfServer({ host, port, user }: ExportServer): string | undefined {
  if (
    !/^(?:[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_.-]*[\p{L}\p{N}\p{M}_])?|[\da-f:.]*:[\da-f:.]*)$/iu.test(host) ||
    host.includes('..')
  )
    return `"${host}" is no host name, so it belongs into no settings file`;
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return `${port} is no port`;
  if (user !== undefined && (control.test(user) || lonely.test(user) || user !== user.trim()))
    return 'the user name has a line break, another control character, or blanks around it';
  return undefined;
}
