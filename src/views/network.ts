import type { Evidence } from '../kernel/fault.ts';

/**
 * Whether this computer has an address of its own and a way out in a family; undefined where nobody looked.
 */
export function hasFamily(e: Evidence<'host.network'>, family: '4' | '6'): boolean | undefined {
  const found = e.all('host.network').find((f) => f.value.family === family);
  return found === undefined ? undefined : found.value.globalAddress && found.value.defaultRoute !== false;
}
