import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { subject } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { lookupKinds, lookups } from '../../views/names.ts';

export default fault({
  id: 'dns/no-address-record',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: lookupKinds,
  title: 'The name {name} exists, but no address belongs to it',
  why: 'The name system knows the name and has no address for it, so no program can connect. Either the record is missing, or another name is meant.',
  notes: {
    notFound: 'This computer finds no address for the name',
    no4: 'There is no IPv4 address for the name',
    no6: 'There is no IPv6 address for the name',
    missing: 'The name does not exist at all',
    loop: 'The name is an alias that leads in a circle',
    elsewhere: 'Other name servers have an address for it',
  },
  explains: ['settings/hostname-typo'],
  lookalikes: {
    'settings/hostname-typo': 'Compare the name with the one that the provider documents',
  },
  *look(e) {
    for (const l of e.view(lookups)) {
      if (l.isFound) continue;
      const none = (type: string) => l.own.find((a) => a.value.type === type && a.value.outcome === 'nodata');
      const four = none('A');
      const six = none('AAAA');
      const isText = l.isText && l.system?.value.outcome === 'not-found';
      if (four === undefined && six === undefined && !isText) continue;
      const isBoth = four !== undefined && six !== undefined;
      yield {
        subject: subject('name', l.name),
        args: { name: l.label },
        clues: [
          ...clue(l.system, isText ? 'weak' : 'fair', 'notFound'),
          ...clue(four, isBoth ? 'decisive' : 'fair', 'no4'),
          ...clue(six, 'fair', 'no6'),
          ...clue(
            l.own.find((a) => a.value.outcome === 'nxdomain'),
            'excludes',
            'missing',
          ),
          ...clue(
            [...l.own, ...l.authoritative].find((a) => a.value.aliasLoop === true),
            'excludes',
            'loop',
          ),
          ...clue(
            l.others.find((a) => a.value.outcome === 'found'),
            'strongly-against',
            'elsewhere',
          ),
        ],
        accountsFor: l.symptoms,
        wants:
          l.own.length === 0 && l.isHere && !l.isText ? [want('dns.answer', subject('name', l.name))] : [],
        actions: [
          act('ask-provider', { what: 'the names of its mail servers', proof: `${l.name} has no address` }),
          act('fix-address-record', { name: l.name }),
        ],
      };
    }
  },
});
