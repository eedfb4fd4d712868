import type { Report } from '../kernel/report.ts';
import type { ServerSettings } from '../readers/settings.ts';
import { NoSettings, type Settings, settingsFor } from '../session/address.ts';
import { check } from '../session/check.ts';
import { commandFor } from '../session/command.ts';
import { consentNeeded } from '../session/consent.ts';
import { discoverSettings, reportOfDiscovery } from '../session/discover.ts';
import { tellErrorText } from '../session/error-text.ts';
import type { CheckOptions } from '../session/options.ts';
import { Transcript } from '../wire/transcript.ts';
import { type Examination, newId } from './examination.ts';
import type { Place } from './place.ts';
import { ProblemError } from './problem.ts';
import { type Again, optionsOf, serversAgain, serversGiven } from './wish.ts';

/** The ladder changes with many facts in one moment: it is worked out once for all of them. */
const ladderMs = 60;

/** Runs one examination to its end; whatever happens, it ends in a state and a last event. */
export async function run(x: Examination, place: Place, earlier?: Examination): Promise<void> {
  if (x.isOver) return;
  x.state = 'running';
  try {
    const report =
      x.wish.discoverOnly === true ? await discoverOnly(x, place) : await examine(x, place, earlier);
    x.report = report;
    x.log.push('report', report);
    x.end(x.signal.aborted ? 'cancelled' : 'done');
  } catch (error) {
    x.problem = problemOf(error);
    x.end(x.signal.aborted ? 'cancelled' : 'failed');
  }
}

/** Mistakes of the user are said; a bug of ours is not described to strangers. */
function problemOf(error: unknown) {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof Error && ['UsageError', 'SettingsError'].includes(error.name))
    return new ProblemError(422, error.message).problem;
  const words = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : 'unknown';
  return new ProblemError(500, words).problem;
}

async function discoverOnly(x: Examination, place: Place): Promise<Report> {
  const options = optionsOf(x.wish, place);
  const startedAt = new Date();
  const transcript = new Transcript();
  const { address = '' } = x.wish;
  const discovered = await discoverSettings(address, options, { transcript, ...searching(x, place) });
  x.log.push('discovered', discovered);
  return place.seenFrom(reportOfDiscovery(discovered, options, { startedAt, transcript }), '');
}

async function examine(x: Examination, place: Place, earlier: Examination | undefined): Promise<Report> {
  const options = optionsOf(x.wish, place);
  const startedAt = new Date();
  let found: Settings & Partial<Again>;
  try {
    found = await settingsOf(x, options, place, earlier);
  } catch (error) {
    if (!(error instanceof NoSettings)) throw error;
    // Nothing was found, and that is an answer: what each source said, and that the user has to say.
    return place.seenFrom(reportOfDiscovery(error.discovered, options, { startedAt }), '');
  }
  const { servers, told, discovered, left = [] } = found;
  x.servers = [...servers, ...left];
  for (const { host, port } of servers) {
    const refusal = place.refusal(host, port);
    if (refusal !== undefined) throw new ProblemError(403, refusal);
  }
  const acceptFound = await consentOf(x, servers, options);
  if (x.signal.aborted) throw new ProblemError(409, 'cancelled');
  const { address, error } = x.wish;
  const said =
    error === undefined || error.trim() === '' ? [] : tellErrorText(error, servers, options.client);
  const ladder = ladderTeller(x);
  const report = await check(
    servers,
    {
      ...options,
      ...(address === undefined ? {} : { address }),
      ...(acceptFound === undefined ? {} : { acceptFound }),
      ...(x.secrets === undefined ? {} : { secrets: x.secrets }),
      ...(place.gate === undefined ? {} : { gate: place.gate }),
      known: [...told, ...said],
      costs: place.budget.another(),
      unsaid: ownOptions,
    },
    {
      question: (words) => x.log.push('asking', { probe: '', words }),
      provisional: (r) => x.log.push('report', { ...place.seenFrom(r, ''), facts: [], transcript: [] }),
      fact: (fact, view) => {
        if (place.mayTell(fact)) x.log.push('fact', fact);
        ladder.soon(view);
      },
    },
    x.signal,
  );
  ladder.stop();
  const whole = {
    ...report,
    ...(discovered === undefined ? {} : { discovered }),
    notExamined: [
      ...report.notExamined,
      ...left.map((s) => ({ what: `${s.host}:${s.port}`, why: 'passed-before' })),
    ],
  };
  x.log.push('ladder', whole.ladder);
  return place.seenFrom(whole, commandFor(servers, withoutOwn(options)));
}

/** Options of whoever runs the server: nobody else's business, and useless elsewhere. */
const ownOptions = ['dns', 'ca', 'controls', 'connectTo', 'ispdb', 'ehlo', 'budget', 'timeout'] as const;

const withoutOwn = (options: CheckOptions): CheckOptions =>
  Object.fromEntries(Object.entries(options).filter(([key]) => !ownOptions.some((own) => own === key)));

const searching = (x: Examination, place: Place) => ({
  signal: x.signal,
  ...(place.gate === undefined ? {} : { gate: place.gate }),
  heard: ({ mechanism, outcome }: { mechanism: string; outcome: string }): void =>
    x.log.push('asking', { probe: 'discovery', words: `settings: ${mechanism} ${outcome}` }),
});

/** What was given; of an earlier examination what is still to be looked at; or what the address leads to. */
async function settingsOf(
  x: Examination,
  options: CheckOptions,
  place: Place,
  earlier: Examination | undefined,
): Promise<Settings & Partial<Again>> {
  const given = serversGiven(x.wish, place);
  if (given.length > 0) return { servers: given, told: [] };
  if (earlier !== undefined && earlier.servers.length > 0) return { ...serversAgain(earlier), told: [] };
  const found = await settingsFor(x.wish.address ?? '', options, searching(x, place));
  if (found.discovered !== undefined) x.log.push('discovered', found.discovered);
  return found;
}

/** The same question as on the command line; without a password nobody needs to be asked. */
async function consentOf(
  x: Examination,
  servers: readonly ServerSettings[],
  options: CheckOptions,
): Promise<boolean | undefined> {
  const open = x.secrets === undefined ? undefined : consentNeeded(servers, options);
  if (open === undefined) return undefined;
  const { question, hosts, why } = open;
  return x.ask({ id: newId(), question, host: hosts.join(', '), servers: [...open.servers], why });
}

function ladderTeller(x: Examination) {
  let timer: NodeJS.Timeout | undefined;
  return {
    soon(view: () => Report['ladder']): void {
      timer ??= setTimeout(() => {
        timer = undefined;
        x.log.push('ladder', view());
      }, ladderMs);
    },
    stop: (): void => clearTimeout(timer),
  };
}
