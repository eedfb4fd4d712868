import { budgetFor } from '../session/check.ts';
import type { CheckOptions } from '../session/options.ts';
import { parseResolver } from '../session/tools.ts';
import { configuredResolvers } from '../wire/system-resolver.ts';
import { readAllowList } from './allow-list.ts';
import { isOurs, seenFromHosted } from './hosted.ts';
import type { Place } from './place.ts';
import { type Reach, reachOf } from './reach.ts';

/** What the options fix for every examination; undefined where they do not say. */
function fixed(options: CheckOptions): CheckOptions {
  const { dns, ca, ehlo, ipv4, ipv6, controls, ispdb, timeout, connectTo, budget } = options;
  const all = { dns, ca, ehlo, ipv4, ipv6, controls, ispdb, timeout, connectTo, budget };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The page on one's own computer: it may do what the command line may. */
export const localPlace = (options: CheckOptions): Place => ({
  hosted: false,
  login: true,
  options: fixed(options),
  budget: budgetFor(options),
  refusal: () => undefined,
  mayTell: () => true,
  seenFrom: (report) => report,
});

/** The page for others, and the guard that its connections pass. */
export function hostedPlace(options: CheckOptions): { readonly place: Place; readonly reach: Reach } {
  const list = options.allow === undefined ? 'public' : readAllowList(options.allow);
  const resolvers =
    options.dns === undefined
      ? configuredResolvers().map(({ server, port }) => ({ address: server, port }))
      : [parseResolver(options.dns)];
  const reach = reachOf(list, resolvers);
  const place: Place = {
    hosted: true,
    login: options.allowLogin === true,
    options: {
      // Control hosts are not on a list of the operator's own; and whoever waits here holds up others.
      ...(list === 'public' ? {} : { controls: false }),
      timeout: 90,
      ...fixed(options),
    },
    budget: budgetFor(options),
    gate: reach.gate,
    refusal: reach.refusal,
    mayTell: (fact) => !isOurs(fact),
    seenFrom: seenFromHosted,
  };
  return { place, reach };
}
