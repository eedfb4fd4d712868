import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'protocol/client-spoke-too-early',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-spoke-too-early'],
  title: 'The program talks to {name} before it is its turn',
  why: 'Mail servers let the client wait for their first line. Programs that send spam do not wait, so a server hangs up on those that talk too early. Sometimes a device between does it.',
  notes: { words: 'The server says that it was addressed before it was ready' },
  lookalikes: {
    'network/firewall-rewrites-smtp': 'Try the same from another network, for example a phone hotspot',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-spoke-too-early')) {
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'words'),
        accountsFor,
        actions: [act('update-program', {}), act('try-other-network', {})],
      };
    }
  },
});
