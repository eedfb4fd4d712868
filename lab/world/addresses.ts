// Who lives where. Documentation addresses (RFC 5737, RFC 3849), so that nothing here can be anybody's.

export interface Host {
  readonly v4: readonly string[];
  readonly v6: readonly string[];
}

const pair = (net: '2' | '100' | '113', ...last: number[]): Host => {
  const v4 = { 2: '192.0.2', 100: '198.51.100', 113: '203.0.113' }[net];
  return { v4: last.map((n) => `${v4}.${n}`), v6: last.map((n) => `2001:db8:${net}::${n}`) };
};

/** Everything on the far side of the router. The last numbers are the same in both families. */
export const servers = {
  /**
   * Unbound: what the client's resolv.conf names (53), a public resolver elsewhere (54), one that refuses
   * (55), one for IPv6 networks with a translator (64).
   */
  resolver: pair('2', 53, 54, 55, 64),
  /** A resolver that lies, in scenarios that want one. */
  liar: pair('2', 56),
  /** Knot: all zones. */
  authority: pair('2', 10),
  /** Postfix and Dovecot: imap and pop 25 to 27, mx 30, smtp 35, all in one 45. */
  mail: pair('113', 25, 26, 27, 30, 35, 45),
  /** Whatever no real server says on demand; a web server on 80. */
  odd: pair('113', 66, 80),
  /**
   * Web servers of domains that publish settings: 81; 82 without HTTPS; 83 is a stranger's, with mail servers that
   * let everybody in.
   */
  web: pair('113', 81, 82, 83),
  /** Someone else's hosts: control 10 and 11, three MX 21 to 23. */
  control: pair('100', 10, 11, 21, 22, 23),
} as const satisfies Record<string, Host>;

export type ServerName = keyof typeof servers;

export const client = { v4: '192.168.1.10', v6: '2001:db8:1::10' } as const;
export const lanRouter = { v4: '192.168.1.1', v6: '2001:db8:1::1' } as const;
export const gateways = {
  v4: ['192.0.2.1', '198.51.100.1', '203.0.113.1'],
  v6: ['2001:db8:2::1', '2001:db8:100::1', '2001:db8:113::1'],
} as const;

/** Addresses that swallow every packet, on every port. */
export const blackHole = { v4: '203.0.113.99', v6: '2001:db8:113::99' } as const;
export const netNames = ['client', 'router', ...(Object.keys(servers) as ServerName[])] as const;
export type NetName = (typeof netNames)[number];
