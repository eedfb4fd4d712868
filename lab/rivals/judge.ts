// What a tool's words are worth to somebody who has to repair it.
import { stripVTControlCharacters } from 'node:util';
import { causeWords, gotAround, type Layer, layers, layerWords, seenIn } from './meaning.ts';
import type { Tool } from './tools.ts';

export type Judgement = 'cause' | 'layer' | 'silent' | 'misleads' | 'not asked';

/** What a tool printed about one server. */
export interface Said {
  readonly exit: number | null;
  readonly text: string;
}

/** Capabilities name every mechanism and extension, and say nothing. */
const habits = [/\[CAPABILITY[^\]]*\]/g, /Verify return code: 0 \(ok\)/g];

export function tellingLines(tool: Pick<Tool, 'telling'>, text: string): string[] {
  const lines = stripVTControlCharacters(text)
    .split(/\r?\n/)
    .map((line) => line.trim());
  const plain = lines.map((line) => habits.reduce((rest, habit) => rest.replace(habit, ''), line));
  return [...new Set(plain.filter((line) => line !== '' && tool.telling.test(line)))];
}

/** Does it say that all is well? */
export const isContent = (tool: Pick<Tool, 'well'>, { exit, text }: Said): boolean =>
  tool.well === undefined ? exit === 0 : tool.well.test(text);

/** `causes`: what is expected of Maildoctor, and what is accepted of it. */
export function judge(tool: Tool, causes: readonly string[], said: readonly Said[]): Judgement {
  if (said.length === 0) return 'not asked';
  const words = said.flatMap((one) => tellingLines(tool, one.text)).join('\n');
  const content = said.every((one) => isContent(tool, one));
  const right = causes.flatMap(rightLayers);
  if (causes.some((cause) => causeWords[cause]?.test(words))) return 'cause';
  if (content) {
    const looks = right
      .filter((layer) => layer !== 'settings')
      .every((layer) => tool.looksAt.includes(layer));
    return looks && !causes.some((cause) => gotAround.includes(cause)) ? 'misleads' : 'silent';
  }
  if (right.some((layer) => layerWords[layer]?.test(words))) return 'layer';
  return layers.some((layer) => layerWords[layer]?.test(words)) ? 'misleads' : 'silent';
}

function rightLayers(cause: string): Layer[] {
  const own = layers.find((layer) => cause.startsWith(`${layer}/`));
  return [...(own === undefined ? [] : [own, ...(seenIn[own] ?? [])]), ...(seenIn[cause] ?? [])];
}
