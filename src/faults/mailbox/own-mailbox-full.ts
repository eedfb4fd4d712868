import { act } from '../../kernel/action.ts';
import type { FactId } from '../../kernel/facts.ts';
import { clue, fault } from '../../kernel/fault.ts';
import type { Subject } from '../../kernel/subject.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';
import { serverName, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'mailbox/own-mailbox-full',
  prior: 'common',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds, 'mailbox.quota', 'user.symptom'],
  hears: ['says-own-mailbox-full', 'says-recipient-mailbox-full'],
  title: 'The mailbox at {name} is full',
  why: 'No space is left: new mail is refused and goes back to its senders, and copies of sent mail cannot be stored. What is there can still be read.',
  notes: {
    said: 'The server says that the mailbox is full',
    refusedOwn: 'The server refuses mail to the own address, because the mailbox is full',
    used: 'The server counts as much used as is allowed',
    room: 'The server counts less used than is allowed',
  },
  explains: ['client/sent-copy-failed', 'client/outbox-stuck', 'sending/recipient-mailbox-full'],
  lookalikes: {
    'message/too-large': 'Try a small message: a full mailbox refuses it too',
    'mailbox/download-limit-reached': 'That is about today’s traffic and ends by itself',
    'sending/recipient-mailbox-full':
      'If mail to one other person comes back, it is their mailbox that is full',
  },
  *look(e) {
    const full = e.all('mailbox.quota').filter((q) => q.value.limit > 0 && q.value.used >= q.value.limit);
    const roomy = e.all('mailbox.quota').find((q) => q.value.limit > 0 && q.value.used < q.value.limit * 0.9);
    const complaints = e
      .all('user.symptom')
      .filter((s) => s.value.what === 'receive' || s.value.what === 'missing')
      .map((s) => s.id);
    for (const quota of full)
      yield finding(quota.subject, clue(quota, 'decisive', 'used'), [quota.id, ...complaints]);
    for (const { reply, server, weight, accountsFor } of spoken(e, 'says-own-mailbox-full'))
      yield finding(
        server,
        [
          ...clue(reply, weight, 'said'),
          ...clue(full[0], 'decisive', 'used'),
          ...clue(full.length === 0 && roomy, 'against', 'room'),
        ],
        [...accountsFor, ...full.map((f) => f.id)],
      );
    // The dry run offers a message to nobody but the own address.
    for (const { reply, server, weight, accountsFor } of spoken(e, 'says-recipient-mailbox-full'))
      if (reply.source === 'probe')
        yield finding(server, clue(reply, weight, 'refusedOwn'), [...accountsFor, ...complaints]);

    function finding<C>(about: Subject, clues: C, accountsFor: readonly FactId[]) {
      const server = withoutAddress(about);
      const actions = [act('free-space', { provider: providerTitle(e) })];
      return { subject: server, args: { name: serverName(server) }, clues, accountsFor, actions };
    }
  },
});
