/**
 * A report in the text format of Prometheus (version 0.0.4), for example for the textfile collector of
 * node_exporter. Labels have few values: accounts and servers that the user named, rungs, and fault ids of
 * the catalogue, never words of a server.
 */
import type { Report } from '../kernel/report.ts';
import { subjectText } from '../kernel/subject.ts';

interface Metric {
  readonly name: string;
  readonly help: string;
  readonly of: (report: Report) => readonly (readonly [labels: Record<string, string>, value: number])[];
}

const metrics: readonly Metric[] = [
  {
    name: 'maildoctor_verdict',
    help: 'Whether the last examination ended with this verdict.',
    of: ({ verdict }) =>
      (['healthy', 'fault', 'unsure'] as const).map((v) => [{ verdict: v }, Number(v === verdict)]),
  },
  {
    name: 'maildoctor_fault',
    help: 'A diagnosed fault, by its id in the catalogue.',
    of: ({ diagnoses }) => [
      ...new Map(
        diagnoses
          .filter((d) => d.certainty !== 'possible')
          .map((d) => [d.fault, [{ fault: d.fault, certainty: d.certainty, who: d.who }, 1] as const]),
      ).values(),
    ],
  },
  {
    name: 'maildoctor_step_ok',
    help: 'Whether this step at this server passed; a step that was not examined is left out.',
    of: ({ ladder }) =>
      ladder
        .filter((r) => r.state !== 'not-examined')
        .map((r) => [{ server: subjectText(r.subject), step: r.rung }, Number(r.state !== 'failed')]),
  },
  {
    name: 'maildoctor_step_seconds',
    help: 'How long this step at this server took.',
    of: ({ ladder }) =>
      ladder.flatMap((r) =>
        r.ms === undefined ? [] : [[{ server: subjectText(r.subject), step: r.rung }, r.ms / 1000] as const],
      ),
  },
  {
    name: 'maildoctor_examination_seconds',
    help: 'How long the last examination took.',
    of: ({ timings }) => [[{}, (timings.totalMs ?? 0) / 1000]],
  },
  {
    name: 'maildoctor_examination_timestamp_seconds',
    help: 'When the last examination began, in Unix time.',
    of: ({ startedAt }) => [[{}, Date.parse(startedAt) / 1000]],
  },
];

/** All reports as one text; `account` is the label that tells them apart. */
export function renderPrometheus(
  reports: readonly { readonly account: string; readonly report: Report }[],
): string {
  return metrics
    .map(({ name, help, of }) => {
      const samples = reports.flatMap(({ account, report }) =>
        of(report).map(([labels, value]) => `${name}${written({ account, ...labels })} ${value}\n`),
      );
      return samples.length === 0 ? '' : `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${samples.join('')}`;
    })
    .join('');
}

const written = (labels: Record<string, string>): string =>
  `{${Object.entries(labels)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(',')}}`;

const escaped = (value: string): string =>
  value.replace(/[\\"\n]/g, (c) => (c === '\n' ? String.raw`\n` : `\\${c}`));
