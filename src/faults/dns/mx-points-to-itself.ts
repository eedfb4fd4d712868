import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { isLoopback } from '../../views/reach.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { isSymptomOfDomain, mxTargets } from './_shared.ts';

export default fault({
  id: 'dns/mx-points-to-itself',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds, 'dns.answer', 'user.symptom'],
  hears: ['says-mx-to-self'],
  title: 'The MX record of {name} leads the sending server back to itself',
  why: 'The server is asked to deliver mail to a domain whose mail server is itself, without knowing that domain as its own. It stops instead of sending the mail in a circle.',
  notes: {
    words: 'The server says that the mail loops back to itself',
    loopback: 'The MX record leads to the address that every computer has for itself',
    symptom: 'Mail for this domain does not arrive',
  },
  lookalikes: {
    'sending/mail-loop':
      'Count the Received lines of the message: many of them mean a circle of several servers',
  },
  *look(e) {
    for (const s of spoken(e, 'says-mx-to-self'))
      yield {
        subject: s.server,
        args: { name: 'the recipient’s domain' },
        clues: clue(s.reply, s.weight, 'words'),
        accountsFor: s.accountsFor,
        actions: [act('fix-mx', { name: 'the domain' }), act('fix-mail-loop', { name: s.name })],
      };
    for (const { domain, target } of mxTargets(e)) {
      const loop = e
        .all('dns.answer', { type: 'name', id: target })
        .find((a) => a.value.records.some((r) => isLoopback(r)));
      if (loop === undefined && !isLoopback(target)) continue;
      const symptoms = isSymptomOfDomain(e);
      yield {
        subject: { type: 'domain', id: domain },
        args: { name: domain },
        clues: [
          ...clue(loop, 'decisive', 'loopback'),
          ...symptoms.flatMap((f) => clue(f, 'weak', 'symptom')),
        ],
        accountsFor: symptoms.map((f) => f.id),
        actions: [act('fix-mx', { name: domain })],
      };
    }
  },
});
