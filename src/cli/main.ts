#!/usr/bin/env node
import { exitCodes } from '../session/usage.ts';
import { run } from './commands.ts';

/** Mistakes of the user; everything else that is thrown is a bug of our own. */
const mistakes = new Set(['UsageError', 'SettingsError', 'UnreadableFile']);

// A short run has little garbage: a nursery that does not grow saves 5 MB and costs no time that can be
// measured.
// The help needs neither, and Node takes 10 ms to load this.
const isExamination = process.argv.slice(2).some((word) => word === 'check' || word.includes('@'));
if (isExamination) (await import('node:v8')).setFlagsFromString('--semi-space-growth-factor=1');

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof Error && mistakes.has(error.name)) {
    process.stderr.write(`maildoctor: ${error.message}\nTry "maildoctor --help".\n`);
    process.exitCode = exitCodes.usage;
  } else if (error instanceof Error && error.name === 'Stopped') process.exitCode = exitCodes.interrupted;
  else {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`maildoctor: this is a bug of Maildoctor itself, please report it:\n${words}\n`);
    process.exitCode = exitCodes.ownBug;
  }
}
