import { act } from '../../kernel/action.ts';
import type { Fact } from '../../kernel/facts.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle } from '../../views/replies.ts';

const exchange = ['exchange', 'activesync', 'graph'];

export default fault({
  id: 'account/other-protocol-only',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [
    'discovery.nothing',
    'discovery.answer',
    'discovery.server',
    'config.account',
    'provider.match',
    'provider.access',
  ],
  title: 'This account is reached by {way}, and not by IMAP or POP3',
  why: 'The domain says of itself how its mail is reached, and names no server for IMAP or POP3. In the mail program the account has to be added as one of the kind {way}: it then asks for the address and the password only.',
  notes: {
    nothing: 'No source names a server for receiving with IMAP or POP3, and none answers under usual names',
    offered: 'The domain itself names another way to the mailbox',
    denied: 'The domain says expressly that IMAP is not offered',
    unknown: 'Some sources could not be asked, and might name a server',
    closed: 'This provider lets no mail program in at all',
  },
  lookalikes: {
    'provider/no-mail-program-access': 'There the provider has only the web page and apps of its own',
    'account/protocol-access-disabled':
      'Ask the administrator whether IMAP can be switched on for the account',
  },
  *look(e) {
    const nothing = e.all('discovery.nothing').find((n) => n.value.role === 'incoming');
    const answers = e.all('discovery.answer');
    const offered = answers.find((a) => (a.value.access ?? []).length > 0);
    if (nothing === undefined || offered === undefined) return;
    const denied = answers.find((a) => a.value.denied?.includes('imap') === true);
    const unknown = answers.find((a) => a.value.outcome === 'error' && names.has(a.value.mechanism));
    const closed = e.all('provider.access').find((a) => a.value.access === 'none');
    const way = wayOf(offered);
    yield {
      subject: e.one('config.account')?.subject ?? nothing.subject,
      args: { way },
      clues: [
        ...clue(nothing, 'fair', 'nothing'),
        ...clue(offered, 'strong', 'offered'),
        ...clue(denied, 'strong', 'denied'),
        ...clue(denied === undefined && unknown, 'strongly-against', 'unknown'),
        ...clue(closed, 'strongly-against', 'closed'),
      ],
      accountsFor: e.all('discovery.nothing').map((n) => n.id),
      actions: [
        act('ask-provider', {
          what: `whether the account can also be reached with IMAP and SMTP, and with which servers; the domain names only ${way}`,
          proof: `${offered.value.mechanism}: ${offered.value.url ?? ''}`,
        }),
        act('sign-in-on-web', { provider: providerTitle(e) }),
      ],
    };
  },
});

/** Sources that could have named servers for mail programs. */
const names = new Set(['autoconfig', 'well-known', 'srv', 'ispdb', 'pacc']);

const wayOf = (offered: Fact<'discovery.answer'>): string =>
  offered.value.access?.some((a) => exchange.includes(a)) === true ? 'Exchange' : 'JMAP';
