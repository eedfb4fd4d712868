import type { Reason } from '../kernel/discovered.ts';
import type { Fetched } from './fetch.ts';

/** The text of a document by its byte order mark; without one it is UTF-8, as the formats demand. */
export function textOf(body: Buffer): string {
  if (body[0] === 0xff && body[1] === 0xfe) return body.subarray(2).toString('utf16le');
  if (body[0] === 0xfe && body[1] === 0xff)
    return Buffer.from(body.subarray(2, body.length - (body.length % 2)))
      .swap16()
      .toString('utf16le');
  return body.toString('utf8').replace(/^\ufeff/, '');
}

const parking =
  /domain (?:is )?(?:may be )?for sale|buy this domain|this domain is parked|parked (?:free|domain)|sedoparking|parkingcrew|bodis\.com|domain steht zum verkauf/i;

/** What a text is, when it was to be a document of settings; undefined where it may be one. */
export function isNoDocument(text: string): Reason | undefined {
  const start = text.trimStart().slice(0, 2000);
  if (start === '') return 'empty';
  const bare = start.replace(/<!--[\s\S]*?-->/g, '').trimStart();
  if (/^(?:<\?xml[^>]*\?>\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(bare))
    return parking.test(text) ? 'parked' : 'web-page';
  return undefined;
}

/** The text of what was fetched, or why there is none worth reading. */
export function readable(fetched: Fetched): { readonly text: string } | { readonly reason: Reason } {
  if (fetched.reason !== undefined) return { reason: fetched.reason };
  if (fetched.truncated === true) return { reason: 'too-large' };
  const text = textOf(fetched.body ?? Buffer.alloc(0));
  const reason = isNoDocument(text);
  return reason === undefined ? { text } : { reason };
}
