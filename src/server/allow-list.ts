import { existsSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { readText } from '../session/files.ts';
import { UsageError } from '../session/usage.ts';

/** Servers that a page for others may examine. */
export interface AllowList {
  hasName(name: string): boolean;
  hasAddress(address: string): boolean;
}

type Network = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

/**
 * Reads `mail.example.org, *.example.net, 192.0.2.10, 10.1.0.0/16`: a file with one or more in each line, or
 * the list itself. @throws UsageError where a word is none of these
 */
export function readAllowList(text: string): AllowList {
  const isFile = existsSync(text) && statSync(text).isFile();
  const words = (isFile ? readText(text, '--allow') : text)
    .split('\n')
    .flatMap((line) => line.replace(/#.*/, '').split(/[\s,]+/))
    .filter((word) => word !== '');
  if (words.length === 0) throw new UsageError(`--allow ${text} names no server`);
  const names = new Set<string>();
  const endings: string[] = [];
  const networks: Network[] = [];
  for (const word of words) {
    const network = networkOf(word);
    if (network !== undefined) networks.push(network);
    else if (/^\*\.[\w.-]+$/.test(word)) endings.push(word.slice(1).toLowerCase());
    else if (/^[\p{L}\p{N}_](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u.test(word)) names.add(word.toLowerCase());
    else
      throw new UsageError(
        `--allow: "${word}" is no name, address or network; write mail.example.org or 10.1.0.0/16`,
      );
  }
  const plain = (name: string): string => name.toLowerCase().replace(/\.$/, '');
  return {
    hasName: (name) => names.has(plain(name)) || endings.some((e) => plain(name).endsWith(e)),
    hasAddress: (address) => networks.some((n) => isIn(address, n)),
  };
}

function networkOf(word: string): Network | undefined {
  const bare = word.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0) return [ipaddr.parse(bare), isIP(bare) === 4 ? 32 : 128];
  try {
    return /\/\d+$/.test(word) ? ipaddr.parseCIDR(word) : undefined;
  } catch {
    throw new UsageError(`--allow: "${word}" is no network; write for example 10.1.0.0/16`);
  }
}

function isIn(address: string, [network, bits]: Network): boolean {
  const bare = address.split('%')[0] ?? '';
  if (isIP(bare) === 0) return false;
  // An IPv4 address in IPv6 dress is the IPv4 address.
  const parsed = ipaddr.process(bare);
  return parsed.kind() === network.kind() && parsed.match(network, bits);
}
