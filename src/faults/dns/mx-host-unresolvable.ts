import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { isSymptomOfDomain, mxTargets } from './_shared.ts';

export default fault({
  id: 'dns/mx-host-unresolvable',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds, 'dns.answer', 'user.symptom'],
  hears: ['says-mx-unresolvable'],
  title: 'The mail server that {name} names in its MX record cannot be found',
  why: 'Other servers look up the MX record of the domain and then the address of the host in it. That host has no address, so they cannot deliver.',
  notes: {
    words: 'The server says that the host in the MX record cannot be found',
    missing: 'The host in the MX record does not exist or has no address',
    symptom: 'Mail for this domain does not arrive',
  },
  lookalikes: { 'dns/mx-record-invalid': 'Look whether the MX record holds a number or an alias' },
  *look(e) {
    for (const s of spoken(e, 'says-mx-unresolvable'))
      yield {
        subject: s.server,
        args: { name: 'the domain' },
        clues: clue(s.reply, s.weight, 'words'),
        accountsFor: s.accountsFor,
        actions: [act('fix-mx', { name: 'the domain' })],
      };
    for (const { domain, target } of mxTargets(e)) {
      const missing = e
        .all('dns.answer', { type: 'name', id: target })
        .find((a) => a.value.outcome === 'nxdomain');
      if (missing === undefined) continue;
      const symptoms = isSymptomOfDomain(e);
      yield {
        subject: { type: 'domain', id: domain },
        args: { name: domain },
        clues: [
          ...clue(missing, 'decisive', 'missing'),
          ...symptoms.flatMap((f) => clue(f, 'weak', 'symptom')),
        ],
        accountsFor: [missing.id, ...symptoms.map((f) => f.id)],
        actions: [act('fix-mx', { name: domain })],
      };
    }
  },
});
