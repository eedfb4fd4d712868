/** Ways in which mails arrive damaged; a reader of reports names nobody else because of any of them. */
export interface Mutation {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const damages: Readonly<Record<string, (text: string) => string>> = {
  'no boundary in the header': (t) => t.replace(/boundary=(?:"[^"]*"|\S+)/i, ''),
  'another boundary': (t) => t.replace(/boundary=(?:"[^"]*"|\S+)/i, 'boundary="nowhere"'),
  'no end of the last part': (t) => t.replace(/\n--[^\n]*--\s*$/, '\n'),
  'unknown charset': (t) => t.replace(/charset="?[\w-]+"?/gi, 'charset=x-klingon'),
  'charset utf-16': (t) => t.replace(/charset="?[\w-]+"?/gi, 'charset=utf-16'),
  'charset shift_jis': (t) => t.replace(/charset="?[\w-]+"?/gi, 'charset=shift_jis'),
  'base64 that is none': (t) =>
    t.replace(/^Content-Type: text\/plain/im, 'Content-Transfer-Encoding: base64\nContent-Type: text/plain'),
  'quoted-printable that is none': (t) =>
    t.replace(
      /^Content-Type: text\/plain/im,
      'Content-Transfer-Encoding: quoted-printable\nContent-Type: text/plain',
    ),
  'parts without header': (t) => t.replaceAll(/^Content-[^\n]*\n/gim, ''),
  'fields without fold': (t) => t.replaceAll(/\r?\n[ \t]+/g, ' '),
  'LF only': (t) => t.replaceAll(/\r\n?/g, '\n'),
  CRLF: (t) => t.replaceAll(/\r\n?|\n/g, '\r\n'),
  'CR only': (t) => t.replaceAll(/\r\n?|\n/g, '\r'),
};

/** Every cut at a multiple of `step` bytes, and every damage; bytes stay bytes, whatever their charset. */
export function* mutationsOf(whole: Uint8Array, step = 100): Generator<Mutation> {
  for (let length = 0; length < whole.length; length += step)
    yield { name: `cut after ${length} of ${whole.length} bytes`, bytes: whole.subarray(0, length) };
  const text = Buffer.from(whole).toString('latin1');
  for (const [name, damage] of Object.entries(damages))
    yield { name, bytes: Buffer.from(damage(text), 'latin1') };
}
