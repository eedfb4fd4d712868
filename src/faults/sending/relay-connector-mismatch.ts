import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/relay-connector-mismatch',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-connector-mismatch'],
  title: '{name} does not recognise the server that sends to it as one of yours',
  why: 'A connector or list of allowed senders is kept by Internet address, certificate or region. The sending server has another one now, so it is treated as a stranger.',
  notes: { said: 'The server says that the sender does not belong to any of its customers' },
  lookalikes: {
    'sending/relay-denied': 'There no connector is involved; a login is missing',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-connector-mismatch'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('tell-administrator', {
            what: `update the connector: address, certificate or region of the sending server: ${reply.value.text}`,
          }),
          act('allow-relay-or-sender', { name }),
        ],
      };
  },
});
