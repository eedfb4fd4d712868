/** Where a report ends and the returned message begins, in the ways servers mark it. */
const marker = new RegExp(
  [
    String.raw`^[\s>*_=#-]{0,80}(?:below (?:this line )?is|this is|here is|following is|included is)\b.{0,30}\b(?:copy|headers?|(?:original|returned|your) message|first part)\b`,
    String.raw`^[\s>*_=#-]{0,80}(?:(?:the )?(?:headers?|body|text|start|copy) of (?:the |your )?(?:original |returned |unsent |undelivered )?(?:message|mail|e-?mail)|(?:the )?(?:original|returned|unsent|undelivered|rejected) (?:message|mail|e-?mail)(?: (?:headers?|follows|text|info|body))?|message headers?(?: follows?)?|(?:mail|message) header)\b.{0,60}$`,
    String.raw`^[-=_* ]{3,60}(?:original|returned|unsent|undelivered|forwarded|message|mail|header|nachricht|mensaje|messaggio|オリジナル)\b.{0,60}$`,
    String.raw`^[-=_* ]{2,60}(?:received message|mail contents?|your message)\b.{0,20}$`,
    String.raw`^(?:original message|message) (?:headers?|follows)\b.{0,20}$`,
    `^(?:urspr.{1,4}ngliche (?:nachricht|kopfzeilen)|en-t.tes de message d.origine|encabezados originales del mensaje|intestazioni originali del messaggio|oorspronkelijke berichtkoppen)`,
    String.raw`^(?:Received|Return-Path|Delivered-To|X-Apparently-To|DKIM-Signature|X-Originating-IP|ARC-Seal|Reporting-MTA|Final-Recipient):\s?\S`,
  ].join('|'),
  'i',
);
/** Words that only seem to announce the message: they speak about it. */
const notMarker =
  /^(?:body of message generated response|this is (?:the|an|a) (?:mail|e-?mail|automatic|permanent)|.{0,60}\bwas received\b|.{0,80}:$(?<=(?:subject|from|to|date|sent):))/i;

export interface Body {
  readonly report: string;
  /** The returned message, or what is left of it. */
  readonly original: string;
}

/** Divides a text at the line where the returned message begins. */
export function divide(text: string): Body {
  let at = 0;
  let seenWords = 0;
  while (at < text.length) {
    const stop = text.indexOf('\n', at);
    const end = stop === -1 ? text.length : stop;
    const line = end - at > 400 ? text.slice(at, at + 400) : text.slice(at, end);
    if (line.trim() !== '' && seenWords > 0 && marker.test(line) && !notMarker.test(line)) {
      // A marker before anything was said marks something else.
      return { report: text.slice(0, at), original: text.slice(/^[\w-]+:/.test(line) ? at : end + 1) };
    }
    if (/[a-z\u0080-\uffff]/i.test(line)) seenWords++;
    at = end + 1;
  }
  return { report: text, original: '' };
}

/** Fields of the header of a returned message, by name. */
export function headerOf(original: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let last: string | undefined;
  let isIn = false;
  for (const line of original.slice(0, 60_000).split('\n')) {
    const found = /^>?\s{0,4}([A-Za-z][A-Za-z0-9-]{1,40})\s?:\s?(.*)$/.exec(line);
    if (found?.[1] !== undefined) {
      isIn = true;
      last = found[1].toLowerCase();
      const before = fields.get(last);
      fields.set(
        last,
        before === undefined ? (found[2] ?? '') : last === 'received' ? `${before}\n${found[2]}` : before,
      );
    } else if (line.trim() === '') {
      if (isIn && fields.size > 2) break;
    } else if (last !== undefined && /^\s/.test(line))
      fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`);
  }
  return fields;
}
