import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { want } from '../../kernel/want.ts';
import { controls } from '../../views/controls.ts';
import { documentedAt } from '../../views/documented.ts';
import { isMailPort, isUsualPort, portsAt, portsKinds, unreachedKinds } from '../../views/reach.ts';
import { hostOf, portOf, roleOf, serverName, serverOf } from '../../views/servers.ts';
import { bestPort, foreignKinds, portTroubles, securityOfPort } from './_shared.ts';

export default fault({
  id: 'settings/wrong-port',
  prior: 'common',
  severity: 'fault',
  who: 'user',
  reads: [
    ...foreignKinds,
    ...portsKinds,
    ...unreachedKinds,
    'provider.server',
    'dns.address',
    'net.web',
    'net.control',
  ],
  title: 'Port {port} of {name} is not the one of this mail service',
  why: 'The server is right, but mail is asked for at the wrong door: another port of the same server is the one that answers.',
  notes: {
    unreached: 'This port cannot be reached',
    foreign: 'What answers on this port is no mail server',
    otherMail: 'What answers on this port is another mail service',
    unusual: 'Programs do not use this port for this kind of mail',
    documented: 'The provider documents another port',
    documentedThis: 'The provider documents this port',
    rightPort: 'Another port of the same server answers as this kind of mail server',
    none: 'No other port of that server answers as this kind of mail server',
    elsewhere: 'Another address of the same server answers on this port',
    blockedHere: 'Such ports of unrelated servers cannot be reached from here either',
    portal: 'In this network web pages are answered by something else too',
  },
  explains: ['network/service-not-running', 'network/packets-dropped', 'protocol/unexpected-greeting'],
  lookalikes: {
    'network/service-not-running': 'Ask whether the service was on this port before',
    'network/captive-portal': 'Open any web page: a sign-in page of the network would appear',
  },
  *look(e) {
    const others = e.view(controls);
    for (const t of portTroubles(e)) {
      const host = hostOf(t.server);
      const port = portOf(t.server);
      const ports = portsAt(e, host);
      const right = (t.protocol === undefined ? [] : ports.speaking(t.protocol)).filter(
        (c) => portOf(c.subject) !== port,
      );
      const documented = documentedAt(e, serverName(host), t.protocol);
      // A text may name no port at all.
      const isHere = t.kind === 'unreached' && t.fact.vantage === 'here';
      const blocked =
        isHere && isMailPort(port) && others.like(port) === undefined
          ? others.failedLike(port)[0]
          : undefined;
      const isUsual = port === 0 || isUsualPort(t.protocol, port);
      const isThis = documented.find((d) => d.value.port === port);
      const instead =
        t.protocol === undefined
          ? undefined
          : bestPort(
              t.protocol,
              right.map((c) => portOf(c.subject)),
            );
      const advised = documented[0]?.value.port ?? instead;
      yield {
        subject: t.server,
        args: { name: serverName(host), port },
        clues: [
          ...clue(t.fact, t.kind === 'unreached' ? 'weak' : 'fair', t.kind),
          ...clue(serverOf(e, t.server)?.fact ?? t.fact, isUsual ? 'weak' : 'strong', 'unusual').filter(
            () => !isUsual,
          ),
          ...clue(documented.length > 0 && isThis === undefined && documented[0], 'strong', 'documented'),
          ...clue(isThis, 'strongly-against', 'documentedThis'),
          ...clue(t.elsewhere, 'excludes', 'elsewhere'),
          ...right
            .slice(0, 3)
            .flatMap((r) =>
              clue(
                r,
                isUsual && t.kind === 'unreached' && documented.length === 0 ? 'strong' : 'decisive',
                'rightPort',
              ),
            ),
          ...clue(blocked, 'strongly-against', 'blockedHere'),
          ...clue(
            ports.swept &&
              right.length === 0 &&
              (ports.closed.find((c) => c.id !== t.fact.id) ?? ports.closed[0]),
            isUsual ? 'excludes' : 'strongly-against',
            'none',
          ),
          ...clue(
            e.all('net.web').find((w) => w.value.outcome === 'redirected'),
            'strongly-against',
            'portal',
          ),
        ],
        accountsFor: t.accountsFor,
        wants:
          ports.swept || t.fact.vantage !== 'here' || right.length > 0
            ? []
            : [want('tcp.connect', host, { port: 'others' })],
        actions:
          advised === undefined
            ? [
                act('ask-provider', {
                  what: 'the port of the mail server',
                  proof: `port ${port} does not answer`,
                }),
              ]
            : [
                act('set-port', {
                  role: roleOf(e, t.server),
                  port: advised,
                  security: securityOfPort(advised),
                }),
              ],
      };
    }
  },
});
