// Runs the product (or the oracle) on the client and gathers what it and the servers had to say.
import { spawn } from 'node:child_process';
import type { Logs } from '../fail2ban.ts';
import { labDir, projectDir } from '../paths.ts';
import type { Scenario } from '../scenario.ts';
import { invocation } from './client.ts';
import { logsOf } from './mail.ts';
import { heardSince, heardSize } from './publish.ts';

/** What examines: the command line, the page in a browser, or a simple mail program. */
export type Way = 'product' | 'page' | 'oracle';

export interface Outcome {
  readonly exit: number | null;
  readonly seconds: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly logs: Logs;
  /** What web servers and the stranger were told. */
  readonly heard: string;
}

const patience = 150_000;

export async function examine(scenario: Scenario, what: Way): Promise<Outcome> {
  const { args, env } = invocation(scenario);
  const program = {
    product: [`${projectDir}/src/cli/main.ts`, ...args, '--json'],
    page: [`${labDir}/browse.ts`, ...args],
    oracle: [`${labDir}/oracle.ts`, ...args],
  }[what];
  const servers = logsOf(scenario);
  const from = servers.size();
  const heardBefore = heardSize();
  const mostFiles = what === 'product' ? scenario.client?.mostFiles : undefined;
  const started = performance.now();
  const { exit, stdout, stderr } = await runOnClient(program, env, mostFiles);
  const seconds = (performance.now() - started) / 1000;
  for (let run = 1; run < (scenario.repeat ?? 1); run++) await runOnClient(program, env, mostFiles);
  // The last lines about a closed session come a moment after it.
  await new Promise((resolve) => setTimeout(resolve, 150));
  return {
    exit,
    seconds,
    stdout,
    stderr,
    logs: servers.read(from),
    heard: heardSince(heardBefore),
  };
}

export function runOnClient(
  program: readonly string[],
  env: Record<string, string>,
  mostFiles?: number,
): Promise<{ exit: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    // The wrong clock is for the examined program alone, so the environment is set behind nsenter.
    const variables = Object.entries(env).map(([key, value]) => `${key}=${value}`);
    const limits = mostFiles === undefined ? [] : ['prlimit', `--nofile=${mostFiles}`];
    const child = spawn(
      'nsenter',
      ['--net=/run/netns/client', 'env', '-i', ...variables, ...limits, process.execPath, ...program],
      {
        cwd: projectDir,
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: patience,
        killSignal: 'SIGKILL',
      },
    );
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, stdout, stderr }));
  });
}
