// Several independent worlds at once: the same addresses in each, and each takes the next scenario when free.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Flow } from './exports/flow.ts';
import { labDir } from './paths.ts';
import type { Named } from './scenario.ts';
import type { Outcome } from './world/examine.ts';
import type { Answer, HandOver, Order } from './world/main.ts';

/** Dies with this process (pdeathsig), and takes its process namespace, mounts and networks with it. */
function spawnWorld(args: readonly string[], interactive: boolean): ChildProcess {
  const namespaces = [
    '--mount',
    '--net',
    '--ipc',
    '--uts',
    '--pid',
    '--fork',
    '--kill-child=SIGKILL',
    '--mount-proc',
  ];
  // A shell as the first process of the namespace: it gathers orphans, which Node would not.
  const first = [
    'sh',
    '-c',
    '"$@"; exit $?',
    'world',
    process.execPath,
    join(labDir, 'world/main.ts'),
    ...args,
  ];
  return spawn('setpriv', ['--pdeathsig', 'KILL', 'unshare', ...namespaces, ...first], {
    stdio: interactive ? 'inherit' : ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: !interactive,
  });
}

export class World {
  private readonly process: ChildProcess;
  private readonly waiting: ((answer: Answer) => void)[] = [];

  private constructor() {
    this.process = spawnWorld([], false);
    this.process.on('message', (answer: Answer) => this.waiting.shift()?.(answer));
    this.process.on('exit', () => {
      for (const done of this.waiting.splice(0)) done({ broken: 'the world ended' });
    });
  }

  static async make(): Promise<World> {
    const world = new World();
    const answer = await world.next();
    if ('broken' in answer) throw new Error(`no world could be made: ${answer.broken}`);
    return world;
  }

  async carryOut(order: Order): Promise<Outcome | string> {
    const answer = this.next();
    this.process.send(order);
    const got = await answer;
    if ('outcome' in got) return got.outcome;
    return 'broken' in got ? got.broken : 'the world answered something else';
  }

  async handOver(order: HandOver): Promise<Flow | string> {
    const answer = this.next();
    this.process.send(order);
    const got = await answer;
    if ('flow' in got) return got.flow;
    return 'broken' in got ? got.broken : 'the world answered something else';
  }

  end(): void {
    this.process.kill('SIGKILL');
  }

  private next(): Promise<Answer> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}

/** Runs all scenarios on as many worlds, telling each result as it comes. */
export async function runAll(
  scenarios: readonly Named[],
  how: Omit<Order, 'scenario'>,
  count: number,
  tell: (scenario: Named, result: Outcome | string) => Promise<void>,
): Promise<void> {
  const todo = [...scenarios];
  const worker = async (): Promise<void> => {
    let world = await World.make();
    try {
      for (let next = todo.shift(); next !== undefined; next = todo.shift()) {
        const result = await world.carryOut({ ...how, scenario: next });
        await tell(next, result);
        if (typeof result !== 'string') continue;
        // After a breakdown of the lab itself, the next one starts in a new world.
        world.end();
        world = await World.make();
      }
    } finally {
      world.end();
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(count, scenarios.length)) }, worker));
}

export function openShell(file: string | undefined): Promise<number> {
  const shell = spawnWorld(['shell', ...(file === undefined ? [] : [file])], true);
  return new Promise((resolve) => shell.on('exit', (code) => resolve(code ?? 1)));
}
