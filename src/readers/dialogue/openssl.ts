import type { AnyTold } from '../../kernel/facts.ts';
import { contextOf, placeOf } from '../context.ts';
import { troubleIn } from '../error.ts';
import { replyOf } from '../find-reply.ts';
import type { Item, TextReader } from '../reader.ts';

/** Numbers of `Verify return code` (openssl-verify(1)). */
const verdicts: Readonly<Record<string, string>> = {
  0: 'ok',
  9: 'certificate is not yet valid',
  10: 'certificate has expired',
  18: 'self-signed certificate',
  19: 'self-signed certificate in certificate chain',
  20: 'unable to get local issuer certificate',
  21: 'unable to verify the first certificate',
  23: 'certificate revoked',
  62: 'hostname mismatch',
};

/**
 * What `openssl s_client` prints: errors, the chain, the verdict of the checks, the last line of the server.
 */
export const opensslReader: TextReader = {
  id: 'openssl',
  title: 'output of openssl s_client',
  kind: 'text',
  recognise: (head) =>
    /^(?:CONNECTED\([0-9A-F]{8}\)|connect:errno=\d+)$/m.test(head) || /^Verify return code: \d+/m.test(head)
      ? 0.97
      : 0,
  *read(lines, hints): Iterable<Item> {
    const where = contextOf(lines.slice(0, 5).join('\n'), hints);
    const session = 'openssl';
    const base = { subject: placeOf(where), source: 'text' as const, session };
    let verified: number | undefined;
    const errors: { line: string; number: number }[] = [];
    for (const [i, line] of lines.entries()) {
      const number = i + 1;
      const verdict = /^\s{0,8}(?:Verify return code: (\d+)|verify error:num=(\d+))/.exec(line);
      const code = verdict?.[1] ?? verdict?.[2];
      if (code !== undefined && code !== '0' && verified === undefined) {
        verified = number;
        errors.push({ line: verdicts[code] ?? line, number });
      }
      if (
        /:error:[0-9A-F]{8}:|errno=\d|^Didn't find STARTTLS|alert/i.test(line) &&
        !/close notify/.test(line)
      )
        errors.push({ line: explained(line), number });
      const reply = replyOf(line);
      if (reply !== undefined && isRefusal(reply.value)) errors.push({ line, number });
    }
    const handshake = lines.some((l) => /^\s{0,4}(?:New, TLSv|Protocol\s{0,3}: TLSv)/.test(l));
    if (errors.length === 0) {
      const told: AnyTold = {
        ...base,
        kind: 'tls.handshake',
        value: { outcome: 'ok', how: 'implicit', hello: 'default' },
      };
      if (handshake) yield told;
      return;
    }
    const first = errors.find((e) => !/^Didn't find|does not offer STARTTLS/.test(e.line)) ?? errors[0];
    const noStartTls = errors.find((e) => /does not offer STARTTLS/.test(e.line));
    const read = Number(
      /handshake has read (\d{1,9}) bytes/.exec(lines.join('\n').slice(0, 60_000))?.[1] ?? 0,
    );
    // More than the start of a greeting was read before the handshake: STARTTLS was asked for and granted.
    if (
      read > 60 &&
      first !== undefined &&
      noStartTls === undefined &&
      /wrong version number|unexpected eof/.test(first.line)
    )
      yield {
        ...base,
        kind: 'tls.handshake',
        value: { outcome: 'failed', how: 'starttls', hello: 'default' },
      };
    for (const item of troubleIn(
      noStartTls === undefined ? (first === undefined ? [] : [first]) : [noStartTls],
      where,
    )) {
      if ('oneOf' in item) yield item;
      else yield { ...item, session };
    }
  },
};

const isRefusal = (value: { readonly code?: unknown; readonly status?: unknown }): boolean =>
  (typeof value.code === 'number' && value.code >= 400) ||
  ['NO', 'BAD', 'BYE', '-ERR'].includes(String(value.status ?? ''));

const errnos: Readonly<Record<string, string>> = {
  104: 'ECONNRESET',
  110: 'connect ETIMEDOUT',
  111: 'ECONNREFUSED',
  113: 'EHOSTUNREACH',
  101: 'ENETUNREACH',
  32: 'EPIPE',
};
function explained(line: string): string {
  if (line.startsWith("Didn't find STARTTLS")) return 'the server does not offer STARTTLS';
  const errno = /errno=(\d{1,3})/.exec(line)?.[1];
  return errno === undefined ? line : `${line} ${errnos[errno] ?? ''}`;
}
