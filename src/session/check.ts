import { join } from 'node:path';
import { Budget } from '../budget.ts';
import { Ledger } from '../engine/ledger.ts';
import { evidenceOf, examine, faults } from '../examine.ts';
import type { AnyFact, AnyTold } from '../kernel/facts.ts';
import type { Conclusion, Plan } from '../kernel/probe.ts';
import type { Report } from '../kernel/report.ts';
import { planWithOutside } from '../probes/outside-view.ts';
import { plan } from '../probes/plan.ts';
import { planWithTest } from '../probes/send-test.ts';
import type { Tools } from '../probes/tools.ts';
import { type ServerSettings, tellCredential } from '../readers/settings.ts';
import { buildReport, type ReportInput } from '../report/build.ts';
import { comparison } from '../views/comparison.ts';
import { ladder } from '../views/ladder.ts';
import { Transcript } from '../wire/transcript.ts';
import { commandFor } from './command.ts';
import { stateFolder } from './files.ts';
import type { CheckOptions } from './options.ts';
import type { Secrets } from './secrets.ts';
import { tellAll } from './told.ts';
import { type Gate, toolsFor } from './tools.ts';
import { UsageError } from './usage.ts';
import { verify } from './verify.ts';
import { version } from './version.ts';

/** Who looks on while an examination goes. */
export interface Progress {
  readonly question?: (title: string) => void;
  readonly provisional?: (report: Report) => void;
  /** With the ladder as it stands, worked out only where it is asked for. */
  readonly fact?: (fact: AnyFact, ladder: () => Report['ladder']) => void;
}

/** What the options do not say: what only tests do, and what a front end brings along. */
export type CheckWishes = CheckOptions & {
  /** How long to wait before silence is final. */
  readonly patience?: Partial<Tools['patience']>;
  /** What is known beside the settings, such as where they come from. */
  readonly known?: readonly AnyTold[];
  /** Given where one answer serves many examinations: nobody is asked then. */
  readonly secrets?: Secrets;
  /** Shared by examinations of one process, so that what one of them costs counts for all. */
  readonly costs?: Budget;
  readonly gate?: Gate;
  /** Options of this place only, left out of the command that a person is told to run elsewhere. */
  readonly unsaid?: readonly (keyof CheckOptions)[];
};

/** One whole examination of what the options say; `signal` ends it early, with what is known by then. */
export async function check(
  servers: readonly ServerSettings[],
  options: CheckWishes,
  progress?: Progress,
  signal?: AbortSignal,
): Promise<Report> {
  const transcript = new Transcript();
  try {
    return await examineAll(servers, options, transcript, progress, signal);
  } catch (error) {
    // Whatever goes wrong in Maildoctor itself may carry what it was busy with.
    if (error instanceof Error) {
      error.message = transcript.redactor.redact(error.message);
      error.stack = transcript.redactor.redact(error.stack ?? '');
    }
    throw error;
  }
}

async function examineAll(
  servers: readonly ServerSettings[],
  options: CheckWishes,
  transcript: Transcript,
  progress: Progress | undefined,
  signal: AbortSignal | undefined,
): Promise<Report> {
  verify(options);
  const startedAt = new Date();
  const budget = options.costs ?? budgetFor(options);
  const accounts = accountsOf(servers, options);
  const address = options.address ?? accounts.find((a) => a.includes('@'));
  const sendTo = options.sendTo === true ? address : options.sendTo;
  if (options.sendTo !== undefined && sendTo === undefined)
    throw new UsageError('--send-to needs an address: --send-to you@example.org, or --address for your own');
  const told = [
    ...(options.known ?? []),
    ...tellAll(servers, options, address),
    // The guides are many: they are loaded only where one is asked for.
    ...(options.client === undefined ? [] : [(await import('../prescribe.ts')).tellClient(options.client)]),
  ];
  const secrets = options.secrets ?? { kind: 'password' };
  for (const secret of [secrets.incoming, secrets.outgoing])
    if (secret !== undefined) transcript.redactor.learn(secret);
  if (secrets.incoming !== undefined) told.push(...tellCredential(secrets.incoming.reveal(), secrets.kind));
  const tools = toolsFor({
    servers,
    options,
    patience: options.patience,
    secrets,
    budget,
    transcript,
    address,
    sendTo,
    gate: options.gate,
  });
  const ledger = new Ledger(undefined, (text) => transcript.redactor.redact(text));
  const report = async (conclusion: Conclusion, provisional: boolean): Promise<Report> =>
    buildReport({
      kind: 'examination',
      conclusion,
      facts: ledger.facts,
      faults,
      ladder: evidenceOf(ledger).view(ladder),
      compared: evidenceOf(ledger).view(comparison),
      origins: servers.flatMap((s) =>
        s.from === undefined ? [] : [{ role: s.role, host: s.host, ...s.from }],
      ),
      prescribe: await prescriber(conclusion, ledger.facts, options),
      target: {
        servers: servers.map((s) => ({ ...s, subject: undefined })),
        ...(address === undefined ? {} : { address }),
      },
      transcript: transcript.entries,
      startedAt: startedAt.toISOString(),
      tool: `maildoctor ${version}`,
      timings: { totalMs: Date.now() - startedAt.getTime() },
      provisional,
      command: (want) => commandFor(servers, without(options, options.unsaid), want),
      ...(sendTo === undefined ? {} : { testMessageTo: sendTo }),
    });
  const events = examine({
    told,
    tools,
    ledger,
    limitMs: (options.timeout ?? 120) * 1000,
    isAffordable: (server, logins) => logins === 0 || budget.mayAsk(server),
    plan: planFor(options, sendTo),
    ...(signal === undefined ? {} : { signal }),
  });
  const view = () => evidenceOf(ledger).view(ladder);
  for (;;) {
    const next = await events.next();
    if (next.done === true) return report(next.value, signal?.aborted === true);
    const event = next.value;
    if (event.type === 'fact') progress?.fact?.(event.fact, view);
    if (event.type === 'question' && event.state === 'asked') progress?.question?.(event.title);
    if (event.type === 'ranking' && event.provisional)
      progress?.provisional?.(await report(event.conclusion, true));
  }
}

function planFor({ via }: CheckOptions, sendTo: string | undefined): Plan {
  const baseline = sendTo === undefined ? plan : planWithTest(plan, sendTo);
  return via === undefined ? baseline : planWithOutside(baseline);
}

const without = (options: CheckOptions, keys: readonly (keyof CheckOptions)[] = []): CheckOptions =>
  Object.fromEntries(Object.entries(options).filter(([key]) => !keys.some((k) => k === key)));

/** What is remembered of refused logins, or with `--no-budget` nothing beyond this process. */
export const budgetFor = ({ budget }: CheckOptions): Budget =>
  new Budget(budget === false ? undefined : join(stateFolder(), 'budget.json'));

/** The guides are loaded only where there is something to mend. */
async function prescriber(
  { diagnoses, advice }: Conclusion,
  facts: readonly AnyFact[],
  { client, provider }: CheckOptions,
): Promise<ReportInput['prescribe']> {
  if (diagnoses.length + advice.length === 0) return () => [];
  const { prescribeFor } = await import('../prescribe.ts');
  return prescribeFor(facts, client, provider);
}

/** Who logs in: the user names of the servers, or those that stand before them. */
export function accountsOf(servers: readonly ServerSettings[], { inUser, outUser }: CheckOptions): string[] {
  const users = servers.flatMap((s) => {
    const user = (s.role === 'incoming' ? inUser : outUser) ?? s.user;
    return user === undefined ? [] : [user];
  });
  return [...new Set(users)];
}
