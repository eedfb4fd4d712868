interface Decoder {
  decode(bytes: Uint8Array): string;
}
/** There in Node and in browsers alike; rooms that know neither ask for it at run time. */
const Decoding = (globalThis as unknown as { TextDecoder?: new (label: string) => Decoder }).TextDecoder;

const escapes = /\x1b[$(][@BIJ]/;

/** Japanese mail that nobody labelled: its escape sequences give it away. */
export function decodeEscapes(text: string): string {
  if (!escapes.test(text) || Decoding === undefined) return text;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return text;
    bytes[i] = code;
  }
  return new Decoding('iso-2022-jp').decode(bytes);
}
