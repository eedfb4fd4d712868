import { type FleetEntry, fleetLine, fleetSummary } from '../report/fleet.ts';
import { renderPrometheus } from '../report/prometheus.ts';
import { replaceFile } from '../session/files.ts';
import type { CheckOptions } from '../session/options.ts';
import { exitCodes } from '../session/usage.ts';
import { accountsFrom } from './account-list.ts';
import { type Examined, examineMany } from './bulk.ts';
import { onInterrupt } from './interrupt.ts';
import { exitCodeOf, write } from './output.ts';
import { styleFor, widthOf } from './style.ts';

/** Few enough that no server counts them as an attack, many enough that waiting costs nothing. */
const usual = { atOnce: 100, perServer: 8 } as const;

/** Every account of a list: a line each as it ends, and in the end the causes with whom they concern. */
export async function checkMany(options: CheckOptions): Promise<number> {
  const accounts = await accountsFrom(options.from ?? '-');
  const { signal } = onInterrupt();
  const style = styleFor(process.stdout);
  const isForPrograms = options.ndjson === true || options.json === true;
  const entries: FleetEntry[] = [];
  const codes = new Set<number>();
  await examineMany(
    accounts,
    options,
    { atOnce: options.atOnce ?? usual.atOnce, perServer: options.perServer ?? usual.perServer },
    async (examined) => {
      codes.add(examined.report === undefined ? exitCodes.usage : exitCodeOf(examined.report));
      const entry = entryOf(examined);
      // A list may be long: of a report only what the end needs is kept.
      entries.push(isForPrograms && options.metrics === undefined ? { account: entry.account } : slim(entry));
      await write(
        isForPrograms ? `${JSON.stringify(recordOf(examined, options))}\n` : `${fleetLine(entry, style)}\n`,
        process.stdout,
      );
    },
    signal,
  );
  if (options.metrics !== undefined)
    replaceFile(
      options.metrics,
      renderPrometheus(
        entries.flatMap(({ account, report }) => (report === undefined ? [] : [{ account, report }])),
      ),
      '--metrics',
    );
  if (!isForPrograms)
    await write(`\n${fleetSummary(entries, widthOf(process.stdout), style)}`, process.stdout);
  if (signal.aborted) return exitCodes.interrupted;
  const { ownBug, fault, noConclusion, usage } = exitCodes;
  return [ownBug, fault, noConclusion, usage].find((code) => codes.has(code)) ?? exitCodes.healthy;
}

const entryOf = ({ account, report, problem }: Examined): FleetEntry => ({
  account: account.name,
  ...(report === undefined ? {} : { report }),
  ...(problem === undefined ? {} : { problem }),
});

const slim = (entry: FleetEntry): FleetEntry =>
  entry.report === undefined
    ? entry
    : { ...entry, report: { ...entry.report, facts: [], transcript: [], ruledOut: [] } };

/** One line for a program: where in the list it stood, and the report or why there is none. */
function recordOf({ account, report, problem }: Examined, { verbose }: CheckOptions): object {
  const { line, name } = account;
  if (report === undefined) return { line, account: name, problem };
  return { line, account: name, report: verbose === true ? report : { ...report, transcript: [] } };
}
