/**
 * Which interface traffic to the Internet leaves by, and whether it is a tunnel. A VPN that takes only some
 * routes (a company's own network, Tailscale without exit node) does not carry mail and is left out.
 */

/** `ip -j route get ADDRESS` of Linux. */
export function deviceOfRoute(json: string): string | undefined {
  try {
    const [route]: { dev?: unknown }[] = JSON.parse(json);
    return typeof route?.dev === 'string' ? route.dev : undefined;
  } catch {
    return undefined;
  }
}

const arphrdPpp = '512';

/**
 * `/sys/class/net/DEV`: its `uevent`, `type` (ARPHRD, linux/if_arp.h) and whether it has `tun_flags`.
 * @returns how the tunnel is called, or undefined for a network card.
 */
export function tunnelOfLinux(
  device: string,
  { uevent, type, isTun }: { uevent: string; type: string; isTun: boolean },
): string | undefined {
  const kind = /^DEVTYPE=(\w+)/m.exec(uevent)?.[1];
  if (kind === 'wireguard') return `${device}, WireGuard`;
  if (kind === 'ppp' || type.trim() === arphrdPpp) return isDialUp(device) ? undefined : `${device}, PPP`;
  return isTun ? device : undefined;
}

/** PPP over Ethernet or a modem is the line itself. */
const isDialUp = (device: string): boolean => /^(ppp\d+-wan|pppoe|wwan)/.test(device);

/** `route -n get default` of macOS: its tunnels are `utunN`, `ipsecN` and `pppN`. */
export function tunnelOfMac(route: string): string | undefined {
  const device = /^\s*interface: (\S+)/m.exec(route)?.[1];
  return device !== undefined && /^(utun|ipsec|ppp|tun|tap)\d+$/.test(device) ? device : undefined;
}

/** `scutil --nc list`: the name of the connection that is up. */
export const connectionOfMac = (list: string): string | undefined =>
  /^\* \(Connected\).*?"([^"]+)"/m.exec(list)?.[1];

/** Rows of `Get-NetAdapter` for the interface of the default route on Windows. */
export function tunnelOfWindows(rows: readonly Readonly<Record<string, unknown>>[]): string | undefined {
  const [row] = rows;
  const name = typeof row?.Name === 'string' ? row.Name : '';
  const description = typeof row?.InterfaceDescription === 'string' ? row.InterfaceDescription : '';
  return windowsTunnels.test(description) ? name || description : undefined;
}

const windowsTunnels =
  /wireguard|wintun|tap-windows|tap-win32|openvpn|nordlynx|vpn|anyconnect|pangp|globalprotect|fortinet.*ssl|juniper|pulse secure|check point|sonicwall|zscaler|cloudflare warp|wan miniport \((ikev2|l2tp|pptp|sstp)\)/i;
