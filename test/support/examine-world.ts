import { check } from '../../src/cli/check.ts';
import type { Report } from '../../src/kernel/report.ts';
import { readServerUrl } from '../../src/readers/settings.ts';
import type { CheckWishes } from '../../src/session/check.ts';
import type { CheckOptions } from '../../src/session/options.ts';
import type { World } from '../../src/talk/world.ts';

/** The options among a world's arguments; the words before them are the command and its URLs. */
export function optionsOf(args: readonly string[]): { urls: string[]; options: CheckOptions } {
  const urls: string[] = [];
  const connectTo: string[] = [];
  const options: Record<string, unknown> = { connectTo };
  for (let at = 1; at < args.length; at++) {
    const word = args[at] ?? '';
    if (!word.startsWith('--')) urls.push(word);
    else if (word === '--connect-to') connectTo.push(args[++at] ?? '');
    else {
      const name = word.slice(2).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
      const next = args[at + 1];
      const isFlag = next === undefined || next.startsWith('--');
      options[name] = isFlag ? true : name === 'timeout' ? Number(next) : next;
      if (!isFlag) at++;
    }
  }
  return { urls, options: options as unknown as CheckOptions };
}

let turn: Promise<void> = Promise.resolve();

/**
 * Worlds are examined side by side: the environment is one for all, so each has it to itself until it was
 * read.
 */
export async function examineWorld(world: World, more: Partial<CheckWishes> = {}): Promise<Report> {
  const { urls, options } = optionsOf(world.args);
  const before = turn;
  const { promise, resolve } = Promise.withResolvers<void>();
  turn = promise;
  await before;
  setImmediate(resolve);
  for (const name of ['MAILDOCTOR_PASSWORD', 'MAILDOCTOR_TOKEN']) delete process.env[name];
  Object.assign(process.env, world.env);
  return check(urls.map(readServerUrl), { ...options, ...more });
}
