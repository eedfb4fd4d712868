import { guide } from '../../kernel/guide.ts';

/** Each answer is one sentence for the reader and one letter, several lines long, to be pasted as it is. */
export default guide({
  id: 'generic',
  place: 'isp',
  title: 'A letter to whoever can fix it',
  seen: '2026-11-21',
  source: 'Written for Maildoctor; RFC 6409 and RFC 8314 for the ports',
  answers: {
    'ask-isp-to-open-port': [
      'Send this text to the support of your Internet provider (or hosting company), with your customer number:',
      `Subject: Please open outgoing TCP port {port} on my connection

Hello,

From my connection programs cannot reach mail servers on TCP port {port}.
The port seems to be blocked on the way out, in your network or in a device that you manage.

This is what was measured:
{proof}

Please tell me whether you block outgoing port {port} for my connection,
and open it, or tell me under which conditions you do.
If it must stay closed, please tell me which port or server of yours I may use instead.

Thank you very much. I gladly repeat the test as soon as you have changed something.`,
    ],
    'ask-provider': [
      'Send this text to the support of your mail provider. It contains no password; do not add one:',
      `Subject: Mail problem on your side, with measurements

Hello,

My mail does not work, and the cause seems to be on your side.
In short: {what}

This is what was measured:
{proof}

Causes on my side were looked for first.
Please pass this on to the people who look after the mail servers,
and tell me what you find and when it will be corrected.

Thank you very much. I gladly repeat the test as soon as you have changed something.`,
    ],
    'ask-network-owner': [
      'Send this text to whoever looks after the network you are in (company, school, hotel, landlord):',
      `Subject: Mail does not work in your network

Hello,

In your network my mail program cannot work.
In short: {what}

This is what was measured:
{proof}

Mail programs need outgoing TCP ports 993 (reading) and 465 or 587 (sending, with login),
with encryption from end to end and without inspection of these connections.
These ports do not allow anonymous sending, so opening them invites no spam.

Please allow this, or tell me what I should do instead.

Thank you very much. I gladly repeat the test as soon as you have changed something.`,
    ],
    'ask-recipient': [
      'Send this text to the recipient in another way (another address, telephone, messenger), or to their administrator:',
      `Subject: Your mail server refuses my messages

Hello,

A message of mine to you came back, and only you or the administrator of your mail can change that.
In short: {what}

This is what your server answered:
{proof}

Please pass this on to whoever looks after your mail.
They can find the attempt in the log of the server by its time and the words above.

Thank you very much. I send the message again as soon as you tell me that I may.`,
    ],
  },
});
