/**
 * Reads settings out of code without running it: the pairs `name = value`, `name: value`, `'name' => value`
 * and `define('name', value)` of JavaScript, PHP, Python and Ruby, with the brackets that they stand in.
 */
import type { Field } from './file.ts';
import { type Language, type Token, tokensOf } from './tokens.ts';

export interface Pair extends Field {
  readonly key: string;
  /** Keys of the brackets around it, outermost first. */
  readonly path: readonly string[];
  /** Numbers of the brackets around it, outermost first. */
  readonly scopes: readonly number[];
  /** `word` for what is neither string nor number: `true`, `PHPMailer::ENCRYPTION_SMTPS`. */
  readonly kind: 'string' | 'number' | 'word';
}

/** A value that is not in the file, and where it comes from. */
export interface Missing {
  readonly key: string;
  readonly line: number;
  readonly from: string;
}

export interface Code {
  readonly pairs: readonly Pair[];
  readonly missing: readonly Missing[];
}

/** No settings are nested deeper. */
const deepest = 60;
const separators = new Set(['=', ':', '=>', ',', '??=', '||=']);
const asksEnvironment =
  /^(?:env|getenv|config|os\.environ|os\.getenv|ENV|process\.env|Deno\.env|import\.meta)/;

/** Every pair of the code, in order. */
export function pairsOf(text: string, language: Language): Code {
  const tokens = tokensOf(text, language);
  const pairs: Pair[] = [];
  const missing: Missing[] = [];
  const open: { key: string; id: number }[] = [];
  let brackets = 0;
  let pending = '';
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (open.length > deepest) break;
    if (token.kind === 'sign') {
      if ('([{'.includes(token.text)) open.push({ key: pending, id: ++brackets });
      else if (')]}'.includes(token.text)) open.pop();
      pending = '';
      continue;
    }
    const key = keyAt(tokens, i);
    if (key === undefined) continue;
    const value = tokens[key.valueAt];
    if (value === undefined) break;
    const around = { path: open.map((o) => o.key).filter((k) => k !== ''), scopes: open.map((o) => o.id) };
    if (value.kind === 'sign') {
      pending = '([{'.includes(value.text) ? key.name : '';
      i = key.valueAt - 1;
      continue;
    }
    const found = valueAt(tokens, key.valueAt);
    if (found.variable !== undefined) missing.push({ key: key.name, line: value.line, from: found.variable });
    if (found.value !== undefined) pairs.push({ key: key.name, ...found.value, ...around });
    i = found.end;
  }
  return { pairs, missing };
}

/** The name of a pair that begins here, and where its value does. */
function keyAt(tokens: readonly Token[], i: number): { name: string; valueAt: number } | undefined {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token === undefined || next === undefined || token.kind === 'number') return undefined;
  const separator = next.kind === 'sign' && separators.has(next.text);
  if (!separator) return undefined;
  // A comma separates a name from its value only in define('NAME', value).
  if (next.text === ',' && !(tokens[i - 1]?.text === '(' && /^define$/i.test(tokens[i - 2]?.text ?? '')))
    return undefined;
  const name = token.kind === 'string' ? token.text : token.text.split(/::|->|\./).at(-1);
  return name === undefined || name === '' ? undefined : { name, valueAt: i + 2 };
}

interface Value {
  readonly value?: Field & { readonly kind: Pair['kind'] };
  /** Where it really comes from. */
  readonly variable?: string;
  readonly end: number;
}

const fallbackSigns = new Set(['||', '??', 'or']);

function valueAt(tokens: readonly Token[], start: number): Value {
  const first = tokens[start];
  if (first === undefined || first.kind === 'sign') return { end: start };
  if (first.kind !== 'word' || !asksEnvironment.test(first.text)) {
    const next = tokens[start + 1];
    const isJoined = first.kind === 'string' && next !== undefined && ['+', '.', '%'].includes(next.text);
    if (isJoined || (first.kind === 'word' && next?.text === '('))
      return { variable: 'other code', end: start };
    return { value: { text: first.text, line: first.line, kind: first.kind }, end: start };
  }
  // env('NAME', 'fallback'), os.environ.get("NAME", "fallback"), ENV['NAME'], process.env.NAME || 'fallback'
  let end = start;
  let depth = 0;
  const literals: Token[] = [];
  for (let i = start + 1; i < tokens.length && i < start + 14; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if ('([{'.includes(token.text) && token.kind === 'sign') depth++;
    else if (')]}'.includes(token.text) && token.kind === 'sign') {
      if (depth === 0) break;
      depth--;
    } else if (
      depth === 0 &&
      !(token.kind === 'sign' ? fallbackSigns.has(token.text) : isAfterFallback(tokens, i))
    )
      break;
    else if (
      token.kind !== 'sign' &&
      !(token.kind === 'word' && !/^(?:true|false|none|null)$/i.test(token.text))
    )
      literals.push(token);
    end = i;
  }
  const inName = first.text.startsWith('process.env.') ? first.text.slice('process.env.'.length) : undefined;
  const variable = inName ?? literals.shift()?.text ?? first.text;
  const fallback = literals[0];
  return {
    variable: `the environment (${variable})`,
    ...(fallback === undefined || fallback.kind === 'sign'
      ? {}
      : { value: { text: fallback.text, line: fallback.line, kind: fallback.kind } }),
    end,
  };
}

const isAfterFallback = (tokens: readonly Token[], i: number): boolean =>
  fallbackSigns.has(tokens[i - 1]?.text ?? '') || fallbackSigns.has(tokens[i]?.text ?? '');
