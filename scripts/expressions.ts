/**
 * Part of `npm run check`: looks for regular expressions of `src` whose time could explode. A loop is
 * catastrophic where a text can be shared out among its rounds in more than one way: redos-detector is asked
 * whether several rounds, written one after the other, are ambiguous. Asked for whole expressions it counts
 * every search without an anchor, which costs the square of a line's length and is bounded by the length of
 * lines; those are measured in `test/readers/expressions.test.ts`.
 */
import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import process from 'node:process';
import { type Node, parse } from 'acorn';
import { isSafe } from 'redos-detector';

export interface Expression {
  readonly file: string;
  readonly line: number;
  readonly pattern: string;
  readonly flags: string;
}

/** False alarms, by the loop's own text, with the reason. */
const harmless: Readonly<Record<string, string>> = {
  [String.raw`(?:[ \t]*\.[ \t]*(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[\w-]+))`]:
    'rounds begin at a dot outside quotes, and the three kinds of name begin with different letters; the tool runs out of steps',
};

/** All literals of the product, and all `new RegExp` of a constant text. */
export function expressions(): readonly Expression[] {
  const found: Expression[] = [];
  for (const file of globSync('src/**/*.ts').filter((f) => !f.endsWith('.gen.ts'))) {
    const script = stripTypeScriptTypes(readFileSync(file, 'utf8'));
    for (const node of nodesIn(
      parse(script, { ecmaVersion: 'latest', sourceType: 'module', locations: true }),
    )) {
      const line = node.loc?.start.line ?? 0;
      if (node.regex !== undefined) found.push({ file, line, ...node.regex });
      const [pattern, flags] = node.arguments ?? [];
      const isNew = /^(?:New|Call)Expression$/.test(node.type) && node.callee?.name === 'RegExp';
      if (isNew && typeof pattern?.value === 'string')
        found.push({ file, line, pattern: pattern.value, flags: String(flags?.value ?? '') });
    }
  }
  return found;
}

interface Part extends Node {
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly { readonly value?: unknown }[];
}

function* nodesIn(value: unknown): Generator<Part> {
  if (Array.isArray(value)) for (const part of value) yield* nodesIn(part);
  else if (isNode(value)) {
    yield value;
    for (const part of Object.values(value)) if (typeof part === 'object') yield* nodesIn(part);
  }
}

const isNode = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The bodies of loops that have a loop or a choice in them: the others cannot explode. */
export function loopsIn(pattern: string): readonly string[] {
  const loops: string[] = [];
  const open: number[] = [];
  let isClass = false;
  for (let at = 0; at < pattern.length; at++) {
    const letter = pattern[at];
    if (letter === '\\') at++;
    else if (isClass) isClass = letter !== ']';
    else if (letter === '[') isClass = true;
    else if (letter === '(') open.push(at);
    else if (letter === ')') {
      const from = open.pop() ?? 0;
      const body = pattern.slice(from, at + 1);
      if (isRepeated(pattern.slice(at + 1)) && /[*+|}]/.test(body.slice(1, -1))) loops.push(body);
    }
  }
  return loops;
}

function isRepeated(rest: string): boolean {
  if (/^[*+]/.test(rest)) return true;
  const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}/.exec(rest) ?? [];
  if (least === undefined) return false;
  return comma === ',' ? most === '' || Number(most) > fewRounds : Number(least) > fewRounds;
}

/** So few rounds have few ways to share a text. */
const fewRounds = 3;

/** Whether the rounds of a loop can be told apart in any text. */
export function isAmbiguous(loop: string, flags: string): boolean {
  const round = loop.replace(/^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/, '(?:').replace(/\((?:\?<\w+>)/g, '(?:');
  // A high bound makes the tool unroll it; ambiguity does not depend on how high it is.
  const unbounded = round.replace(/\{(\d+),(\d*)\}/g, (all, least: string, most: string) =>
    most !== '' && Number(most) < 4 ? all : least === '0' ? '*' : '+',
  );
  const result = isSafe(new RegExp(`^${unbounded.repeat(3)}$`, flags.replace(/[gyu]/g, '')), {
    maxScore: 4,
    maxSteps: 20_000,
    timeout: 2000,
  });
  return !result.safe;
}

if (process.argv[1]?.endsWith('expressions.ts') === true) {
  const known = new Set(Object.keys(harmless));
  for (const { file, line, pattern, flags } of expressions())
    for (const loop of loopsIn(pattern)) {
      if (!isAmbiguous(loop, flags) || known.delete(loop) || loop in harmless) continue;
      process.stdout.write(`  ${file}:${line}: the rounds of ${loop} share a text in many ways\n`);
      process.exitCode = 1;
    }
  for (const loop of known) process.stdout.write(`  no longer needed among the harmless: ${loop}\n`);
}
