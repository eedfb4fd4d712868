import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { subject } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { isInternalName, lookupKinds, lookups } from '../../views/names.ts';
import { internalRange, isLoopback, unreached, unreachedKinds } from '../../views/reach.ts';
import { serverName } from '../../views/servers.ts';

/** Extended errors (RFC 8914) by which a resolver says that it withholds the answer. */
const blockedErrors = [4, 15, 16, 17];

export default fault({
  id: 'dns/name-blocked-by-filter',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...lookupKinds, ...unreachedKinds, 'dns.address'],
  title: 'A filter in this network hides the address of {name}',
  why: 'An ad blocker, a parental filter or a security service answers with an empty address instead of the real one, so that connections lead nowhere.',
  notes: {
    nowhere: 'The resolver answers with an address that leads nowhere',
    stated: 'The resolver itself says that it blocks the name',
    realAddress: 'Another resolver gives a real address',
    sameElsewhere: 'Other resolvers give the same address',
    notFromResolver: 'The resolver gives a real address, so something on this computer changes it',
    notFound: 'The name is not found here',
  },
  explains: [
    'settings/hostname-typo',
    'network/service-not-running',
    'network/packets-dropped',
    'dns/no-address-record',
    'dns/name-servers-failing',
    'dns/resolver-not-working',
  ],
  lookalikes: {
    'host/hosts-file-override': 'Look into the hosts file of this computer for the name',
    'settings/hostname-typo': 'Ask another resolver: does the name exist there?',
  },
  *look(e) {
    for (const l of e.view(lookups)) {
      if (isLoopback(l.name) || isInternalName(l.name)) continue;
      const nowhere = l.own.find((a) => a.value.records.some((r) => isNowhere(e, r)));
      const stated = l.own.find((a) => a.value.extendedErrors?.some((x) => blockedErrors.includes(x)));
      const real = l.others.find(
        (a) => a.value.outcome === 'found' && !a.value.records.some((r) => isNowhere(e, r)),
      );
      const same = l.others.find((a) => a.value.records.some((r) => isNowhere(e, r)));
      const lost = e.view(unreached).filter((u) => serverName(u.host) === l.name);
      const isHidden = l.isMissing && real?.value.asked === 'public';
      if (nowhere === undefined && stated === undefined && !isHidden) continue;
      yield {
        subject: subject('name', l.name),
        args: { name: l.name },
        clues: [
          ...clue(nowhere, 'strong', 'nowhere'),
          ...clue(stated, 'decisive', 'stated'),
          ...clue(real, nowhere === undefined ? 'fair' : 'decisive', 'realAddress'),
          ...clue(isHidden && l.own[0], 'fair', 'notFound'),
          ...clue(same, 'excludes', 'sameElsewhere'),
        ],
        accountsFor: [...l.symptoms, ...lost.map((u) => u.fact.id)],
        wants:
          real === undefined && same === undefined && l.isHere && !l.isText
            ? [want('dns.answer', subject('name', l.name), { resolver: 'public' })]
            : [],
        actions: [
          act('ask-network-owner', {
            what: `allow the name ${l.name} in the filter`,
            proof: `${l.name} is hidden`,
          }),
          act('change-resolver', {}),
        ],
      };
    }
  },
});

const isNowhere = (e: Parameters<typeof internalRange>[0], address: string): boolean => {
  const range = internalRange(e, address);
  return range === 'unspecified' || range === 'loopback';
};
