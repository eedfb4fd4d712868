import { writeFileSync } from 'node:fs';
import type { Report } from '../kernel/report.ts';
import { printable, renderTerminal } from '../report/terminal.ts';
import { columns, duration } from '../report/text.ts';
import type { Progress } from '../session/check.ts';
import type { CheckOptions } from '../session/options.ts';
import { exitCodes } from '../session/usage.ts';
import { styleFor, widthOf } from './style.ts';

/**
 * The report on standard output: the answer for a person, a letter, or the JSON; and as a page where that was
 * asked for.
 */
export async function printReport(report: Report, options: CheckOptions): Promise<void> {
  if (options.html !== undefined) {
    const { renderHtml } = await import('../report/html.ts');
    writeFileSync(options.html, renderHtml(report), { mode: 0o600 });
  }
  for (const bug of report.facts.filter((f) => f.kind === 'own.bug'))
    process.stderr.write(
      `maildoctor: a bug of Maildoctor itself, please report it: ${printable(JSON.stringify(bug.value))}\n`,
    );
  // With --export alone the file has standard output to itself, so that it can be piped.
  const isPiped = options.export !== undefined && options.out === undefined;
  await write(await textOf(report, options), isPiped ? process.stderr : process.stdout);
}

async function textOf(report: Report, options: CheckOptions): Promise<string> {
  if (options.json === true) return `${JSON.stringify(report)}\n`;
  if (options.report === true) {
    const { renderLetter } = await import('../report/letter.ts');
    return renderLetter(report);
  }
  return renderTerminal(report, {
    width: widthOf(process.stdout),
    style: styleFor(process.stdout),
    verbose: options.verbose === true,
  });
}

export function exitCodeOf(report: Report): number {
  if (report.facts.some((f) => f.kind === 'own.bug')) return exitCodes.ownBug;
  if (report.verdict === 'healthy') return exitCodes.healthy;
  return report.verdict === 'fault' ? exitCodes.fault : exitCodes.noConclusion;
}

/** Waits until a pipe has taken everything, so that nothing is cut off at exit. */
export const write = (text: string, stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    stream.write(text, () => resolve());
  });

/** One line on standard error that says what goes on; cleared by the next. */
export function terminalProgress(): Required<Pick<Progress, 'question' | 'provisional'>> {
  const style = styleFor(process.stderr);
  const started = performance.now();
  const say = (text: string) => {
    const words = `${duration(performance.now() - started)}  ${printable(text)}`;
    process.stderr.write(`\r\x1b[2K${style.dim(cut(words, widthOf(process.stderr) - 1))}`);
  };
  process.once('exit', () => process.stderr.write('\r\x1b[2K'));
  return {
    question: say,
    provisional: (report) => {
      const first = report.diagnoses[0];
      if (first !== undefined) say(`so far: ${first.title} (${first.certainty})`);
    },
  };
}

function cut(text: string, room: number): string {
  let kept = text;
  while (columns(kept) > room) kept = kept.slice(0, -1);
  return kept;
}
