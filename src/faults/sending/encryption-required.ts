import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { asksUserToEncrypt, isTransfer, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/encryption-required',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-encryption-required'],
  title: '{name} accepts mail from other servers only over an encrypted connection',
  why: 'The sending server delivered without TLS. The receiver, or a rule for its domain, demands it.',
  notes: {
    said: 'The receiving server says that it wants encryption',
    own: 'The server says so to its own user, whose program does not encrypt',
  },
  lookalikes: {
    'settings/encryption-off-but-required':
      'If the reply comes from your own outgoing server, switch encryption on in the mail program',
    'tls/starttls-refused': 'Look whether the sending server tries encryption and fails',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-encryption-required')) {
      const transfer = isTransfer(e, reply) || (reply.source === 'text' && !asksUserToEncrypt(reply));
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, transfer ? weight : 'strongly-against', transfer ? 'said' : 'own'),
        accountsFor,
        actions: [
          act('tell-administrator', {
            what: `switch TLS on for outgoing mail to ${name}: ${reply.value.text}`,
          }),
        ],
      };
    }
  },
});
