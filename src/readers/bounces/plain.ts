import { headerOf } from './body.ts';
import type { Mail } from './mail.ts';
import { softBreak } from './recover.ts';

/**
 * Most reports are plain ASCII without transfer encoding: then taking a mail apart is cutting it at its
 * boundaries, which is three times as fast as decoding every part. Anything else is left to the library.
 */
export function readPlain(bytes: Uint8Array): Mail | undefined {
  const text = asciiOf(bytes);
  if (text === undefined || needsDecoding.test(text) || softBreak.test(text)) return undefined;
  const end = text.indexOf('\n\n');
  if (end === -1) return undefined;
  const headers = headerOf(text.slice(0, end));
  const type = headers.get('content-type') ?? 'text/plain';
  if (!/^multipart\//i.test(type))
    return /^text\/plain|^\s*$/i.test(type)
      ? { headers, text: text.slice(end + 2), status: [], feedback: [], original: '' }
      : undefined;
  return withParts(headers, partsOf(text, end + 2));
}

const needsDecoding =
  /^content-transfer-encoding:[ \t]{0,4}(?!7bit|8bit|binary)\S|=\?[\w-]{2,20}\?[bq]\?|\x1b[$(]|charset[ \t]{0,2}=[ \t]{0,2}"?(?!us-ascii|ascii|utf-?8|iso-8859-|windows-125|cp125)[\w-]/im;

interface Decoder {
  decode(bytes: Uint8Array): string;
}
const Decoding = (globalThis as unknown as { TextDecoder?: new (label: string) => Decoder }).TextDecoder;
const decoder = Decoding === undefined ? undefined : new Decoding('latin1');

/** The bytes as characters, fast; those from 128 to 159 are not what they were. */
export const quickText = (bytes: Uint8Array): string => decoder?.decode(bytes) ?? '';

function asciiOf(bytes: Uint8Array): string | undefined {
  const text = decoder?.decode(bytes);
  return text === undefined || /[^\x00-\x7f]/.test(text) ? undefined : text;
}

export interface Part {
  readonly type: string;
  readonly header: string;
  readonly content: string;
}

/**
 * Everything between two boundary lines that some header has announced.
 *
 * @param isBroken no header can be trusted: a line before the header of a part is a boundary as well
 */
export function partsOf(text: string, from: number, isBroken = false): readonly Part[] {
  const known = new Set<string>();
  if (isBroken)
    for (const found of text.matchAll(/^(--[^\n]{2,200}?)[ \t]{0,20}\ncontent-/gim))
      known.add(found[1] ?? '');
  for (const found of text.matchAll(
    /\bboundary[ \t]{0,2}=[ \t]{0,2}(?:"([^"\n]{1,200})"|([^\s";]{1,200}))/gi,
  ))
    known.add(`--${found[1] ?? found[2] ?? ''}`);
  const parts: Part[] = [];
  let start = -1;
  for (let at = text.startsWith('--', from) ? from : text.indexOf('\n--', from - 1) + 1; at > 0; ) {
    const stop = text.indexOf('\n', at);
    const line = text.slice(at, stop === -1 ? text.length : stop).trimEnd();
    const isLast = line.endsWith('--') && known.has(line.slice(0, -2));
    if (isLast || known.has(line)) {
      if (start !== -1) parts.push(partOf(text.slice(start, at)));
      start = isLast || stop === -1 ? -1 : stop + 1;
    }
    at = stop === -1 ? 0 : text.startsWith('--', stop + 1) ? stop + 1 : text.indexOf('\n--', stop) + 1;
  }
  if (start !== -1) parts.push(partOf(text.slice(start)));
  return parts;
}

function partOf(text: string): Part {
  const isBare = text.startsWith('\n');
  const end = isBare ? 0 : text.indexOf('\n\n');
  const header = isBare ? '' : end === -1 ? text : text.slice(0, end);
  const type = /^content-type:[ \t]{0,4}([\w.+/-]{1,80})/im.exec(header)?.[1]?.toLowerCase() ?? 'text/plain';
  return { type, header, content: end === -1 ? '' : text.slice(isBare ? 1 : end + 2) };
}

export function withParts(headers: ReadonlyMap<string, string>, parts: readonly Part[]): Mail | undefined {
  const texts: string[] = [];
  const status: string[] = [];
  const feedback: string[] = [];
  let original = '';
  let hasPage = false;
  for (const { type, header, content } of parts) {
    if (/^message\/(?:global-)?delivery-status$/.test(type)) status.push(content);
    else if (type === 'message/feedback-report') feedback.push(content);
    else if (/^message\/(?:rfc822|global)|^text\/rfc822-?headers?$/.test(type) || isNamedHeader(header))
      original = original === '' ? content : original;
    else if (type === 'text/plain') texts.push(content);
    else if (type === 'text/html') hasPage = true;
  }
  const text = texts.join('\n');
  // Only a page, or boundaries that lead nowhere: the library knows more.
  if (text.trim() === '' && (hasPage || status.length === 0)) return undefined;
  return { headers, text, status, feedback, original };
}

const isNamedHeader = (header: string): boolean =>
  /name[ \t]{0,2}=[ \t]{0,2}"?[^"\n]{0,60}(?:header|original|\.eml)/i.test(header);
