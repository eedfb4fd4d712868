import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { isAddress } from '../../views/reach.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { isSymptomOfDomain, mxTargets } from './_shared.ts';

export default fault({
  id: 'dns/mx-record-invalid',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds, 'dns.answer', 'user.symptom'],
  hears: ['says-mx-invalid'],
  title: 'The MX record of {name} does not name a mail server properly',
  why: 'An MX record has to hold the name of a host with an address of its own. A number, an alias or a name without address in it makes other servers give up.',
  notes: {
    words: 'The server says that the MX record is wrong',
    number: 'The MX record holds a number instead of a name',
    alias: 'The MX record leads to an alias',
    symptom: 'Mail for this domain does not arrive',
  },
  lookalikes: {
    'dns/mx-host-unresolvable': 'Look up the host in the MX record: has it an address?',
    'dns/domain-expired': 'See whether the whole domain has vanished',
  },
  *look(e) {
    for (const s of spoken(e, 'says-mx-invalid'))
      yield {
        subject: s.server,
        args: { name: 'the domain' },
        clues: clue(s.reply, s.weight, 'words'),
        accountsFor: s.accountsFor,
        actions: [act('fix-mx', { name: 'the domain' })],
      };
    for (const { domain, target, fact } of mxTargets(e)) {
      const number = isAddress(target);
      const alias = e
        .all('dns.answer', { type: 'name', id: target })
        .find((a) => (a.value.aliases?.length ?? 0) > 0);
      if (!number && alias === undefined) continue;
      const symptoms = isSymptomOfDomain(e);
      yield {
        subject: { type: 'domain', id: domain },
        args: { name: domain },
        clues: [
          ...clue(number && fact, 'decisive', 'number'),
          ...clue(alias, 'strong', 'alias'),
          ...symptoms.flatMap((f) => clue(f, 'weak', 'symptom')),
        ],
        accountsFor: symptoms.map((f) => f.id),
        actions: [act('fix-mx', { name: domain })],
      };
    }
  },
});
