import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { subject } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { isInternalName, lookupKinds, lookups } from '../../views/names.ts';
import { spoken } from '../../views/replies.ts';
import { outcomes } from '../../views/servers.ts';
import { anotherAnswered, hasFailed, isAnswered } from './_shared.ts';

export default fault({
  id: 'dns/name-servers-failing',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...lookupKinds, ...outcomes, 'host.resolver', 'provider.match', 'text.delivery'],
  hears: ['says-name-server-trouble'],
  title: 'The name servers responsible for the name {name} do not answer properly',
  why: 'The address of the server is kept by the name servers of its domain. They fail, so nobody can find out where to connect, whichever resolver they ask.',
  notes: {
    fails: 'Looking up the name fails, without an answer to whether it exists',
    servfail: 'The resolver got no usable answer from the name servers of the domain',
    publicly: 'Other resolvers fail with this name too',
    answeredElsewhere: 'Other resolvers find the name',
    authority: 'The name servers of the domain do not answer properly themselves',
    authorityFine: 'The name servers of the domain answer properly',
    alsoUnchecked: 'Without checking signatures the lookup fails too',
    unchecked: 'Without checking signatures the name is found',
    resolverFine: 'The same resolver answers for other names',
    resolverBroken: 'The resolver does not work for other names either',
    words: 'A server says that the name servers give no answer',
  },
  explains: ['settings/hostname-typo', 'dns/mx-host-unresolvable', 'sending/sender-domain-unresolvable'],
  lookalikes: {
    'dns/dnssec-validation-fails':
      'Look the name up without checking signatures: if it is found, the signatures are wrong',
    'dns/resolver-not-working': 'Look up any other name: if that fails too, the resolver is the trouble',
  },
  *look(e) {
    const all = e.view(lookups);
    for (const l of all) {
      if (!hasFailed(l)) continue;
      const failed = l.own.find((a) => a.value.outcome === 'servfail' || a.value.outcome === 'timeout');
      const isBad = (a: { readonly value: { readonly outcome: string } }) => !isAnswered(a.value.outcome);
      const publicly = l.others.filter((a) => a.value.asked === 'public');
      const unchecked = l.unchecked[0];
      const fine = anotherAnswered(all, l) ?? e.all('host.resolver').find((r) => r.value.state === 'answers');
      const broken = e.all('host.resolver').find((r) => r.value.state !== 'answers');
      const authorityBad = l.authoritative.every(isBad) ? l.authoritative[0] : undefined;
      const publicBad = publicly.every(isBad) ? publicly[0] : undefined;
      const isUnsigned = unchecked !== undefined && isBad(unchecked);
      const name = subject('name', l.name);
      yield {
        subject: name,
        args: { name: l.label },
        clues: [
          ...clue(l.system, 'weak', 'fails'),
          ...clue(failed, failed?.value.outcome === 'servfail' ? 'fair' : 'weak', 'servfail'),
          ...clue(authorityBad, 'decisive', 'authority'),
          ...clue(
            l.authoritative.find((a) => !isBad(a)),
            l.authoritative.some((a) => a.value.aliasLoop === true) ? 'excludes' : 'strongly-against',
            'authorityFine',
          ),
          ...clue(publicBad, isUnsigned ? 'strong' : 'fair', 'publicly'),
          ...clue(
            publicly.find((a) => !isBad(a)),
            'strongly-against',
            'answeredElsewhere',
          ),
          ...clue(isUnsigned && unchecked, fine === undefined ? 'fair' : 'strong', 'alsoUnchecked'),
          ...clue(unchecked !== undefined && !isBad(unchecked) && unchecked, 'excludes', 'unchecked'),
          ...clue(fine, 'fair', 'resolverFine'),
          ...clue(fine === undefined && broken, 'strongly-against', 'resolverBroken'),
        ],
        accountsFor: l.symptoms,
        wants:
          l.isText || !l.isHere
            ? []
            : [
                ...(unchecked === undefined ? [want('dns.answer', name, { resolver: 'no-validation' })] : []),
                ...(publicly.length === 0 && !isInternalName(l.name)
                  ? [want('dns.answer', name, { resolver: 'public' })]
                  : []),
                ...(l.authoritative.length === 0
                  ? [want('dns.answer', name, { resolver: 'authoritative' })]
                  : []),
              ],
        actions: [act('retry-later', { minutes: 60 }), act('fix-name-servers', { name: l.name })],
      };
    }
    for (const s of spoken(e, 'says-name-server-trouble'))
      yield {
        subject: s.server,
        args: { name: 'of that domain' },
        clues: clue(s.reply, s.weight, 'words'),
        accountsFor: s.accountsFor,
        actions: [act('retry-later', { minutes: 60 }), act('fix-name-servers', { name: s.name })],
      };
  },
});
