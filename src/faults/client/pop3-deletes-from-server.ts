import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';

export default fault({
  id: 'client/pop3-deletes-from-server',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: ['user.symptom', 'mailbox.opened', 'config.server'],
  title: 'Another device fetches the mail by POP3 and deletes it from the server',
  why: 'A program that fetches by POP3 usually takes the mail off the server. What one device has taken, the others no longer see.',
  notes: {
    empty: 'The mailbox on the server is empty',
    filled: 'There are mails in the mailbox on the server',
    missing: 'It is reported that mails are missing',
    pop3: 'The account is set up with POP3',
  },
  lookalikes: {
    'client/mail-hidden-by-filter': 'Look for the mail on the web site of the provider, in all folders',
    'dns/stale-after-move': 'Ask whether the mail was moved to another provider lately',
  },
  *look(e) {
    const opened = e.all('mailbox.opened').find((m) => m.value.outcome === 'ok' && m.aside !== true);
    const pop3 = e.all('config.server').find((s) => s.value.protocol === 'pop3');
    for (const symptom of e.all('user.symptom')) {
      if ((symptom.value.what !== 'missing' && symptom.value.what !== 'receive') || opened === undefined)
        continue;
      const messages = opened.value.messages;
      yield {
        subject: thisHost,
        args: {},
        clues: [
          ...clue(symptom, 'weak', 'missing'),
          ...clue(messages === 0 && opened, 'fair', 'empty'),
          ...clue(messages !== undefined && messages > 0 && opened, 'against', 'filled'),
          ...clue(pop3, 'weak', 'pop3'),
        ],
        accountsFor: [symptom.id],
        actions: [act('set-account-type', { protocol: 'imap' }), act('check-filters', {})],
      };
    }
  },
});
