/**
 * `npm test`: everything. The house's rules, types and lint; all tests; the build and its package; and, as
 * root on Debian, the lab with its real servers. Closes on one line `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import process from 'node:process';

interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
}

/** Runs a program, passes on what it prints, and counts what it reports. */
function run(
  name: string,
  args: readonly string[],
  count: (output: string, code: number) => Outcome,
): Promise<Outcome> {
  process.stdout.write(`\n== ${name}\n`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      process.stdout.write(chunk);
    });
    child.on('close', (code) => resolve(count(output, code ?? 1)));
  });
}

const whole =
  (name: string) =>
  (_: string, code: number): Outcome => ({ name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });

/** The summary of node's own test runner, `ℹ pass 12`. */
const nodeTests =
  (name: string) =>
  (output: string, code: number): Outcome => {
    const number = (word: string) => Number(new RegExp(`^. ${word} (\\d+)`, 'm').exec(output)?.[1] ?? 0);
    const failed = number('fail') + number('cancelled');
    return { name, passed: number('pass'), failed: code !== 0 && failed === 0 ? 1 : failed };
  };

/** A last line `N passed, N failed`. */
const lastLine =
  (name: string) =>
  (output: string, code: number): Outcome => {
    const [, passed = '0', failed = '0'] = [...output.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1) ?? [];
    return { name, passed: Number(passed), failed: code !== 0 && failed === '0' ? 1 : Number(failed) };
  };

const outcomes: Outcome[] = [];
outcomes.push(await run('check: types, lint, the rules of the house', ['scripts/check.ts'], whole('check')));
outcomes.push(await run('build', ['scripts/build.ts'], whole('build')));
const pageTests = globSync('test/page/*.test.ts').sort();
const tests = globSync('test/**/*.test.ts')
  .filter((file) => !pageTests.includes(file))
  .sort();
outcomes.push(
  await run(
    'tests',
    ['--test', '--test-reporter=spec', '--test-concurrency=2', ...tests],
    nodeTests('tests'),
  ),
);
const lab = labIsPossible();
if (lab === undefined)
  outcomes.push(
    await run(
      'page: a real browser',
      ['--test', '--test-reporter=spec', '--test-concurrency=2', ...pageTests],
      nodeTests('page'),
    ),
  );
else process.stdout.write(`\nNot run: the page in a real browser (${lab}).\n`);
if (lab === undefined) {
  outcomes.push(await run('lab: real servers', ['lab/run.ts'], lastLine('lab')));
  outcomes.push(
    await run('lab: real servers through the page', ['lab/run.ts', '--page'], lastLine('lab, page')),
  );
} else if (process.env.CI === 'true') outcomes.push({ name: `lab: ${lab}`, passed: 0, failed: 1 });
else process.stdout.write(`\nNot run: the lab with real mail servers (${lab}).\n`);

const passed = outcomes.reduce((sum, o) => sum + o.passed, 0);
const failed = outcomes.reduce((sum, o) => sum + o.failed, 0);
process.stdout.write('\n');
for (const o of outcomes) process.stdout.write(`${o.name}: ${o.passed} passed, ${o.failed} failed\n`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** Why the lab cannot be run here, or undefined. */
function labIsPossible(): string | undefined {
  if (process.platform !== 'linux') return 'it needs Linux';
  if (process.getuid?.() !== 0) return 'it needs root, for network namespaces';
  if (!existsSync('/etc/debian_version')) return 'it needs Debian, whose servers it unpacks';
  return undefined;
}
