export type Language = 'js' | 'php' | 'python' | 'ruby';

export interface Token {
  readonly kind: 'word' | 'string' | 'number' | 'sign';
  readonly text: string;
  readonly line: number;
}

const lineComments: Readonly<Record<Language, readonly string[]>> = {
  js: ['//'],
  php: ['//', '#'],
  python: ['#'],
  ruby: ['#'],
};
const word = /[A-Za-z_$@\u0080-\uffff][\w$?]*(?:(?:::|->|\.)[A-Za-z_$][\w$]*)*/y;
const number = /-?\d[\d_]*(?:\.\d+)?/y;
const sign = /=>|\?\?=|\|\|=|==+|!=+|\|\||\?\?|&&|->|::|[^\s]/y;
/** In PHP and Ruby single quotes know two escapes only. */
const plainQuotes: Readonly<Record<Language, string>> = { js: '', php: "'", python: '', ruby: "'" };
const mostTokens = 200_000;

/**
 * The tokens of a text in one of four languages, comments left out. Bad text ends early, never with an
 * error.
 */
export function tokensOf(text: string, language: Language): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  const pass = (end: number) => {
    for (let i = at; i < end; i++) if (text[i] === '\n') line++;
    at = end;
  };
  while (at < text.length && tokens.length < mostTokens) {
    const char = text.charAt(at);
    if (/\s/.test(char)) pass(at + 1);
    else if (lineComments[language].some((c) => text.startsWith(c, at))) pass(endOf(text, '\n', at));
    else if (language !== 'python' && language !== 'ruby' && text.startsWith('/*', at))
      pass(Math.min(endOf(text, '*/', at + 2) + 2, text.length));
    else if (char === '"' || char === "'" || (char === '`' && language === 'js')) {
      const found = stringAt(text, at, plainQuotes[language].includes(char));
      tokens.push({ kind: 'string', text: found.value, line });
      pass(found.end);
    } else {
      const [kind, found] = matchAt(text, at);
      tokens.push({ kind, text: found, line });
      pass(at + found.length);
    }
  }
  return tokens;
}

function matchAt(text: string, at: number): readonly [Token['kind'], string] {
  for (const [kind, pattern] of [
    ['word', word],
    ['number', number],
    ['sign', sign],
  ] as const) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return [kind, found];
  }
  return ['sign', text.charAt(at)];
}

function endOf(text: string, sought: string, from: number): number {
  const end = text.indexOf(sought, from);
  return end === -1 ? text.length : end;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', 0: '\0' };

function stringAt(text: string, at: number, isPlain: boolean): { value: string; end: number } {
  const quote = text.charAt(at);
  const triple = quote.repeat(3);
  const [closing, start] = text.startsWith(triple, at) && quote !== '`' ? [triple, at + 3] : [quote, at + 1];
  let value = '';
  let i = start;
  while (i < text.length && !text.startsWith(closing, i)) {
    const char = text.charAt(i);
    if (char !== '\\') {
      value += char;
      i++;
      continue;
    }
    const next = text.charAt(i + 1);
    const code = /^(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2}))/i.exec(text.slice(i + 1, i + 10));
    if (isPlain && next !== quote && next !== '\\') value += char + next;
    else if (!isPlain && code !== null) {
      const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '0', 16);
      value += point <= 0x10ffff ? String.fromCodePoint(point) : '';
      i += code[0].length - 1;
    } else value += isPlain ? next : (escapes[next] ?? next);
    i += 2;
  }
  return { value, end: Math.min(i + closing.length, text.length) };
}
