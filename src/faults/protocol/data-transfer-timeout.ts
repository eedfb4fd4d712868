import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds } from '../../views/replies.ts';
import { serverName, symptomsWith, weightOfWords, withoutAddress } from '../../views/servers.ts';

const transfer = ['data', 'message', 'append'];

export default fault({
  id: 'protocol/data-transfer-timeout',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds, 'text.error'],
  hears: ['says-timeout'],
  title: 'The mail itself does not get through to {name} in time',
  why: 'Login and addresses are fine, but while the text of the mail is sent, the connection stalls until one side gives up. Slow uploads, large mails and virus scanners do this.',
  notes: {
    words: 'The server says that it waited too long',
    duringMessage: 'The connection ended while the mail was being sent',
    brokenPipe: 'The connection was gone while the program was still sending',
    notMessage: 'It waited for a command, not for the mail',
  },
  lookalikes: {
    'network/packet-size-black-hole':
      'Send a mail of one line: when only large ones fail, the line drops large packets',
    'message/too-large': 'See whether the server names a limit for the size',
    'network/idle-connection-forgotten': 'See whether it happens only after a long pause',
  },
  *look(e) {
    const actions = [
      act('send-smaller', {}),
      act('try-other-network', {}),
      act('set-timeout', { seconds: 600 }),
    ];
    for (const { reply, said } of e.said('says-timeout')) {
      const sending = transfer.includes(reply.value.stage);
      const open = reply.value.stage === 'unknown' || reply.value.stage === 'other';
      yield {
        subject: withoutAddress(reply.subject),
        args: { name: serverName(reply.subject) },
        clues: sending
          ? clue(reply, weightOfWords[said.strength], 'words')
          : clue(reply, open ? 'strong' : 'weak', open ? 'words' : 'notMessage'),
        accountsFor: symptomsWith(e, reply),
        actions,
      };
    }
    for (const end of e.all('session.end')) {
      if (end.aside === true || !transfer.includes(end.value.stage)) continue;
      yield {
        subject: withoutAddress(end.subject),
        args: { name: serverName(end.subject) },
        clues: clue(end, 'strong', 'duringMessage'),
        accountsFor: [end.id],
        actions,
      };
    }
    for (const error of e.all('text.error')) {
      if (error.value.code !== 'EPIPE' || error.value.protocol === 'imap') continue;
      yield {
        subject: withoutAddress(error.subject),
        args: { name: serverName(error.subject) },
        clues: clue(error, 'strong', 'brokenPipe'),
        accountsFor: [error.id],
        actions,
      };
    }
  },
});
