import { act } from '../../kernel/action.ts';
import type { FactId } from '../../kernel/facts.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { asksUserToEncrypt, isTransfer } from '../../views/replies.ts';
import {
  outcomes,
  portOf,
  roleOf,
  serverName,
  symptomsWith,
  weightOfWords,
  withoutAddress,
} from '../../views/servers.ts';

export default fault({
  id: 'settings/encryption-off-but-required',
  prior: 'common',
  severity: 'fault',
  who: 'user',
  reads: [...outcomes, 'capabilities', 'config.server', 'text.delivery'],
  hears: ['says-encryption-required'],
  title: 'Encryption is switched off for {name}, which takes logins only when it is on',
  why: 'The server offers to encrypt the connection and accepts no password and no mail before that.',
  notes: {
    words: 'The server asks for encryption',
    noLogin: 'Without encryption there is no way to log in',
    offered: 'The server offers to start encryption on the same connection',
    off: 'The settings say: no encryption',
    on: 'The settings say to encrypt',
    notOffered: 'The server does not offer encryption here',
  },
  explains: ['auth/no-common-mechanism', 'auth/wrong-credentials'],
  lookalikes: {
    'network/starttls-stripped': 'See whether the server offers STARTTLS in another network',
    'tls/starttls-temporarily-unavailable': 'Try again later: the server would then name a temporary problem',
  },
  *look(e) {
    const finding = (server: ReturnType<typeof withoutAddress>, accountsFor: readonly FactId[]) => {
      const setting = e.one('config.server', server);
      const open = e.all('capabilities', server).filter((c) => !c.value.secured && c.aside !== true);
      const offer = open.find((c) => c.value.starttls);
      const isOff = setting?.value.security === 'none';
      return {
        subject: server,
        args: { name: serverName(server) },
        accountsFor,
        clues: [
          ...(isOff ? clue(setting, 'strong', 'off') : clue(setting, 'excludes', 'on' as const)),
          ...clue(offer, isOff ? 'decisive' : 'fair', 'offered' as const),
          ...clue(offer === undefined && open[0], 'strongly-against', 'notOffered' as const),
        ],
        actions: [
          act('set-security', { role: roleOf(e, server), security: 'starttls', port: portOf(server) }),
        ],
      };
    };
    for (const { reply, said } of e.said('says-encryption-required')) {
      const base = finding(withoutAddress(reply.subject), symptomsWith(e, reply));
      yield {
        ...base,
        clues: [
          ...base.clues,
          ...clue(
            reply,
            isTransfer(e, reply) || (reply.source === 'text' && !asksUserToEncrypt(reply))
              ? 'weak'
              : weightOfWords[said.strength],
            'words',
          ),
        ],
      };
    }
    for (const login of e.all('login.result')) {
      if (login.value.outcome !== 'no-mechanism') continue;
      const server = withoutAddress(login.subject);
      const setting = e.one('config.server', server);
      const bare = e
        .all('capabilities', server)
        .find((c) => c.source === 'text' && !c.value.secured && c.value.mechanisms.length === 0);
      if (setting === undefined && bare !== undefined && login.source === 'text') {
        const { clues: _, ...base } = finding(server, [login.id]);
        yield { ...base, clues: [...clue(login, 'fair', 'noLogin'), ...clue(bare, 'fair', 'noLogin')] };
      }
      if (setting?.value.security !== 'none') continue;
      const base = finding(server, [login.id]);
      yield { ...base, clues: [...base.clues, ...clue(login, 'fair', 'noLogin')] };
    }
  },
});
