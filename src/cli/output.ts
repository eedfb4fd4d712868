import type { Report } from '../kernel/report.ts';
import { printable, renderTerminal } from '../report/terminal.ts';
import type { Progress } from './check.ts';
import type { CheckOptions } from './options.ts';
import { styleFor, widthOf } from './style.ts';

/** The report on standard output: the answer for a person, or the JSON. */
export async function printReport(report: Report, options: CheckOptions): Promise<void> {
  if (options.json === true) {
    await write(`${JSON.stringify(report)}\n`);
    return;
  }
  for (const bug of report.facts.filter((f) => f.kind === 'own.bug'))
    process.stderr.write(
      `maildoctor: a bug of Maildoctor itself, please report it: ${printable(JSON.stringify(bug.value))}\n`,
    );
  await write(
    renderTerminal(report, {
      width: widthOf(process.stdout),
      style: styleFor(process.stdout),
      verbose: options.verbose === true,
    }),
  );
}

/** Waits until a pipe has taken everything, so that nothing is cut off at exit. */
const write = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });

/** One line on standard error that says what goes on; cleared by the next. */
export function terminalProgress(): Progress {
  const style = styleFor(process.stderr);
  const say = (text: string) => {
    const room = widthOf(process.stderr) - 1;
    process.stderr.write(`\r\x1b[2K${style.dim(printable(text).slice(0, room))}`);
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
