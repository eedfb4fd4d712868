import { access } from 'node:fs/promises';
import type { Probe } from '../kernel/probe.ts';
import { thisHost } from '../kernel/subject.ts';
import { freeLook } from './free.ts';
import { outputOf, powershell, rowsOf, textOf } from './look.ts';
import { farAway } from './network.ts';
import {
  connectionOfMac,
  deviceOfRoute,
  tunnelOfLinux,
  tunnelOfMac,
  tunnelOfWindows,
} from './readings/tunnels.ts';

/** Whether all connections of this computer leave through a tunnel. */
const probe: Probe<unknown, 'here'> = {
  id: 'vpn',
  makes: ['host.vpn'],
  canTell: ({ kind }) =>
    kind === 'host.vpn' ? freeLook('vpn', 'looking for a VPN on this computer') : undefined,
  async run(_ask, _tools, tell) {
    const name = await (looks[process.platform] ?? linux)();
    if (name !== undefined)
      tell({ kind: 'host.vpn', subject: thisHost, source: 'host', value: { interface: name } });
  },
};
export default probe;

async function linux(): Promise<string | undefined> {
  const device = deviceOfRoute((await outputOf('ip', ['-j', 'route', 'get', farAway['4']])) ?? '');
  if (device === undefined || !/^[\w.@-]+$/.test(device)) return undefined;
  const folder = `/sys/class/net/${device}`;
  return tunnelOfLinux(device, {
    uevent: (await textOf(`${folder}/uevent`)) ?? '',
    type: (await textOf(`${folder}/type`)) ?? '',
    isTun: await access(`${folder}/tun_flags`).then(
      () => true,
      () => false,
    ),
  });
}

async function darwin(): Promise<string | undefined> {
  const tunnel = tunnelOfMac((await outputOf('/sbin/route', ['-n', 'get', 'default'])) ?? '');
  if (tunnel === undefined) return undefined;
  return connectionOfMac((await outputOf('/usr/sbin/scutil', ['--nc', 'list'])) ?? '') ?? tunnel;
}

const win32 = async (): Promise<string | undefined> =>
  tunnelOfWindows(
    rowsOf(
      await powershell(
        `Find-NetRoute -RemoteIPAddress ${farAway['4']} | Select-Object -First 1 | Get-NetAdapter | Select-Object Name,InterfaceDescription`,
      ),
    ),
  );

const looks: Readonly<Partial<Record<NodeJS.Platform, () => Promise<string | undefined>>>> = {
  darwin,
  win32,
};
