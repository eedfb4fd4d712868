import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { subject } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { lookupKinds, lookups } from '../../views/names.ts';
import { hasFailed } from './_shared.ts';

/** Resolvers give up between eight and sixteen aliases. */
const tooMany = 16;

export default fault({
  id: 'dns/alias-loop',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: lookupKinds,
  title: 'The name {name} is an alias that never leads to an address',
  why: 'One alias points to the next in a circle, or the chain is too long, so resolvers give up before they find an address.',
  notes: {
    fails: 'Looking up the name fails',
    loop: 'The aliases lead in a circle',
    long: 'The chain of aliases is longer than resolvers follow',
    straight: 'The name servers of the domain give a plain answer',
  },
  explains: ['dns/no-address-record', 'dns/name-servers-failing', 'settings/hostname-typo'],
  lookalikes: {
    'dns/name-servers-failing': 'Follow the aliases one by one: do they come back to the first?',
  },
  *look(e) {
    for (const l of e.view(lookups)) {
      const answers = [...l.own, ...l.others, ...l.unchecked];
      const loop = answers.find((a) => a.value.aliasLoop === true);
      const long = answers.find((a) => (a.value.aliases?.length ?? 0) >= tooMany);
      if (l.isFound || (!hasFailed(l) && loop === undefined && long === undefined)) continue;
      const name = subject('name', l.name);
      const straight = [...l.authoritative, ...l.unchecked.filter((a) => a.value.outcome === 'found')].find(
        (a) => a.value.aliasLoop !== true && a.value.aliases === undefined,
      );
      yield {
        subject: name,
        args: { name: l.label },
        clues: [
          ...clue(l.system ?? l.own[0], 'weak', 'fails'),
          ...clue(loop, 'decisive', 'loop'),
          ...clue(loop === undefined && long, 'strong', 'long'),
          ...clue(loop === undefined && straight, 'excludes', 'straight'),
        ],
        accountsFor: l.symptoms,
        wants:
          loop === undefined && l.authoritative.length === 0 && l.isHere && !l.isText
            ? [want('dns.answer', name, { resolver: 'authoritative' })]
            : [],
        actions: [act('fix-alias', { name: l.name })],
      };
    }
  },
});
