import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';

export default fault({
  id: 'provider/incoming-mail-delayed',
  prior: 'rare',
  severity: 'fault',
  who: 'provider',
  reads: ['user.symptom', 'mailbox.opened', 'provider.status'],
  title: 'Mail waits on its way and arrives late',
  why: 'Every server that a mail passes writes the time into its header. Where two of these times lie far apart, the mail was waiting; no setting of a mail program changes that.',
  notes: {
    reported: 'It is reported that mail arrives late',
    opens: 'The mailbox itself opens as it should',
    trouble: 'The provider reports trouble with mail',
  },
  lookalikes: {
    'sending/greylisted':
      'If only the first mail of a new sender is late, the receiver puts strangers off on purpose',
    'client/mail-hidden-by-filter': 'Look at the web page of the provider whether the mail is there already',
    'protocol/no-push-notifications':
      'If the mail is on the web page long before the program shows it, the program looks too rarely',
  },
  *look(e) {
    const opened = e.all('mailbox.opened').find((m) => m.value.outcome === 'ok');
    const status = e.all('provider.status').find((s) => s.value.state === 'trouble');
    for (const symptom of e.all('user.symptom')) {
      if (symptom.value.what !== 'late') continue;
      yield {
        subject: thisHost,
        args: {},
        clues: [
          ...clue(symptom, 'fair', 'reported'),
          ...clue(opened, 'weak', 'opens'),
          ...clue(status, 'strong', 'trouble'),
        ],
        accountsFor: [symptom.id],
        actions: [
          act('look-at-status-page', { provider: '' }),
          act('ask-provider', {
            what: 'where mails wait before they are delivered',
            proof: 'The lines "Received:" at the top of a late mail, with their times',
          }),
        ],
      };
    }
  },
});
