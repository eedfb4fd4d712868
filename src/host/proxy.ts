import { lookup } from 'node:dns/promises';
import type { Probe } from '../kernel/probe.ts';
import { thisHost } from '../kernel/subject.ts';
import { Deadline } from '../wire/deadline.ts';
import { connectTcp } from '../wire/tcp.ts';
import { freeLook } from './free.ts';
import { outputOf, powershell, rowsOf } from './look.ts';
import {
  type ProxySet,
  proxiesOfEnvironment,
  proxiesOfGnome,
  proxiesOfScutil,
  proxiesOfWindows,
} from './readings/proxies.ts';

/** A proxy stands in the user's own network: it answers at once or not at all. */
const patienceMs = 3000;

/** The proxies that this computer is set to, and whether they are there. Nothing is asked of them. */
const probe: Probe<unknown, 'here'> = {
  id: 'proxy',
  makes: ['host.proxy'],
  canTell: ({ kind }) =>
    kind === 'host.proxy' ? freeLook('proxy', 'looking for proxies of this computer') : undefined,
  async run(_ask, _tools, tell) {
    const all = [...proxiesOfEnvironment(process.env), ...(await ofSystem())];
    const fresh = all.filter((p, i) => all.findIndex((q) => q.address === p.address) === i);
    await Promise.all(
      fresh.map(async (p) => {
        const { origin, address } = p;
        const state = p.isScript ? 'unknown' : await stateOf(address);
        tell({ kind: 'host.proxy', subject: thisHost, source: 'host', value: { origin, address, state } });
      }),
    );
  },
};
export default probe;

async function ofSystem(): Promise<readonly ProxySet[]> {
  if (process.platform === 'darwin')
    return proxiesOfScutil((await outputOf('/usr/sbin/scutil', ['--proxy'])) ?? '');
  if (process.platform === 'win32') {
    const key = String.raw`HKCU:\Software\Microsoft\Windows\CurrentVersion\Internet Settings`;
    const rows = rowsOf(
      await powershell(`Get-ItemProperty '${key}' | Select-Object ProxyEnable,ProxyServer,AutoConfigURL`),
    );
    return rows.flatMap(proxiesOfWindows);
  }
  const gnome = await outputOf('gsettings', ['list-recursively', 'org.gnome.system.proxy']);
  return proxiesOfGnome(gnome ?? '');
}

async function stateOf(address: string): Promise<'reachable' | 'unreachable' | 'unknown'> {
  const [, host = '', port = ''] = /^\[?(.+?)\]?(?::(\d+))?$/.exec(address) ?? [];
  if (port === '') return 'unknown';
  const found = await lookup(host).catch(() => undefined);
  if (found === undefined) return 'unreachable';
  const { outcome, ...connected } = await connectTcp(found.address, Number(port), new Deadline(patienceMs));
  if ('socket' in connected) connected.socket.destroy();
  return outcome === 'open' ? 'reachable' : 'unreachable';
}
