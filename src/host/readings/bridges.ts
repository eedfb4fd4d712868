/** Programs on a computer that speak IMAP and SMTP for a service which does not. */
export interface Bridge {
  readonly product: string;
  readonly ports: readonly number[];
  /** A piece of the greeting. */
  readonly says: RegExp;
}

/** Sources: pages of the makers and their own source, looked at 2026-11. */
export const bridges: readonly Bridge[] = [
  { product: 'Proton Mail Bridge', ports: [1143], says: /proton ?mail bridge|gluon session/i },
  { product: 'DavMail', ports: [1143], says: /davmail/i },
];

export const bridgePorts: readonly number[] = [...new Set(bridges.flatMap((b) => b.ports))];

export const bridgeOf = (port: number, greeting: string): string | undefined =>
  bridges.find((b) => b.ports.includes(port) && b.says.test(greeting))?.product;
