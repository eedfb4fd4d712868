import type { Report } from './kernel/report.ts';
import { type Change, changesBetween } from './report/changes.ts';

export interface Watching {
  readonly examine: () => Promise<Report>;
  /** The first report with no changes, each later one with what changed; also where nothing did. */
  readonly seen: (
    report: Report,
    changes: readonly Change[],
    nextMs: number | undefined,
  ) => void | Promise<void>;
  /** Milliseconds between the first examinations; unchanged ones are repeated ever more seldom. */
  readonly everyMs: number;
  /** Go on when everything works. */
  readonly forever: boolean;
  readonly signal: AbortSignal;
}

const slower = 1.5;
/** A quarter of an hour: seldom enough for any server, often enough for somebody who waits. */
const slowestMs = 900_000;

/** Repeats an examination until everything works; gives the last report. */
export async function watch({ examine, seen, everyMs, forever, signal }: Watching): Promise<Report> {
  let last: Report | undefined;
  let pauseMs = everyMs;
  for (;;) {
    const report = await examine();
    const changes = last === undefined ? [] : changesBetween(last, report);
    const isOver = signal.aborted || (report.verdict === 'healthy' && !forever);
    pauseMs =
      last === undefined || changes.length > 0
        ? everyMs
        : Math.max(everyMs, Math.min(pauseMs * slower, slowestMs));
    await seen(report, changes, isOver ? undefined : pauseMs);
    if (isOver) return report;
    last = report;
    await pause(pauseMs, signal);
    if (signal.aborted) return report;
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
