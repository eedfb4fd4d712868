import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/forwarding-breaks-spf',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-spf-fail', 'says-dmarc-reject', 'says-mail-unauthenticated'],
  title: 'A server that forwards the mail to {name} may not send for the original domain',
  why: 'A forwarded mail keeps its sender but comes from the forwarding server, which the domain of the sender does not know. Receivers take that for forgery unless the forwarder rewrites the sender (SRS).',
  notes: { said: 'The server refuses the mail because of the sending server' },
  lookalikes: {
    'sending/spf-fail': 'If mail that was not forwarded is refused too, the record of the domain is to blame',
    'sending/dmarc-reject': 'Look which server delivered the mail: a forwarder, or your own',
  },
  *look(e) {
    const hears = ['says-spf-fail', 'says-dmarc-reject', 'says-mail-unauthenticated'] as const;
    for (const { reply, server, name, accountsFor } of spoken(e, ...hears))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, 'weak', 'said'),
        accountsFor,
        actions: [
          act('check-filters', {}),
          act('tell-administrator', {
            what: `rewrite the sender of forwarded mail (SRS): ${reply.value.text}`,
          }),
        ],
      };
  },
});
