import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { fineButReported, fineKinds, saidByProgram } from './_shared.ts';

export default fault({
  id: 'client/outbox-stuck',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: ['client.problem', ...fineKinds],
  title: 'One mail in the outbox holds up all others',
  why: 'Programs send the outbox in order. A mail that is too large or has a bad address fails each time, and those behind it never get their turn.',
  notes: {
    said: 'The program says that mails wait in the outbox',
    reported: 'It is reported that sending does not work',
    serverWorks: 'The server does its part: this tool could do it with the same account',
  },
  lookalikes: {
    'message/too-large': 'See whether the mail that waits longest has a large attachment',
    'sending/recipient-address-malformed': 'See whether the mail that waits longest has an odd address',
    'client/offline-mode': 'See whether receiving works',
  },
  *look(e) {
    const actions = [act('look-at-outbox', {})];
    for (const said of saidByProgram(e, 'outbox-stuck'))
      yield {
        subject: thisHost,
        args: {},
        clues: clue(said, 'decisive', 'said'),
        accountsFor: [said.id],
        actions,
      };
    for (const { symptom, works } of fineButReported(e, 'send'))
      yield {
        subject: thisHost,
        args: {},
        clues: [...clue(symptom, 'fair', 'reported'), ...clue(works, 'weak', 'serverWorks')],
        accountsFor: [symptom.id],
        actions,
      };
  },
});
