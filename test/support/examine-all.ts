// A process of its own: examines one world after another as its parent orders, and answers with its memory in
// KB.
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
  /** Processor time since its start. */
  readonly cpuMs: number;
}

const patience = { connectMs: 1000, greetingMs: 2000, replyMs: 2000 };

process.on('message', async ({ args, env }: Order) => {
  Object.assign(process.env, env);
  const { urls, options } = optionsOf(args);
  const report = await check(urls.map(readServerUrl), { ...options, budget: false, patience });
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const answer: Answer = {
    verdict: report.verdict,
    maxRss: maxRSS,
    cpuMs: (userCPUTime + systemCPUTime) / 1000,
  };
  globalThis.gc?.();
  process.send?.(answer);
});
