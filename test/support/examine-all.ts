// A process of its own: examines one world after another as its parent orders, and answers with its memory in KB.
import { check } from '../../src/cli/check.ts';
import { readServerUrl } from '../../src/readers/settings.ts';
import { optionsOf } from './examine-world.ts';

export interface Order {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}
export interface Answer {
  readonly verdict: string;
  /** The most that this process has ever had. */
  readonly maxRss: number;
}

const patience = { connectMs: 1000, greetingMs: 2000, replyMs: 2000 };

process.on('message', async ({ args, env }: Order) => {
  Object.assign(process.env, env);
  const { urls, options } = optionsOf(args);
  const report = await check(urls.map(readServerUrl), { ...options, budget: false, patience });
  const answer: Answer = { verdict: report.verdict, maxRss: process.resourceUsage().maxRSS };
  globalThis.gc?.();
  process.send?.(answer);
});
