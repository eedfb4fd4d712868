import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds } from '../../views/replies.ts';
import { serverName, symptomsWith, withoutAddress } from '../../views/servers.ts';

const optional = ['VRFY', 'EXPN', 'ETRN', 'ATRN', 'TURN', 'HELP'];

export default fault({
  id: 'protocol/optional-command-refused',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: ['smtp.reply', ...replyKinds],
  title: '{name} does not answer {command}, which ordinary mail does not need',
  why: 'Most servers switch such commands off, because they help spammers. Sending and receiving works without them: nothing has to be done.',
  notes: { refused: 'The server refused this command', code: 'This code is used only for such commands' },
  *look(e) {
    for (const reply of e.all('smtp.reply')) {
      const { command, code } = reply.value;
      const verb = command?.split(' ')[0]?.toUpperCase() ?? '';
      const isOptional = optional.includes(verb);
      if (!isOptional && code !== 458 && code !== 459) continue;
      yield {
        subject: withoutAddress(reply.subject),
        args: { name: serverName(reply.subject), command: isOptional ? verb : 'a command for queues (ETRN)' },
        clues: isOptional ? clue(reply, 'decisive', 'refused') : clue(reply, 'strong', 'code'),
        accountsFor: symptomsWith(e, reply),
        actions: [act('update-program', {})],
      };
    }
  },
});
