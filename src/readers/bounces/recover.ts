import { decodeEscapes } from './charset.ts';
import { plainOf } from './html.ts';
import { type Part, partsOf } from './plain.ts';

interface Decoder {
  decode(bytes: Uint8Array): string;
}
const there = globalThis as unknown as {
  TextDecoder?: new (label: string, options?: { fatal: boolean }) => Decoder;
  atob?: (text: string) => string;
};

/** Charsets that mails use and neither Node nor browsers decode: DOS code pages, UTF-7, Vietnamese ones. */
const rare =
  /^(?:utf-?7|unicode-1-1-utf-7|(?:cp|ibm)-?(?:437|7\d\d|8\d\d)|viscii|tcvn\w{0,4}|utf-?32\w{0,2})$/i;
const charset = /\bcharset[ \t]{0,2}=[ \t]{0,2}"?([\w:.+-]{1,40})/gi;

/** Whether a mail names a charset that the MIME library would take for another one. */
export const hasRareCharset = (text: string): boolean =>
  [...text.matchAll(charset)].some((found) => rare.test(found[1] ?? ''));

/**
 * Takes a mail apart whose structure is broken or whose charset the MIME library lacks: a boundary is what
 * stands before the header of a part.
 *
 * @param text the mail, one character for each byte, lines ended by LF
 */
export async function recover(text: string): Promise<readonly Part[]> {
  const end = text.indexOf('\n\n');
  if (end === -1) return [];
  const { decode } = await import('iconv-lite');
  const found = partsOf(text, end + 2, true);
  const parts =
    found.length > 0
      ? found
      : [{ type: 'text/plain', header: text.slice(0, end), content: text.slice(end + 2) }];
  const decoded = parts.map((part) => ({ ...part, content: textOf(part, decode) }));
  if (decoded.some((part) => part.type === 'text/plain' && part.content.trim() !== '')) return decoded;
  return decoded.map((part) =>
    part.type === 'text/html' ? { ...part, type: 'text/plain', content: plainOf(part.content) } : part,
  );
}

type Decode = (bytes: Uint8Array, label: string) => string;

function textOf({ type, header, content }: Part, decodeRare: Decode): string {
  if (!/^text\/|^message\/(?:global-)?delivery-status/.test(type)) return content;
  const says = (encoding: string): boolean =>
    new RegExp(`^content-transfer-encoding:[ \\t]{0,4}${encoding}`, 'im').test(header);
  const raw =
    (says('base64') ? base64(content) : undefined) ??
    (says('quoted-printable') || softBreak.test(content) ? quotedPrintable(content) : content);
  const label = [...header.matchAll(charset)][0]?.[1] ?? 'utf-8';
  const bytes = Uint8Array.from(raw, (character) => character.charCodeAt(0));
  if (rare.test(label)) return decodeRare(bytes, label);
  return tidyText(decodeAs(labelsFor(label, raw), bytes) ?? raw);
}

/** A label of seven bits over text of eight, or UTF-16 without zero bytes, is wrong: what it may be. */
const labelsFor = (label: string, raw: string): readonly string[] =>
  /^utf-?16/i.test(label) && !raw.includes('\0')
    ? ['utf-8', 'windows-1252']
    : !/[^\0-\x7f]/.test(raw)
      ? [label]
      : /^iso-2022-jp/i.test(label)
        ? ['utf-8', 'euc-jp', 'shift_jis']
        : [/^us-ascii$/i.test(label) ? 'utf-8' : label, 'windows-1252'];

function decodeAs(labels: readonly string[], bytes: Uint8Array): string | undefined {
  for (const label of labels)
    try {
      return there.TextDecoder === undefined
        ? undefined
        : new there.TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // The next one may do.
    }
  return undefined;
}

const tidyText = (text: string): string => decodeEscapes(text.replace(/\r\n?/g, '\n'));

/** A long line that ends as only quoted-printable does. */
export const softBreak = /^[^\n=]{60,78}=\n\S/m;
const quotedPrintable = (text: string): string =>
  text
    .replace(/[ \t]{0,80}=\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Undefined where the text is no base64, whatever its header says. */
function base64(text: string): string | undefined {
  const packed = text.replace(/\s+/g, '');
  if (!/^[\w+/]{4,}={0,2}$/.test(packed) || there.atob === undefined) return undefined;
  try {
    return there.atob(packed.slice(0, packed.length - (packed.length % 4)));
  } catch {
    return undefined;
  }
}
