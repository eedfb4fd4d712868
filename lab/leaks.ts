// Looks for a password in a text, in every form in which programs carry it.

/** Name of the form and the characters to look for. */
export function formsOf(password: string): [string, string][] {
  const bytes = Buffer.from(password, 'utf8');
  const hex = bytes.toString('hex');
  const percent = (byte: number): string => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`;
  const quoted = [...bytes].map((byte) =>
    byte < 33 || byte > 126 || byte === 61 ? `=${percent(byte).slice(1)}` : String.fromCharCode(byte),
  );
  const forms: [string, string][] = [
    ['plain', password],
    ['JSON', JSON.stringify(password).slice(1, -1)],
    ['URL', encodeURIComponent(password)],
    ['URL, every byte', [...bytes].map(percent).join('')],
    ['hex', hex],
    ['HEX', hex.toUpperCase()],
    ['spaced hex', hex.replace(/(..)(?=.)/g, '$1 ')],
    ['quoted-printable', quoted.join('')],
    ...[0, 1, 2].map((offset): [string, string] => [`base64 at offset ${offset}`, base64At(bytes, offset)]),
  ];
  const seen = new Set<string>();
  return forms.filter(([, text]) => text.length > 5 && !seen.has(text) && seen.add(text));
}

/** The characters that are the same whatever stands before and behind the password. */
function base64At(bytes: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const first = Math.ceil((offset * 8) / 6);
  const whole = Math.floor(((offset + bytes.length) * 8) / 6);
  return text.slice(first, whole);
}

/** The forms in which a text betrays the password. */
export function leaksIn(text: string, password: string): string[] {
  return formsOf(password)
    .filter(([, form]) => text.includes(form))
    .map(([name]) => name);
}
