import { existsSync, readFileSync } from 'node:fs';
import { explain } from '../explain.ts';
import type { Report } from '../kernel/report.ts';
import type { CheckOptions } from './options.ts';
import { UsageError } from './usage.ts';
import { version } from './version.ts';

/** A file, the text itself in words, or standard input. Opens no socket. */
export async function explainInput(words: readonly string[], options: CheckOptions): Promise<Report> {
  const { text, name } = await input(words);
  if (text.trim() === '') throw new UsageError('explain got an empty text');
  return explain(text, {
    client: options.client,
    provider: options.provider,
    tool: `maildoctor ${version}`,
    ...(name === undefined ? {} : { name }),
  });
}

async function input(words: readonly string[]): Promise<{ text: string; name?: string }> {
  const [first] = words;
  if (first === undefined || (first === '-' && words.length === 1)) return { text: await standardInput() };
  if (words.length === 1 && existsSync(first)) return { text: readFileSync(first, 'utf8'), name: first };
  return { text: words.join(' ') };
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}
