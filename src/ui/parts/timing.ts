import type { AnyFact } from '../../kernel/facts.ts';
import type { Report } from '../../kernel/report.ts';
import { subjectText } from '../../kernel/subject.ts';

export type Stage = 'dns' | 'connect' | 'tls' | 'greeting' | 'login' | 'mailbox' | 'send' | 'wait';

export interface Bar {
  readonly stage: Stage;
  /** Milliseconds since the first question. */
  readonly start: number;
  readonly ms: number;
  readonly failed: boolean;
  /** What exactly, such as the type of a DNS question. */
  readonly what?: string;
}
export interface Lane {
  readonly name: string;
  readonly bars: readonly Bar[];
}

const stages: Readonly<Partial<Record<AnyFact['kind'], Stage>>> = {
  'dns.system': 'dns',
  'dns.answer': 'dns',
  'tcp.connect': 'connect',
  'tls.handshake': 'tls',
  greeting: 'greeting',
  'login.result': 'login',
  'mailbox.opened': 'mailbox',
  'submission.result': 'send',
  waiting: 'wait',
};

const hasFailed = (fact: AnyFact): boolean =>
  'outcome' in fact.value &&
  !['found', 'nodata', 'open', 'ok', 'accepted', 'accepted-up-to-recipient'].includes(fact.value.outcome);

/** What took how long, one lane for each conversation, in the order in which they began. */
export function lanesOf(report: Report): readonly Lane[] {
  const bars = report.facts.flatMap((fact) => {
    const stage = stages[fact.kind];
    const ms = 'ms' in fact.value ? fact.value.ms : undefined;
    if (stage === undefined || ms === undefined || fact.source === 'text') return [];
    const what = fact.kind === 'dns.answer' ? { what: fact.value.type } : {};
    return [
      {
        lane: subjectText(fact.subject),
        ...what,
        stage,
        start: Date.parse(fact.observedAt) - ms,
        ms,
        failed: hasFailed(fact),
      },
    ];
  });
  const zero = bars.reduce((least, bar) => Math.min(least, bar.start), Number.POSITIVE_INFINITY);
  const lanes = Map.groupBy(bars, (bar) => bar.lane);
  return [...lanes]
    .map(([name, all]) => ({
      name,
      bars: all
        .map(({ lane: _, ...bar }) => ({ ...bar, start: bar.start - zero }))
        .sort((a, b) => a.start - b.start),
    }))
    .sort((a, b) => (a.bars[0]?.start ?? 0) - (b.bars[0]?.start ?? 0));
}
