/**
 * Errors of Node.js and of the libraries on it, as the text that `console.error` would print: every field
 * that tells where and why, none that could hold a secret (options and credentials are left out).
 */
const fields = [
  'code',
  'errno',
  'syscall',
  'hostname',
  'host',
  'address',
  'port',
  'command',
  'responseCode',
  'response',
  'responseText',
  'responseStatus',
  'serverResponseCode',
  'executedCommand',
  'authenticationFailed',
  'mailboxMissing',
  'reason',
  'library',
  'tlsFailed',
  'servername',
] as const;
const deepest = 4;

export function textOfError(error: object, depth = 0): string {
  const o = error as Readonly<Record<string, unknown>>;
  const name = typeof o.name === 'string' ? o.name : 'Error';
  const message = typeof o.message === 'string' ? o.message : '';
  const lines = [message === '' ? name : `${name}: ${message}`];
  for (const field of fields) {
    const value = o[field];
    if (typeof value === 'string' && value !== '' && !message.includes(value))
      lines.push(`  ${field}: '${value}',`);
    else if (typeof value === 'number' || typeof value === 'boolean') lines.push(`  ${field}: ${value},`);
  }
  if (depth < deepest) {
    const inner = [
      o.cause,
      ...(Array.isArray(o.errors) ? o.errors.slice(0, 4) : []),
      ...(Array.isArray(o.rejectedErrors) ? o.rejectedErrors.slice(0, 4) : []),
    ];
    for (const one of inner)
      if (typeof one === 'object' && one !== null) lines.push(textOfError(one, depth + 1));
  }
  return lines.join('\n').slice(0, 100_000);
}
