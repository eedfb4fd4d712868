import type { Probe } from '../kernel/probe.ts';
import { thisHost } from '../kernel/subject.ts';
import { freeLook } from './free.ts';
import { outputOf, powershell, rowsOf, textOf } from './look.ts';
import {
  type FirewallState,
  filtersOfMac,
  stateOfIptables,
  stateOfNft,
  stateOfUfw,
  stateOfWindows,
} from './readings/firewalls.ts';

/** Firewalls of this computer that may hold back what leaves it; `unknown` where nobody may look. */
const probe: Probe<unknown, 'here'> = {
  id: 'firewall',
  makes: ['host.firewall'],
  canTell: ({ kind }) =>
    kind === 'host.firewall' ? freeLook('firewall', 'looking at the firewall of this computer') : undefined,
  async run(_ask, _tools, tell) {
    for (const value of await states())
      tell({ kind: 'host.firewall', subject: thisHost, source: 'host', value });
  },
};
export default probe;

async function states(): Promise<readonly FirewallState[]> {
  if (process.platform === 'darwin') {
    const list = await outputOf('/usr/bin/systemextensionsctl', ['list']);
    return list === undefined ? [{ name: 'macOS', state: 'unknown' }] : filtersOfMac(list);
  }
  if (process.platform === 'win32')
    return [stateOfWindows(rowsOf(await powershell('Get-NetFirewallProfile | Select-Object Name,Enabled')))];
  const [nft, iptables, ufw] = await Promise.all([
    outputOf('nft', ['list', 'ruleset']),
    outputOf('iptables', ['-S', 'OUTPUT']),
    textOf('/etc/ufw/ufw.conf'),
  ]);
  const seen = [
    ...(nft === undefined ? [] : [stateOfNft(nft)]),
    ...(iptables === undefined ? [] : [stateOfIptables(iptables)]),
    ...(ufw === undefined ? [] : [stateOfUfw(ufw)]),
  ];
  const on = seen.filter((s) => s.state !== 'off');
  if (on.length > 0) return on;
  // Without root only ufw's switch can be read, and its being off says nothing about other rules.
  return nft === undefined && iptables === undefined
    ? [{ name: 'Linux', state: 'unknown' }]
    : seen.slice(0, 1);
}
