/**
 * `npm run check`: types (with and without Node), lint and format, generated files, and the rules of the
 * house.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { houseProblems } from './house.ts';

const tools: readonly (readonly [string, readonly string[]])[] = [
  ['types', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']],
  ['types of the rooms that run anywhere', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.pure.json']],
  ['types of the page', ['node_modules/typescript/bin/tsc', '-p', 'src/ui/tsconfig.json']],
  ['lint and format', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']],
  ['regular expressions', ['--disable-warning=ExperimentalWarning', 'scripts/expressions.ts']],
  ['generated lists', ['scripts/generate-index.ts', '--check']],
];

let failed = 0;
for (const [name, args] of tools) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  process.stdout.write(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}\n`);
  if (status === 0) continue;
  failed++;
  process.stdout.write(`${stdout}${stderr}`);
}
const problems = houseProblems();
process.stdout.write(`${problems.length === 0 ? 'ok  ' : 'FAIL'} the rules of the house\n`);
for (const problem of problems) process.stdout.write(`  ${problem}\n`);
process.exitCode = failed + problems.length === 0 ? 0 : 1;
