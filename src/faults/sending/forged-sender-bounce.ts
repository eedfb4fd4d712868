import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/forged-sender-bounce',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: ['user.symptom', ...replyKinds],
  hears: ['says-account-compromised'],
  title: 'Somebody else uses your address as sender, and the refusals come to you',
  why: 'Anybody can write any sender on a mail, as on a letter. Spam that carries your address and cannot be delivered is sent back to you, although it never passed through your account.',
  notes: {
    reported: 'It is reported that refusals come for mails that were not sent',
    compromised: 'The provider says that this account itself sent unwanted mail',
  },
  lookalikes: {
    'account/sending-blocked-as-compromised':
      'Look in the folder of sent mail and at the last sign-ins on the web page: strange mails or sign-ins there mean that somebody is in the account',
  },
  *look(e) {
    const [compromised] = spoken(e, 'says-account-compromised');
    for (const symptom of e.all('user.symptom')) {
      if (symptom.value.what !== 'foreign-bounces') continue;
      yield {
        subject: thisHost,
        args: {},
        clues: [
          ...clue(symptom, 'strong', 'reported'),
          ...clue(compromised?.reply, 'strongly-against', 'compromised'),
        ],
        accountsFor: [symptom.id],
        actions: [
          act('check-blocked-sign-ins', { provider: '' }),
          act('tell-administrator', {
            what: 'publish SPF, DKIM and DMARC for the domain, so that receivers drop forged mail instead of sending it back',
          }),
        ],
      };
    }
  },
});
