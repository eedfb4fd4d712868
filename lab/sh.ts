// Running the small system tools the lab is made of.
import { spawnSync } from 'node:child_process';

export interface RunOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly quiet?: boolean;
}

/** Runs a program to its end and returns what it printed; throws with its error output when it fails. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): string {
  const done = spawnSync(program, args, {
    encoding: 'utf8',
    input: options.input ?? '',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...options.env },
  });
  if (done.error) throw done.error;
  if (done.status !== 0 && options.quiet !== true) {
    const said = `${done.stderr}${done.stdout}`.trim().slice(-1500);
    throw new Error(
      `${program} ${args.join(' ').slice(0, 300)} ended with ${done.status ?? done.signal}: ${said}`,
    );
  }
  return done.stdout;
}

/** The same for a line of shell. */
export function shell(line: string, options: RunOptions = {}): string {
  return run('sh', ['-ec', line], options);
}
