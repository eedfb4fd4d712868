import { choice, TalkProblem } from './problem.ts';

/** Split at blanks; "double quotes" keep words together and allow JSON's escapes. */
export function words(text: string, line: number): string[] {
  return (text.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? []).map((word) => unquote(word, line));
}

export function unquote(word: string, line: number): string {
  if (!word.startsWith('"')) return word;
  try {
    return String(JSON.parse(word));
  } catch {
    throw new TalkProblem(line, `${word} is not a quoted text`, 'quote as in JSON: "a \\u0000 b"');
  }
}

export function number(text: string | undefined, line: number, what: string, example: string): number {
  if (text !== undefined && /^\d{1,9}$/.test(text)) return Number(text);
  throw new TalkProblem(line, `${what} needs a number, not "${text ?? ''}"`, `for example: ${example}`);
}

export function oneOf<T extends string>(word: string, known: readonly T[], line: number, what: string): T {
  const found = known.find((one) => one === word);
  if (found === undefined) throw new TalkProblem(line, `"${word}" is no ${what}`, choice(word, known));
  return found;
}
