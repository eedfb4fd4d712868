import { writeFileSync } from 'node:fs';
import { Budget } from '../budget.ts';
import { parseAddress } from '../discovery/address.ts';
import { discover } from '../discovery/discover.ts';
import { tellDiscovered } from '../discovery/tell.ts';
import type { DiscoveryWishes } from '../discovery/tools.ts';
import { explain } from '../engine/explain.ts';
import { Ledger } from '../engine/ledger.ts';
import { evidenceOf, faults } from '../examine.ts';
import type { Discovered, SourceAnswer } from '../kernel/discovered.ts';
import type { Report } from '../kernel/report.ts';
import { subject } from '../kernel/subject.ts';
import { prescribeFor } from '../prescribe.ts';
import { findProviders } from '../providers/find.ts';
import { tellProvider } from '../providers/tell.ts';
import { buildReport } from '../report/build.ts';
import { Deadline } from '../wire/deadline.ts';
import { Transcript } from '../wire/transcript.ts';
import type { CheckOptions } from './options.ts';
import { type Gate, toolsFor } from './tools.ts';
import { UsageError } from './usage.ts';
import { version } from './version.ts';

/** More than discovery itself ever takes. */
const limitMs = 30_000;

export interface Search {
  readonly transcript?: Transcript;
  readonly signal?: AbortSignal | undefined;
  readonly heard?: (answer: SourceAnswer) => void;
  readonly gate?: Gate | undefined;
  /** What only tests do: how long to wait before a source is given up. */
  readonly patience?: Pick<DiscoveryWishes, 'sourceMs' | 'wholeMs'>;
}

/** Asks every source of settings of an address; nobody logs in. */
export async function discoverSettings(
  text: string,
  options: CheckOptions,
  { transcript = new Transcript(), signal, heard, patience, gate }: Search = {},
): Promise<Discovered> {
  const address = parseAddress(text);
  if (address === undefined) throw new UsageError(`"${text}" is no mail address; write you@example.org`);
  const { ispdb } = options;
  if (typeof ispdb === 'string' && URL.parse(ispdb)?.protocol !== 'https:')
    throw new UsageError(`--ispdb "${ispdb}" is no address of a database: write https://…/v1.1/`);
  const lent = toolsFor({
    servers: [],
    options,
    secrets: { kind: 'password' },
    budget: new Budget(undefined),
    transcript,
    address: undefined,
    sendTo: undefined,
    gate,
  });
  return discover(
    address,
    { ...lent, deadline: new Deadline(limitMs, signal) },
    {
      ...(ispdb === undefined ? {} : { ispdb: ispdb === false ? false : ispdb.replace(/\/?$/, '/') }),
      ...(options.exchange === true ? { pox: true } : {}),
      ...patience,
    },
    heard,
  );
}

/** `maildoctor discover`: what every source says, and whether it holds. */
export async function discoverReport(
  text: string,
  options: CheckOptions,
  search: Search = {},
): Promise<Report> {
  const startedAt = new Date();
  const transcript = new Transcript();
  const discovered = await discoverSettings(text, options, { ...search, transcript });
  const report = reportOfDiscovery(discovered, options, { startedAt, transcript });
  if (options.save !== undefined)
    writeFileSync(options.save, JSON.stringify({ schema: 1, facts: report.facts }, null, 1), { mode: 0o600 });
  return report;
}

/** What discovery found, as the one report of all front ends. */
export function reportOfDiscovery(
  discovered: Discovered,
  { client, provider }: CheckOptions,
  { startedAt, transcript }: { readonly startedAt: Date; readonly transcript?: Transcript },
): Report {
  const ledger = new Ledger();
  const about = subject('domain', discovered.domain);
  for (const { provider, by } of providersOf(discovered))
    for (const told of tellProvider(provider, by, about)) ledger.tell(told);
  for (const told of tellDiscovered(discovered)) ledger.tell(told);
  const { conclusion } = explain(evidenceOf(ledger), faults);
  const report = buildReport({
    kind: 'discovery',
    conclusion,
    facts: ledger.facts,
    faults,
    ladder: [],
    prescribe: prescribeFor(ledger.facts, client, provider),
    target: { address: discovered.address, domain: discovered.domain },
    transcript: transcript?.entries ?? [],
    startedAt: startedAt.toISOString(),
    tool: `maildoctor ${version}`,
    timings: { totalMs: discovered.ms },
  });
  const isWhole = (['incoming', 'outgoing'] as const).every((role) =>
    discovered.settings.some((s) => s.role === role && s.recommended && s.live === 'verified'),
  );
  const verdict = report.verdict === 'healthy' && !isWhole ? 'unsure' : report.verdict;
  return { ...report, verdict, discovered };
}

/** Whose address it is: by its domain, or by who gets its mail. */
const providersOf = ({ domain, answers }: Discovered) =>
  findProviders({ domain, mx: answers.find((a) => a.mechanism === 'mx')?.detail?.split(', ') ?? [] });
