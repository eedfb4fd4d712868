export interface SmtpReply {
  readonly stage: string;
  /** 0 where the reply has no code at all. */
  readonly code: number;
  /** `5.7.8` */
  readonly enhanced?: string;
  /** The texts of the lines, without the code. */
  readonly lines: readonly string[];
  /** All lines as one text; the enhanced code only once, at the beginning. */
  readonly text: string;
  readonly raw: readonly string[];
  /** Milliseconds from the last command (or from the connection) to the end of the reply. */
  readonly ms: number;
  readonly malformed?: readonly SmtpMalformation[];
}

export type SmtpMalformation = 'no-code' | 'codes-differ' | 'separator' | 'truncated' | 'bare-lf';

const LINE = /^(\d{3})([ -]?)([\s\S]*)$/;
const ENHANCED = /^([245]\.\d{1,3}\.\d{1,3})(?:\s+|$)/;

/**
 * Whether this line is the last of its reply. A line without a code ends it: nothing after it can be relied
 * on.
 */
export function endsReply(line: string, isFirst: boolean): boolean {
  const match = LINE.exec(line);
  if (!match) return isFirst;
  return match[2] !== '-';
}

/** Understands the lines of one whole reply. Never throws. */
export function parseSmtpReply(
  stage: string,
  lines: readonly { text: string; truncated: boolean; bareLf: boolean }[],
  ms: number,
): SmtpReply {
  const flaws = new Set<SmtpMalformation>();
  const texts: string[] = [];
  let code = 0;
  for (const { text, truncated, bareLf } of lines) {
    if (truncated) flaws.add('truncated');
    if (bareLf) flaws.add('bare-lf');
    const match = LINE.exec(text);
    if (!match) {
      flaws.add('no-code');
      texts.push(text);
      continue;
    }
    const number = Number(match[1]);
    if (code !== 0 && number !== code) flaws.add('codes-differ');
    if (match[2] === '' && match[3] !== '') flaws.add('separator');
    code = number;
    texts.push((match[3] ?? '').trim());
  }
  const enhanced = texts
    .map((t) => ENHANCED.exec(t)?.[1])
    .find((e) => e?.startsWith(`${Math.floor(code / 100)}`));
  return {
    stage,
    code,
    ...(enhanced === undefined ? {} : { enhanced }),
    lines: texts,
    text: unfold(texts, enhanced),
    raw: lines.map((l) => l.text),
    ms,
    ...(flaws.size > 0 ? { malformed: [...flaws] } : {}),
  };
}

function unfold(texts: readonly string[], enhanced: string | undefined): string {
  const bare = texts.map((t) =>
    (enhanced && ENHANCED.exec(t)?.[1] === enhanced ? t.slice(enhanced.length) : t).trim(),
  );
  const joined = bare.filter((t) => t !== '').join(' ');
  return enhanced ? `${enhanced} ${joined}`.trim() : joined;
}

export interface SmtpCapabilities {
  readonly keywords: ReadonlyMap<string, string>;
  /** From `AUTH ...` and from the old `AUTH=...`. */
  readonly auth: readonly string[];
  /** The list stood only behind the old `AUTH=`. */
  readonly authOnlyOldStyle: boolean;
  readonly size?: number;
  /** How the server calls itself. */
  readonly greetedAs: string;
}

const MAX_KEYWORDS = 100;
const MAX_MECHANISMS = 50;

export function parseEhlo(reply: SmtpReply): SmtpCapabilities {
  const keywords = new Map<string, string>();
  const modern: string[] = [];
  const old: string[] = [];
  for (const line of reply.lines.slice(1)) {
    const [, word = '', rest = ''] = /^([^\s=]+)[\s=]*(.*)$/s.exec(line) ?? [];
    const keyword = word.toUpperCase();
    if (keyword === '' || keywords.size >= MAX_KEYWORDS) continue;
    if (keyword === 'AUTH') (line[4] === '=' ? old : modern).push(...words(rest));
    else if (!keywords.has(keyword)) keywords.set(keyword, rest.slice(0, 1000));
  }
  const auth = [...new Set([...modern, ...old])].slice(0, MAX_MECHANISMS);
  if (auth.length > 0) keywords.set('AUTH', auth.join(' '));
  const size = Number(/^\d+$/.exec(keywords.get('SIZE') ?? '')?.[0] ?? Number.NaN);
  return {
    keywords,
    auth,
    authOnlyOldStyle: modern.length === 0 && old.length > 0,
    ...(Number.isSafeInteger(size) ? { size } : {}),
    greetedAs: (reply.lines[0] ?? '').split(' ')[0] ?? '',
  };
}

function words(text: string): string[] {
  const list = text.toUpperCase().split(/\s+/);
  return list.filter((w) => w !== '' && w.length <= 40).slice(0, MAX_MECHANISMS);
}
