import PostalMime from 'postal-mime';
import { decodeEscapes } from './charset.ts';
import { plainOf } from './html.ts';
import { readPlain } from './plain.ts';
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
}

const options = { forceRfc822Attachments: true, attachmentEncoding: 'utf8', maxNestingDepth: 40 } as const;

/** Takes a mail apart. Broken MIME is read as far as it goes; nothing makes this throw. */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  const trimmed = trimOriginal(bytes);
  const plain = readPlain(trimmed);
  if (plain !== undefined) return plain;
  try {
    return await parse(trimmed);
  } catch {
    // A hostile header or nesting: the first lines as they are.
    return { headers: new Map(), text: textOf(trimmed), status: [], feedback: [], original: '' };
  }
}

async function parse(bytes: Uint8Array): Promise<Mail> {
  const email = await PostalMime.parse(bytes, options);
  const headers = new Map<string, string>();
  for (const { key, value } of email.headers) if (!headers.has(key)) headers.set(key, value);
  if (email.subject !== undefined) headers.set('subject', email.subject);
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
  // Boundaries that lead nowhere: the lines as they are.
  if (text.trim() === '' && status.length === 0 && feedback.length === 0)
    text = `${bodyOf(textOf(bytes))}\n${text}`;
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

const textOf = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes.subarray(0, 64_000)) text += String.fromCharCode(byte);
  return text;
};

const bodyOf = (raw: string): string => {
  const at = raw.indexOf('\n\n');
  return at === -1 ? '' : raw.slice(at + 2);
};
