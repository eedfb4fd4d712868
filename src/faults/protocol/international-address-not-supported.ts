import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

const isAscii = (text: string): boolean => [...text].every((c) => (c.codePointAt(0) ?? 0) < 128);

export default fault({
  id: 'protocol/international-address-not-supported',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds, 'config.account', 'capabilities'],
  hears: ['says-utf8-not-supported'],
  title: '{name} cannot handle addresses with letters beyond A to Z',
  why: 'An address with other letters than A to Z needs an extension (SMTPUTF8) on every server on the way. One of them does not have it.',
  notes: {
    words: 'The server says that it needs or lacks this extension',
    address: 'The address of the account has letters beyond A to Z',
    lacking: 'The server does not list SMTPUTF8 among its abilities',
    offered: 'The server lists SMTPUTF8 among its abilities',
  },
  lookalikes: {
    'sending/recipient-address-malformed': 'See whether one of the addresses has letters beyond A to Z',
  },
  *look(e) {
    const account = e.one('config.account');
    const odd = account !== undefined && !isAscii(account.value.address) ? account : undefined;
    for (const { reply, weight, server, name, accountsFor } of spoken(e, 'says-utf8-not-supported')) {
      const list = e.all('capabilities', reply.subject).find((c) => c.value.protocol === 'smtp');
      const has = list?.value.items.some((i) => i.toUpperCase() === 'SMTPUTF8');
      yield {
        subject: server,
        args: { name },
        clues: [
          ...clue(reply, weight, 'words'),
          ...clue(odd, 'fair', 'address'),
          ...clue(has === false && list, 'fair', 'lacking'),
          ...clue(has === true && list, 'against', 'offered'),
        ],
        accountsFor,
        actions: [
          act('set-sender-address', { address: '' }),
          act('check-recipient', {}),
          act('ask-provider', { what: 'support for SMTPUTF8', proof: reply.value.text }),
        ],
      };
    }
  },
});
