/**
 * Takes passwords and tokens out of a pasted text before anything is kept of it. The line structure stays, so
 * that line numbers hold. Everything here is linear: bounded quantifiers, no nesting.
 */
const mask = '[redacted]';

/** Words in front of a secret, in settings, URLs, JSON and debug output. */
const named =
  /\b((?:"|')?(?:[a-z]{1,12}[_-]?)?(?:pass|passw|passwd|password|passphrase|passcode|pwd|secret|access[_-]?token|refresh[_-]?token|id[_-]?token|api[_-]?key|client[_-]?secret|auth[_-]?code)(?:"|')?\s{0,3}(?:=>?|:)\s{0,3})("[^"\n]{1,400}"|'[^'\n]{1,400}'|[^\s"',;&)}\]]{1,400})/gi;

const rules: readonly (readonly [RegExp, string])[] = [
  // scheme://user:password@host
  [/\b([a-z][a-z0-9+.-]{1,15}:\/\/[^\s:/@]{1,200}:)[^\s@/]{1,300}@/gi, `$1${mask}@`],
  [/\b(authorization\s{0,3}[:=]\s{0,3}["']?(?:basic|bearer|digest)\s{1,3})[^\s"']{1,4000}/gi, `$1${mask}`],
  [/\b(auth=bearer\s{1,3})[^\s"'\u0001]{1,4000}/gi, `$1${mask}`],
  // SASL with initial response: AUTH PLAIN AHVz…, a1 AUTHENTICATE XOAUTH2 dXNl…
  [
    /\b(auth(?:enticate)?(?:'|")?,?\s{1,3}(?:'|")?(?:plain|login|xoauth2?|oauthbearer|external|anonymous|ntlm|cram-md5|digest-md5|scram-[a-z0-9-]{4,20})(?:'|")?,?\s{1,3}(?:'|")?)(?!(?:plain|login|xoauth2?|oauthbearer|external|anonymous|ntlm|gssapi|gss-spnego|cram-md5|digest-md5|scram-[a-z0-9-]{1,20}|apop|xymcookieb64|plain-clienttoken|atoken|xtoken|otp|msn|https?)\b)[a-z0-9+/=_-]{4,8000}/gi,
    `$1${mask}`,
  ],
  // IMAP LOGIN user password; POP3 PASS, APOP
  [
    /\b(login\s{1,3}(?:"(?:[^"\\\n]|\\.){0,200}"|[^\s"]{1,200})\s{1,3})"(?:[^"\\\n]|\\.){0,300}"/gi,
    `$1${mask}`,
  ],
  [
    /\b(login\s{1,3}(?:"(?:[^"\\\n]|\\.){0,200}"|[^\s"]{1,200})\s{1,3})(?!failed|error|disabled|refused|denied|for|is|was|to|with|and|not|invalid|attempt|command|method|user|in|from|at\b)[^\s"]{1,300}(?=\\r|\r|"|'|$|\s{0,3}$)/gim,
    `$1${mask}`,
  ],
  [/\b(pass(?:word)?[_-]?(?:eval|cmd|command)\s{0,3}[=:]?\s{1,3})[^\r\n]{1,400}/gi, `$1${mask}`],
  [/(^|[>"':]\s{0,3})(pass\s)(?!phrase|\[redacted)[^\r\n"']{1,300}/gim, `$1$2${mask}`],
  [/\b(apop\s{1,3}[^\s]{1,200}\s{1,3})[0-9a-f]{32}\b/gi, `$1${mask}`],
  [/(\bya29\.)[\w.-]{10,3000}/g, `$1${mask}`],
  [/\beyJ[\w-]{10,4000}\.[\w-]{5,6000}(?:\.[\w-]{0,2000})?/g, mask],
  // An application password as Google shows it, four groups of four letters on a line of its own.
  [/^([\s>]{0,8})[a-z]{4}(?: [a-z]{4}){3}$/gm, `$1${mask}`],
];

const isOpening =
  /\b(?:auth(?:enticate)?\s{1,3}(?:login|plain|xoauth2|oauthbearer|cram-md5|ntlm|digest-md5|scram-\S{4,20})\s{0,3}(?:\\r\\n)?['"]?\s{0,3}$)|(?:^|[\s<:>'"(,])(?:334|\+)(?:[\s-]|$)/i;
const base64Line = /(^|[\s>:'"~])([A-Za-z0-9+/]{8,8000}={0,2})((?:\\r\\n|['"\s]){0,6}$)/;
const shortBase64 =
  /(^|[\s>:'"~])([A-Za-z0-9+/]{4,4000}={1,2}|[A-Za-z0-9+/]{4,4000})((?:\\r\\n|['"\s]){0,6}$)/;
const isReply = /(?:^|[\s<:>'"(,])(?:[2-5]\d\d[\s-]|\* |[a-z]{0,4}\d{1,6} (?:ok|no|bad)\b|[+-](?:ok|err)\b)/i;

/** The lines that answer a SASL challenge are secrets whatever they say. */
function maskExchange(text: string): string {
  const lines = text.split('\n');
  let open = 0;
  return lines
    .map((line) => {
      const bounded = line.length > 9000 ? line.slice(-9000) : line;
      if (isOpening.test(bounded)) {
        open = 6;
        const prompt = /((?:^|[\s<:>'"(,])(?:334|\+)[\s-]{1,3})/i.exec(bounded);
        // The challenge may repeat what was sent; the prompts "Username:" and "Password:" are no secrets.
        return prompt === null ? line : line;
      }
      if (open === 0) return line;
      open--;
      if (isReply.test(bounded) && !base64Line.test(bounded)) {
        open = 0;
        return line;
      }
      return line.replace(shortBase64, (_all, before: string, _secret: string, after: string) => {
        return `${before}${mask}${after}`;
      });
    })
    .join('\n');
}

/** Linear in the text; the number of lines stays the same. */
export function redact(text: string): string {
  let clean = text.includes('334') || text.includes('+') || /auth/i.test(text) ? maskExchange(text) : text;
  for (const [pattern, by] of rules) clean = clean.replace(pattern, by);
  clean = clean.replace(base64Word, (word) => (isCredential(word) ? mask : word));
  return clean.replace(named, (all, before: string, value: string) =>
    isHarmless(value) ? all : `${before}${mask}`,
  );
}

const base64Word = /[A-Za-z0-9+/]{10,4000}={0,2}/g;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 that holds a SASL PLAIN message (RFC 4616) or one with a token (RFC 7628), wherever it stands. */
function isCredential(word: string): boolean {
  const text = decode(word);
  return (
    /^[\x20-\x7e\x80-\xff]{0,200}\0[\x20-\x7e\x80-\xff]{1,200}\0[\x20-\x7e\x80-\xff]{1,300}$/.test(text) ||
    /^(?:user=|n,a=)[^\x01]{0,300}\x01.{0,200}auth=/.test(text)
  );
}

function decode(word: string): string {
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  for (const c of word.slice(0, 1200)) {
    const value = alphabet.indexOf(c);
    if (value < 0) break;
    bits = (bits << 6) | value;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes.push((bits >> count) & 255);
      bits &= (1 << count) - 1;
    }
  }
  return String.fromCharCode(...bytes);
}

/** Words that follow "password:" in messages and are no password. */
const harmless = new Set(
  'is was not and or for the a an to has must cannot required expired incorrect invalid wrong yes no true false null none undefined authentication login auth error failed normal plain [redacted] ***'.split(
    ' ',
  ),
);
const isHarmless = (value: string): boolean => {
  const bare = value.replace(/^["']|["']$/g, '').toLowerCase();
  return harmless.has(bare) || /^[*•x.]+$/.test(bare) || bare === '';
};
