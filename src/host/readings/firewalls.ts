/** Rules of this computer's own firewall about connections that leave it. */
export interface FirewallState {
  readonly name: string;
  readonly state: 'on' | 'off' | 'blocks-mail' | 'unknown';
}

const mailPorts = [25, 110, 143, 465, 587, 993, 995];
const isMail = (list: string): boolean =>
  list.split(/[\s,{}]+/).some((part) => {
    const [low, high] = part.split(/[-:]/).map(Number);
    return low !== undefined && mailPorts.some((p) => p >= low && p <= (high ?? low));
  });

/** `nft list ruleset`; only root may read it. */
export function stateOfNft(ruleset: string): FirewallState {
  const output = [...ruleset.matchAll(/chain \S+ \{[^}]*?type filter hook output([\s\S]*?)\n\t?\}/g)].map(
    ([, body]) => body ?? '',
  );
  const rules = output.flatMap((body) => body.split('\n'));
  const blocks = rules.some((rule) => {
    const ports = /dport (\{[^}]*\}|\S+)/.exec(rule)?.[1];
    return ports !== undefined && /\b(drop|reject)\b/.test(rule) && isMail(ports);
  });
  if (blocks) return { name: 'nftables', state: 'blocks-mail' };
  return { name: 'nftables', state: ruleset.trim() === '' ? 'off' : 'on' };
}

/** `iptables -S OUTPUT`; only root may read it. */
export function stateOfIptables(rules: string): FirewallState {
  const lines = rules.split('\n').filter((l) => l.startsWith('-A OUTPUT'));
  const blocks = lines.some((line) => {
    const ports = /--dports? (\S+)/.exec(line)?.[1];
    return ports !== undefined && /-j (DROP|REJECT)/.test(line) && isMail(ports);
  });
  if (blocks) return { name: 'iptables', state: 'blocks-mail' };
  const isOpen = lines.length === 0 && !/^-P OUTPUT (DROP|REJECT)/m.test(rules);
  return { name: 'iptables', state: isOpen ? 'off' : 'on' };
}

/** `/etc/ufw/ufw.conf`, which everybody may read; the rules themselves only root. */
export const stateOfUfw = (conf: string): FirewallState => ({
  name: 'ufw',
  state: /^\s*ENABLED\s*=\s*yes/im.test(conf) ? 'on' : 'off',
});

/** Rows of `Get-NetFirewallProfile`. Their rules about single programs nobody may read without rights. */
export function stateOfWindows(rows: readonly Readonly<Record<string, unknown>>[]): FirewallState {
  const on = rows.filter((r) => r.Enabled === 1 || r.Enabled === true || r.Enabled === 'True');
  const name = 'Windows Defender Firewall';
  if (rows.length === 0) return { name, state: 'unknown' };
  return { name, state: on.length > 0 ? 'on' : 'off' };
}

/**
 * `systemextensionsctl list` of macOS: filters of other makers that see connections which leave the computer.
 * Apple's own firewall looks at incoming ones only, so it is not asked.
 */
export function filtersOfMac(list: string): FirewallState[] {
  return [...list.matchAll(/^\*?\s*\*\s+\w+\s+(\S+) \([^)]*\)\s+(.*?)\s*\[activated enabled\]/gm)].map(
    ([, id, name]) => ({ name: name === undefined || name === '' ? (id ?? '') : name, state: 'on' }),
  );
}
