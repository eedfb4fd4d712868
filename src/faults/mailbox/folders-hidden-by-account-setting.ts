import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle } from '../../views/replies.ts';
import { serverName, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'mailbox/folders-hidden-by-account-setting',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: ['user.symptom', 'mailbox.opened', 'provider.match'],
  title: 'A setting of the account may hide folders or older mail at {name} from mail programs',
  why: 'Some providers can limit what mail programs get to see: folders without “show in IMAP”, or only the newest thousand messages of each. In the web mail everything is there.',
  notes: {
    missing: 'Mail is missing in the mail program',
    opens: 'The mailbox opens without trouble',
  },
  lookalikes: {
    'client/sync-window-too-short': 'Look in the mail program how much of the past it keeps',
    'client/folders-not-subscribed': 'Look in the list of all folders of the account in the mail program',
    'client/mail-hidden-by-filter': 'Search the message in the web mail: a filter may have moved it',
  },
  *look(e) {
    const missing = e.all('user.symptom').filter((s) => s.value.what === 'missing');
    const opened = e.all('mailbox.opened').find((m) => m.value.outcome === 'ok');
    if (opened === undefined) return;
    for (const symptom of missing)
      yield {
        subject: withoutAddress(opened.subject),
        args: { name: serverName(opened.subject) },
        clues: [...clue(symptom, 'fair', 'missing'), ...clue(opened, 'weak', 'opens')],
        accountsFor: [symptom.id],
        actions: [
          act('sign-in-on-web', { provider: providerTitle(e) }),
          act('switch-on-access', { provider: providerTitle(e), protocol: 'imap' }),
        ],
      };
  },
});
