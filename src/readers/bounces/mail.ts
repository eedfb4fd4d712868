import PostalMime from 'postal-mime';
import { decodeEscapes } from './charset.ts';
import { plainOf } from './html.ts';
import { quickText, readPlain, withParts } from './plain.ts';
import { hasRareCharset, recover, softBreak } from './recover.ts';
import { trimOriginal } from './trim.ts';

/** A mail as far as a reader of reports needs it. */
export interface Mail {
  /** First value of each header, by name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** All parts for people, as one text. */
  readonly text: string;
  /** Parts for machines: `message/delivery-status` and its like. */
  readonly status: readonly string[];
  readonly feedback: readonly string[];
  /** Header of the message that the report is about. */
  readonly original: string;
  /** The file ends before the part for machines that the header announces. */
  readonly isCut?: boolean;
}

const options = { forceRfc822Attachments: true, attachmentEncoding: 'utf8', maxNestingDepth: 40 } as const;

/** Takes a mail apart. Broken MIME is read as far as it goes; nothing makes this throw. */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  const trimmed = trimOriginal(bytes);
  const mail = readPlain(trimmed) ?? (await parse(trimmed));
  return mail.original === '' && isCut(quickText(trimmed)) ? { ...mail, isCut: true } : mail;
}

/** A report was announced and begun, but the line that ends it is missing. */
function isCut(text: string): boolean {
  const announced = /\breport-type[ \t]{0,2}=[ \t]{0,2}"?delivery-status/i.exec(text);
  if (announced === null || /^final-recipient\s?:/im.test(text)) return false;
  const around = text.slice(Math.max(0, announced.index - 300), announced.index + 300);
  const found = /\bboundary[ \t]{0,2}=[ \t]{0,2}(?:"([^"\n]{1,200})"|([^\s";]{1,200}))/i.exec(around);
  const line = `\n--${found?.[1] ?? found?.[2] ?? ''}`;
  return found !== null && text.includes(line) && !text.includes(`${line}--`);
}

async function parse(bytes: Uint8Array): Promise<Mail> {
  const email = await PostalMime.parse(bytes, options).catch(() => undefined);
  // A hostile header or nesting: the first lines as they are.
  if (email === undefined)
    return { headers: new Map(), text: textOf(bytes), status: [], feedback: [], original: '' };
  const headers = new Map<string, string>();
  for (const { key, value } of email.headers) if (!headers.has(key)) headers.set(key, value);
  if (email.subject !== undefined) headers.set('subject', email.subject);
  const raw = quickText(bytes);
  if (hasRareCharset(raw)) {
    const mail = withParts(headers, await recover(textOf(bytes)));
    if (mail !== undefined) return mail;
  }
  const status: string[] = [];
  const feedback: string[] = [];
  const extra: string[] = [];
  let original = '';
  for (const { mimeType, content, filename } of email.attachments) {
    if (typeof content !== 'string') continue;
    if (/^message\/(?:global-)?delivery-status$/.test(mimeType)) status.push(decodeEscapes(content));
    else if (mimeType === 'message/feedback-report') feedback.push(content);
    else if (/^message\/(?:rfc822|global)|^text\/rfc822-?headers?$/.test(mimeType))
      original = original === '' ? content : original;
    else if (/^text\/(?:plain|x-|$)/.test(mimeType)) {
      if (/header|original|\.eml$/i.test(filename ?? '')) original = original === '' ? content : original;
      else extra.push(content);
    } else if (/header/i.test(filename ?? '') && original === '') original = content;
  }
  const plain = email.text ?? '';
  let text = plain.trim() === '' && email.html !== undefined ? plainOf(email.html) : plain;
  if (status.length === 0 && feedback.length === 0 && (text.trim() === '' || isBroken(text, raw))) {
    const mail = withParts(headers, await recover(textOf(bytes)));
    if (mail !== undefined) return mail;
    // Boundaries that lead nowhere: the lines as they are.
    text = `${bodyOf(raw)}\n${text}`;
  }
  return {
    headers,
    text: decodeEscapes(
      [text, ...extra]
        .join('\n')
        .replace(/\r\n?/g, '\n')
        .replace(/\ufffd{3,}/g, ' '),
    ),
    status,
    feedback,
    original,
  };
}

/** The library found no part for machines where there is one, or decoded what was not encoded. */
const isBroken = (text: string, raw: string): boolean =>
  /^content-type:\s{0,4}message\/(?:global-)?delivery-status/im.test(raw) ||
  (text.match(/[\u0000-\u0008\u000e-\u001a\u0080-\u009f\ufffd]/g)?.length ?? 0) > text.length / 20 ||
  (softBreak.test(raw) && !/^content-transfer-encoding/im.test(raw)) ||
  (/charset="?utf-16/i.test(raw) && !raw.includes('\0'));

const textOf = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes.subarray(0, 64_000)) text += String.fromCharCode(byte);
  return text;
};

const bodyOf = (raw: string): string => {
  const at = raw.indexOf('\n\n');
  return at === -1 ? '' : raw.slice(at + 2);
};
