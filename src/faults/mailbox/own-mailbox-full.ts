import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { accountAt, providerTitle, replyKinds, spoken } from '../../views/replies.ts';
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
    const said = spoken(e, 'says-own-mailbox-full');
    // The dry run offers a message to nobody but the own address.
    const refused = spoken(e, 'says-recipient-mailbox-full').filter((r) => r.reply.source === 'probe');
    const quotas = full.map((q) => ({ server: withoutAddress(q.subject), name: serverName(q.subject) }));
    const { subject, name } = accountAt(e, [...quotas, ...said, ...refused].slice(0, 1));
    const base = {
      subject,
      args: { name },
      actions: [act('free-space', { provider: providerTitle(e) })],
    };
    for (const quota of full)
      yield { ...base, clues: clue(quota, 'decisive', 'used'), accountsFor: [quota.id, ...complaints] };
    for (const { reply, weight, accountsFor } of said)
      yield {
        ...base,
        clues: [...clue(reply, weight, 'said'), ...clue(full.length === 0 && roomy, 'against', 'room')],
        accountsFor,
      };
    for (const { reply, weight, accountsFor } of refused)
      yield {
        ...base,
        clues: clue(reply, weight, 'refusedOwn'),
        accountsFor: [...accountsFor, ...complaints],
      };
  },
});
