import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { subject } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { lookupKinds, lookups } from '../../views/names.ts';
import { spoken } from '../../views/replies.ts';
import { outcomes } from '../../views/servers.ts';
import { hasFailed, isAnswered } from './_shared.ts';

/** Extended errors (RFC 8914) by which a resolver says that signatures do not hold. */
const signatureErrors = [1, 2, 6, 7, 8, 9, 10, 11, 12];

export default fault({
  id: 'dns/dnssec-validation-fails',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...lookupKinds, ...outcomes, 'provider.match', 'text.delivery'],
  hears: ['says-dnssec-failed'],
  title: 'The signatures (DNSSEC) on the name {name} do not hold',
  why: 'Resolvers that check signatures throw the answer away, so for everybody behind such a resolver the server does not exist.',
  notes: {
    fails: 'Looking up the name fails',
    unchecked: 'Without checking signatures the same resolver finds the name',
    alsoUnchecked: 'Without checking signatures the lookup fails too',
    reason: 'The resolver itself says that the signatures are wrong',
    words: 'A server says that the signatures are wrong',
  },
  explains: ['settings/hostname-typo', 'dns/mx-host-unresolvable', 'sending/sender-domain-unresolvable'],
  lookalikes: {
    'dns/name-servers-failing':
      'Look the name up without checking signatures: if that fails too, the name servers fail',
  },
  *look(e) {
    for (const l of e.view(lookups)) {
      if (!hasFailed(l)) continue;
      const failed = l.own.find((a) => a.value.outcome === 'servfail');
      if (failed === undefined) continue;
      const stated = [...l.own, ...l.others].find((a) =>
        a.value.extendedErrors?.some((code) => signatureErrors.includes(code)),
      );
      const works = l.unchecked.find(
        (a) => isAnswered(a.value.outcome) && a.value.resolver === failed.value.resolver,
      );
      const name = subject('name', l.name);
      yield {
        subject: name,
        args: { name: l.label },
        clues: [
          ...clue(failed, 'weak', 'fails'),
          ...clue(stated, 'decisive', 'reason'),
          ...clue(works, 'decisive', 'unchecked'),
          ...clue(works === undefined && stated === undefined && l.unchecked[0], 'excludes', 'alsoUnchecked'),
        ],
        accountsFor: l.symptoms,
        wants:
          l.unchecked.length === 0 && l.isHere && !l.isText
            ? [want('dns.answer', name, { resolver: 'no-validation' })]
            : [],
        actions: [act('fix-dnssec', { name: l.name })],
      };
    }
    for (const s of spoken(e, 'says-dnssec-failed'))
      yield {
        subject: s.server,
        args: { name: 'of that domain' },
        clues: clue(s.reply, s.weight, 'words'),
        accountsFor: s.accountsFor,
        actions: [act('fix-dnssec', { name: s.name })],
      };
  },
});
