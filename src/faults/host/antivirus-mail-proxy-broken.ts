import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { service, thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { portOf } from '../../views/servers.ts';

/** An address that RFC 5737 keeps for examples: nobody can answer there, except somebody in between. */
const nowhere = '192.0.2.254';

export default fault({
  id: 'host/antivirus-mail-proxy-broken',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: ['greeting', 'session.end', 'tcp.connect', 'host.security-product'],
  title: 'A protection program on this computer stands in the way of mail{product}',
  why: 'The program takes every mail connection itself and passes it on. When it fails at that, connections open and then break or stay silent, whatever the server is.',
  notes: {
    broken: 'The connection was taken, and then broke off or stayed silent',
    nowhere: 'Even an address where nobody can be takes the connection on this port',
    nobody: 'An address where nobody can be does not take a connection, as it should be',
    inspects: 'A protection program that looks into mail runs on this computer',
    present: 'A protection program runs on this computer',
  },
  explains: [
    'network/connection-reset-by-middlebox',
    'network/slow-greeting',
    'tls/server-handshake-failure',
  ],
  lookalikes: {
    'network/connection-reset-by-middlebox': 'Switch the mail scan of the protection program off for a test',
    'network/smtp-redirected': 'Try the same from another computer in the same network',
  },
  *look(e) {
    const product = e.one('host.security-product');
    const bad = [
      // Silence has many causes: it makes one think of such a program only where there is one.
      ...e
        .all('greeting')
        .filter(
          (g) =>
            ['closed', 'reset'].includes(g.value.says) ||
            (g.value.says === 'silence' && product?.value.inspectsMail === true),
        ),
      ...e.all('session.end').filter((s) => ['connect', 'greeting'].includes(s.value.stage)),
    ].filter((f) => f.aside !== true && f.vantage === 'here');
    for (const fact of bad) {
      const port = portOf(fact.subject);
      const test = e
        .all('tcp.connect', service({ address: nowhere }))
        .find((c) => c.aside === true && portOf(c.subject) === port);
      const inspects = product?.value.inspectsMail === true;
      yield {
        subject: thisHost,
        args: { product: product === undefined ? '' : ` (${product.value.name})` },
        clues: [
          ...clue(fact, 'weak', 'broken'),
          ...clue(test?.value.outcome === 'open' && test, 'decisive', 'nowhere'),
          ...clue(test !== undefined && test.value.outcome !== 'open' && test, 'excludes', 'nobody'),
          ...clue(product, inspects ? 'fair' : 'weak', inspects ? 'inspects' : 'present'),
        ],
        accountsFor: [fact.id],
        wants:
          fact.source === 'probe'
            ? [
                ...(product === undefined ? [want('host.security-product', thisHost)] : []),
                ...(test === undefined && port > 0
                  ? [want('tcp.connect', service({ address: nowhere, port }), { control: true })]
                  : []),
              ]
            : [],
        actions: [act('set-antivirus-mail-scan', { product: product?.value.name ?? '' })],
      };
    }
  },
});
