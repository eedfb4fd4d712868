import { act } from '../../kernel/action.ts';
import { clue, fault, type ReplyFact, type Weight } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, type Spoken, spoken } from '../../views/replies.ts';

const early = ['connect', 'ehlo', 'helo', 'ehlo-after-tls', 'capability', 'unknown'];

export default fault({
  id: 'provider/maintenance-or-overload',
  prior: 'usual',
  severity: 'fault',
  who: 'provider',
  reads: [...replyKinds, 'provider.status', 'greeting'],
  hears: ['says-shutting-down', 'says-overloaded', 'says-temporarily-unavailable'],
  title: '{name} is closed for the moment: maintenance, a restart, or too much to do',
  why: 'The server answers, says that it cannot work now, and ends the conversation. Nothing is wrong with the settings; it works again when the server does.',
  notes: {
    said: 'The server says that it does not work at the moment',
    closing: 'The server ends the conversation with 421, “service not available”',
    greets: 'Another conversation with the same server goes on as usual',
    trouble: 'The provider reports trouble with its mail service',
  },
  lookalikes: {
    'network/too-many-connections-from-ip':
      'If the reply names your Internet address, it is you who is refused',
    'sending/greylisted':
      'A receiver that only wants you to come back accepts the same mail after some minutes',
    'provider/outage': 'If it lasts for hours, look at the status page of the provider',
  },
  *look(e) {
    const trouble = e.all('provider.status').find((s) => s.value.state === 'trouble');
    const actions = [
      act('retry-later', { minutes: 10 }),
      act('look-at-status-page', { provider: providerTitle(e) }),
    ];
    const stated = spoken(e, 'says-shutting-down', 'says-overloaded');
    const vague = spoken(e, 'says-temporarily-unavailable').filter(
      (s) => isEarly(s.reply) && !stated.some((other) => other.reply === s.reply),
    );
    // In the middle of a transaction it may be anything that passes.
    const later = spoken(e, 'says-temporarily-unavailable').filter(
      (s) => s.reply.kind === 'smtp.reply' && s.reply.value.stage !== 'auth' && !isEarly(s.reply),
    );
    for (const one of [...stated, ...vague, ...later.map((s) => ({ ...s, weight: 'weak' as const }))]) {
      const { reply, server, name, accountsFor } = one;
      const is421 = reply.kind === 'smtp.reply' && reply.value.code === 421;
      const weight = weightOf(one, is421);
      yield {
        subject: server,
        args: { name },
        clues: [
          ...clue(reply, weight, is421 && weight !== one.weight ? 'closing' : 'said'),
          ...clue(trouble, 'fair', 'trouble'),
        ],
        accountsFor,
        actions,
      };
    }
  },
});

/** After the greeting, "try again later" may be about this mail or this mailbox only. */
const isEarly = (reply: ReplyFact): boolean =>
  early.includes(reply.value.stage) || (reply.kind === 'smtp.reply' && reply.value.code === 421);

/** At the greeting, 421 has no other meaning than that the service is not available. */
const weightOf = ({ reply, weight }: Spoken, is421: boolean): Weight =>
  is421 && weight === 'fair' && reply.value.stage !== 'unknown' ? 'strong' : weight;
