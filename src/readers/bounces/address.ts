/** Bounded everywhere: a hostile line must not cost more than its length. */
export const addressSource = String.raw`[^\s<>()\[\],;:"'|@*]{1,64}@[a-zA-Z0-9\u00a0-\uffff](?:[\w.\u00a0-\uffff-]{0,250}[a-zA-Z0-9\u00a0-\uffff])?`;

const quoted = /<?("[^"@\n]{1,62}"@[\w.-]{1,250})>?/;
const routed = /^@[\w.,@-]{1,200}:/;
const plain = new RegExp(addressSource);

/**
 * The address in the value of a field such as `rfc822; <a@example.org>`; local names without a domain count
 * too.
 */
export function addressOfField(value: string): string | undefined {
  const text = value
    .replace(/^[\s\w/+-]{0,30};/, '')
    .replace(/\(.{0,200}\)\s*$/, '')
    .trim();
  const inner = (/<([^<>]{1,320})>/.exec(text)?.[1] ?? text).replace(/^["']|["']$/g, '').trim();
  if (routed.test(inner)) return inner.split(/\s/)[0];
  if (quoted.test(inner)) return quoted.exec(inner)?.[1];
  const found = plain.exec(inner)?.[0];
  if (found !== undefined) return stripEnd(found);
  return value.includes(';') && /^[\w.+=-]{1,64}$/.test(inner) ? inner : undefined;
}

/** The first address in words, or undefined. */
export function addressIn(text: string): string | undefined {
  const found = plain.exec(text)?.[0];
  return found === undefined ? undefined : stripEnd(found);
}

export function* addressesIn(text: string): Generator<string> {
  for (const found of text.matchAll(new RegExp(addressSource, 'g'))) yield stripEnd(found[0]);
}

const stripEnd = (address: string): string =>
  address.replace(/^(?:mailto:|=)/i, '').replace(/[.…]{1,5}$/, '');

export const sameAddress = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Addresses of programs and of the people who run servers: who reports, seldom who is reported. */
export const isDaemon = (address: string): boolean =>
  /^(?:mailer-?daemon|post_?master|mail\.?delivery|daemon|no-?reply|noreply|abuse|bounces?|e?mail\.delivery\.system)\b/i.test(
    address,
  );
