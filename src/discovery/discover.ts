import type { Candidate, Discovered, Mechanism, SourceAnswer } from '../kernel/discovered.ts';
import type { Protocol } from '../kernel/subject.ts';
import { Deadline } from '../wire/deadline.ts';
import type { MailAddress } from './address.ts';
import { answerOf, no, type Said } from './answer.ts';
import {
  autoconfig,
  autoconfigHttp,
  autoconfigMx,
  ispdb,
  ispdbMx,
  mailconf,
  wellKnown,
  wellKnownHttp,
} from './autoconfig.ts';
import { autodiscover } from './autodiscover.ts';
import { autodiscoverPox } from './autodiscover-pox.ts';
import { guessedNames, guesses } from './guess.ts';
import { jmap } from './jmap.ts';
import { disagreements, isContradicted, worthChecking } from './judge.ts';
import { LiveChecks } from './live.ts';
import { mx, mxProvider } from './mx.ts';
import { Names } from './names.ts';
import { pacc } from './pacc.ts';
import { gather, type Judged, rank } from './rank.ts';
import { srv } from './srv.ts';
import { table, tableMx } from './table.ts';
import { type Asking, type DiscoveryTools, type DiscoveryWishes, publicIspdb } from './tools.ts';
import { wildcard, wildcardAddresses } from './wildcard.ts';

type Ask = (asking: Asking) => Promise<Said>;

const sources: readonly (readonly [Mechanism, Ask])[] = [
  ['wildcard', wildcard],
  ['mx', mx],
  ['srv', srv],
  ['autoconfig', autoconfig],
  ['well-known', wellKnown],
  ['txt', mailconf],
  ['autoconfig-http', autoconfigHttp],
  ['well-known-http', wellKnownHttp],
  ['autoconfig-mx', autoconfigMx],
  ['ispdb', ispdb],
  ['ispdb-mx', ispdbMx],
  ['pacc', pacc],
  ['autodiscover', autodiscover],
  ['jmap', jmap],
  ['table', table],
  ['table-mx', tableMx],
];

const SOURCE_MS = 3000;
const WHOLE_MS = 4800;

/** Asks every source at once, looks at what they name while others still answer, and weighs all of it. */
export async function discover(
  address: MailAddress,
  tools: DiscoveryTools,
  wishes: DiscoveryWishes = {},
  tell?: (answer: SourceAnswer) => void,
): Promise<Discovered> {
  const started = performance.now();
  const whole = new Deadline(wishes.wholeMs ?? WHOLE_MS, tools.deadline);
  const own = { ...tools, deadline: whole };
  const names = new Names(own);
  const live = new LiveChecks(own, names, whole);
  const wild = wildcardAddresses(address.domain, names);
  const asking = { address, tools: own, names, ispdb: wishes.ispdb ?? publicIspdb, wildcard: () => wild };
  for (const name of guessedNames(address.domain)) void names.addresses(name);
  const asks = wishes.pox === true ? [...sources, ['autodiscover-pox', autodiscoverPox] as const] : sources;
  const answers = await Promise.all(
    asks.map(async ([mechanism, ask]) => {
      const answer = await inTime(mechanism, ask, asking, whole.sub(wishes.sourceMs ?? SOURCE_MS));
      for (const server of worthChecking(answer)) void live.check(server);
      tell?.(answer);
      return answer;
    }),
  );
  const provider = mxProvider(await names.query(address.domain, 'MX'));
  const isOfTable = answers.some((a) => a.mechanism === 'table' && a.outcome === 'found');
  const named = gather(answers);
  const judged = await Promise.all(
    named.map(async (one): Promise<Judged> => {
      const isChecked = answers.some((a) => worthChecking(a).some((s) => isSame(s, one.server)));
      return {
        named: one,
        seen: isChecked ? await live.check(one.server) : undefined,
        isContradicted: !isOfTable && (await isContradicted(one, provider, names)),
      };
    }),
  );
  const settings = rank(judged, false);
  const denied = [...new Set(answers.flatMap((a) => a.denied))].filter(
    (p) => !settings.some((s) => s.protocol === p),
  );
  const found = mayGuess(answers) ? await guessRest({ settings, denied, asking, live, whole }) : [];
  const guessAnswer = answerOf(
    'guess',
    found.length > 0 ? { outcome: 'found' } : no(guessReason(answers, settings)),
    0,
  );
  const title = answers.find((a) => a.mechanism === 'table')?.provider ?? provider?.title;
  return {
    address: address.whole,
    domain: address.domain,
    ...(title === undefined ? {} : { provider: title }),
    wildcard: (await wild).size > 0,
    answers: [...answers, guessAnswer],
    settings,
    guesses: found,
    denied,
    access: [...new Map(answers.flatMap((a) => a.access).map((a) => [`${a.kind} ${a.url}`, a])).values()],
    disagreements: disagreements(answers, settings),
    unknown: answers.filter((a) => a.outcome === 'error').map((a) => a.mechanism),
    ms: Math.round(performance.now() - started),
  };
}

const isSame = (
  a: { protocol: Protocol; host: string; port: number; security: string },
  b: typeof a,
): boolean =>
  a.protocol === b.protocol && a.host === b.host && a.port === b.port && a.security === b.security;

/** A source that has no answer in its time has a timeout; one that breaks does not stop the others. */
async function inTime(
  mechanism: Mechanism,
  ask: Ask,
  asking: Omit<Asking, 'deadline'>,
  deadline: Deadline,
): Promise<SourceAnswer> {
  const started = performance.now();
  let stop = (): void => {};
  const late = new Promise<Said>((resolve) => {
    stop = deadline.onLapse(() => resolve(no('timeout')));
  });
  const asked = ask({ ...asking, deadline }).catch((error: unknown) =>
    no('own-bug', { detail: String(error) }),
  );
  const said = await Promise.race([asked, late]);
  // A clock that runs on would keep the program from ending.
  stop();
  return answerOf(mechanism, said, performance.now() - started);
}

/**
 * A domain that does not exist, takes no mail, or whose provider has no servers for mail programs: nothing
 * to guess.
 */
function mayGuess(answers: readonly SourceAnswer[]): boolean {
  const of = (mechanism: Mechanism): SourceAnswer | undefined =>
    answers.find((a) => a.mechanism === mechanism);
  if (of('mx')?.reason === 'null-mx') return false;
  return !(['table', 'table-mx'] as const).some((m) => of(m)?.reason === 'no-servers');
}

const guessReason = (answers: readonly SourceAnswer[], settings: readonly Candidate[]) =>
  settings.length > 0 || !mayGuess(answers) ? 'sources-answered' : 'no-servers';

async function guessRest(known: {
  settings: readonly Candidate[];
  denied: readonly Protocol[];
  asking: Pick<Asking, 'address' | 'names' | 'wildcard'>;
  live: LiveChecks;
  whole: Deadline;
}): Promise<Candidate[]> {
  const { settings, denied, asking, live } = known;
  const roles = (['incoming', 'outgoing'] as const).filter((role) => !settings.some((s) => s.role === role));
  const tried = await Promise.all(roles.map((role) => guesses(role, denied, asking)));
  const judged = await Promise.all(
    tried.flat().map(async (server, place): Promise<Judged> => {
      const named = { server, by: ['guess' as const], place, isSecure: false };
      return { named, seen: await live.check(server), isContradicted: false };
    }),
  );
  // Only what speaks the right protocol under a certificate of its own name is worth mentioning.
  return rank(
    judged.filter((j) => j.seen?.result === 'verified'),
    true,
  );
}
