import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { serverName, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'sending/accepted-then-lost',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: ['user.symptom', 'submission.result', 'message.arrival'],
  title: '{name} accepts the mail, but it may get lost or held behind it',
  why: 'The outgoing server takes mail as it should. What happens afterwards (filters, quarantine, a silent refusal at the receiver) cannot be seen from here.',
  notes: {
    oneRecipient: 'Mail to one recipient does not arrive',
    accepted: 'The outgoing server accepts mail up to the recipient',
    notYet: 'A test message has not arrived so far',
    arrived: 'A test message arrived',
  },
  lookalikes: {
    'client/mail-hidden-by-filter': 'Let the recipient search all folders, spam and quarantine included',
    'sending/greylisted': 'Wait an hour: mail that is put off arrives late',
  },
  *look(e) {
    const complaints = e.all('user.symptom').filter((s) => s.value.what === 'one-recipient');
    const accepted = e.all('submission.result').find((s) => s.value.outcome === 'accepted-up-to-recipient');
    const arrival = e.one('message.arrival');
    if (accepted === undefined) return;
    for (const symptom of complaints)
      yield {
        subject: withoutAddress(accepted.subject),
        args: { name: serverName(accepted.subject) },
        clues: [
          ...clue(symptom, 'fair', 'oneRecipient'),
          ...clue(accepted, 'weak', 'accepted'),
          ...clue(arrival?.value.outcome === 'not-yet' && arrival, 'weak', 'notYet'),
          ...clue(arrival?.value.outcome === 'arrived' && arrival, 'weak', 'arrived'),
        ],
        accountsFor: [symptom.id],
        actions: [
          act('ask-recipient', { what: 'Please look in your spam folder and quarantine', proof: '' }),
          act('tell-administrator', { what: 'trace a message that was accepted, by its time and queue id' }),
        ],
      };
  },
});
