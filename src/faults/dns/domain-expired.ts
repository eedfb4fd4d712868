import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { subject } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { isInternalName, lookupKinds, lookups } from '../../views/names.ts';

export default fault({
  id: 'dns/domain-expired',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...lookupKinds, 'config.account', 'provider.match'],
  title: 'The whole domain of {name} has vanished from the name system',
  why: 'Neither the server nor the domain above it exists any more. Domains vanish when nobody renews them, or when they are suspended.',
  notes: {
    notFound: 'The server name does not exist',
    noParent: 'The domain above it does not exist either',
    parent: 'The domain above it exists',
    ownDomain: 'The domain of the e-mail address does not exist either',
    ownDomainExists: 'The domain of the e-mail address exists',
    publicly: 'Other name servers do not know the domain either',
    similar: 'A name that differs only a little exists',
    known: 'The address belongs to a provider that is known to exist',
  },
  explains: ['settings/hostname-typo', 'dns/no-address-record', 'sending/sender-domain-unresolvable'],
  lookalikes: {
    'settings/hostname-typo': 'Read the name once more, letter by letter',
    'provider/service-discontinued': 'Search the web for news about this provider',
    'dns/resolver-not-working': 'Look up any other name: if that fails too, the resolver is the trouble',
  },
  *look(e) {
    const domain = e.one('config.account')?.value.address.split('@').at(-1)?.toLowerCase() ?? '';
    for (const l of e.view(lookups)) {
      if (!l.isMissing || l.isText || isInternalName(l.name)) continue;
      const { parent, noParent, near } = l;
      const isOwn = domain !== '' && (l.name === domain || l.name.endsWith(`.${domain}`));
      const answers = isOwn ? e.all('dns.answer', subject('domain', domain)) : [];
      const gone = answers.find((a) => a.value.outcome === 'nxdomain');
      const there = answers.find((a) => a.value.outcome === 'found' || a.value.outcome === 'nodata');
      yield {
        subject: subject('name', l.name),
        args: { name: l.name },
        clues: [
          ...clue(l.own.find((a) => a.value.outcome === 'nxdomain') ?? l.system, 'weak', 'notFound'),
          ...clue(noParent, 'strong', 'noParent'),
          ...clue(parent, 'excludes', 'parent'),
          ...clue(gone, 'fair', 'ownDomain'),
          ...clue(there, 'excludes', 'ownDomainExists'),
          ...clue(
            noParent !== undefined && l.others.find((a) => a.value.outcome === 'nxdomain'),
            'fair',
            'publicly',
          ),
          ...clue(near, 'strongly-against', 'similar'),
          ...clue(e.one('provider.match'), 'strongly-against', 'known'),
        ],
        accountsFor: [...l.symptoms, ...(gone === undefined ? [] : [gone.id])],
        wants:
          parent === undefined && noParent === undefined && l.isHere
            ? [want('dns.neighbour', subject('name', l.name))]
            : [],
        actions: [act('tell-administrator', { what: `the domain of ${l.name} does not exist any more` })],
      };
    }
  },
});
