import type { Report } from '../kernel/report.ts';
import { type Change, wordsOf } from '../report/changes.ts';
import { renderPrometheus } from '../report/prometheus.ts';
import { printable } from '../report/terminal.ts';
import { duration } from '../report/text.ts';
import { budgetFor, type CheckWishes } from '../session/check.ts';
import { replaceFile } from '../session/files.ts';
import { exitCodes } from '../session/usage.ts';
import { watch } from '../watch.ts';
import type { Account } from './account.ts';
import { check, secretsFor } from './check.ts';
import { onInterrupt } from './interrupt.ts';
import { exitCodeOf, printReport } from './output.ts';
import { styleFor } from './style.ts';

const everySeconds = 30;

/** Examines again and again: the whole answer first and last, between them only what changes. */
export async function watchAccount({ servers, wishes }: Account): Promise<number> {
  const { signal } = onInterrupt();
  const lasting: CheckWishes = {
    ...wishes,
    secrets: await secretsFor(servers, wishes),
    costs: budgetFor(wishes),
  };
  const account = wishes.address ?? servers.find((s) => s.user !== undefined)?.user ?? servers[0]?.host ?? '';
  let shown: Report | undefined;
  const last = await watch({
    examine: () => check(servers, lasting, undefined, signal),
    everyMs: (wishes.every ?? everySeconds) * 1000,
    forever: wishes.forever === true,
    signal,
    async seen(report, changes, nextMs) {
      if (wishes.metrics !== undefined)
        replaceFile(wishes.metrics, renderPrometheus([{ account, report }]), '--metrics');
      // A program that reads gets every report, a person the first and what changes.
      if (shown === undefined || wishes.json === true) {
        await printReport(report, wishes);
        shown = report;
      } else say(report, changes);
      if (nextMs !== undefined && process.stderr.isTTY)
        process.stderr.write(`${styleFor(process.stderr).dim(`again in ${duration(nextMs)}`)}\n`);
    },
  });
  if (last !== shown) await printReport(last, wishes);
  return signal.aborted ? exitCodes.interrupted : exitCodeOf(last);
}

function say({ startedAt }: Report, changes: readonly Change[]): void {
  const style = styleFor(process.stdout);
  const colors = { '✓': style.green, '✗': style.red, '·': style.dim };
  const time = new Date(startedAt).toTimeString().slice(0, 8);
  for (const { mark, words } of changes.map(wordsOf))
    process.stdout.write(`${time}  ${colors[mark](mark)} ${printable(words)}\n`);
}
