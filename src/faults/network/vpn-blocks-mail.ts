import { act } from '../../kernel/action.ts';
import type { Fact } from '../../kernel/facts.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { controls } from '../../views/controls.ts';
import { internalRange, isMailPort, unreached, unreachedKinds } from '../../views/reach.ts';
import { spoken } from '../../views/replies.ts';
import { outcomes } from '../../views/servers.ts';

export default fault({
  id: 'network/vpn-blocks-mail',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [
    ...unreachedKinds,
    ...outcomes,
    'net.control',
    'host.vpn',
    'dns.address',
    'provider.match',
    'text.delivery',
    'config.account',
  ],
  hears: ['says-country-blocked'],
  title: 'The VPN on this computer ({vpn}) keeps mail from going through',
  why: 'With the VPN on, all connections leave from the VPN’s own network. Many VPNs block mail ports, and many mail servers refuse addresses of VPNs.',
  notes: {
    vpn: 'A VPN is active on this computer',
    silent: 'The mail port cannot be reached',
    mailFails: 'Mail ports of unrelated servers cannot be reached either',
    mailWorks: 'Mail ports of unrelated servers can be reached',
    webWorks: 'Web servers answer',
    country: 'The server refuses the country that the connection seems to come from',
  },
  explains: [
    'network/packets-dropped',
    'network/connection-reset-by-middlebox',
    'network/only-web-allowed',
    'network/hosting-blocks-mail-ports',
    'network/port-25-blocked',
    'network/firewall-rejects',
    'network/country-blocked',
  ],
  lookalikes: {
    'network/only-web-allowed': 'Switch the VPN off and try again',
    'network/country-blocked': 'Switch the VPN off and try again',
  },
  *look(e) {
    const vpn = e.one('host.vpn');
    if (vpn === undefined) return;
    const others = e.view(controls);
    const lost = e
      .view(unreached)
      .filter((u) => u.isHere && isMailPort(u.port) && internalRange(e, u.subject.address) === undefined);
    const refused = spoken(e, 'says-country-blocked');
    if (lost.length === 0 && refused.length === 0) return;
    const failed: Fact | undefined = others.mailOpen === undefined ? others.mailFailed[0] : undefined;
    yield {
      subject: thisHost,
      args: { vpn: vpn.value.interface },
      clues: [
        ...clue(vpn, failed === undefined && vpn.source !== 'text' ? 'fair' : 'strong', 'vpn'),
        ...lost.slice(0, 1).flatMap((u) => clue(u.fact, vpn.source === 'text' ? 'fair' : 'weak', 'silent')),
        ...clue(failed, others.webOpen === undefined ? 'fair' : 'strong', 'mailFails'),
        ...clue(lost.length > 0 && others.mailOpen, 'strongly-against', 'mailWorks'),
        ...clue(failed !== undefined && others.webOpen, 'fair', 'webWorks'),
        ...refused.slice(0, 1).flatMap((s) => clue(s.reply, 'strong', 'country')),
      ],
      accountsFor: [...lost.map((u) => u.fact.id), ...refused.flatMap((s) => s.accountsFor)],
      actions: [act('turn-off-vpn-for-a-test', {})],
    };
  },
});
