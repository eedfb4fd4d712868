import { access } from 'node:fs/promises';
import type { Probe } from '../kernel/probe.ts';
import { thisHost } from '../kernel/subject.ts';
import { freeLook } from './free.ts';
import { outputOf, powershell, rowsOf } from './look.ts';
import { type ProductFound, products, productsNamed } from './readings/products.ts';

/** Protection programs of this computer, as far as the system names them or their files are there. */
const probe: Probe<unknown, 'here'> = {
  id: 'security-product',
  makes: ['host.security-product'],
  canTell: ({ kind }) =>
    kind === 'host.security-product'
      ? freeLook('security-product', 'looking for protection programs on this computer')
      : undefined,
  async run(_ask, _tools, tell) {
    for (const value of await found())
      tell({ kind: 'host.security-product', subject: thisHost, source: 'host', value });
  },
};
export default probe;

async function found(): Promise<readonly ProductFound[]> {
  if (process.platform === 'win32') {
    const rows = rowsOf(
      await powershell(
        'Get-CimInstance -Namespace root/SecurityCenter2 -ClassName AntiVirusProduct | Select-Object displayName',
      ),
    );
    return productsNamed(rows.map((r) => (typeof r.displayName === 'string' ? r.displayName : '')));
  }
  const extensions =
    process.platform === 'darwin' ? await outputOf('/usr/bin/systemextensionsctl', ['list']) : undefined;
  const present = await Promise.all(
    products.map(async ({ name, paths, mail }) =>
      (await someExists(paths)) ? [{ name, inspectsMail: mail }] : [],
    ),
  );
  const all = [...present.flat(), ...productsNamed((extensions ?? '').split('\n'))];
  return all.filter((p, i) => all.findIndex((q) => q.name === p.name) === i);
}

async function someExists(paths: readonly string[]): Promise<boolean> {
  for (const path of paths)
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return true;
  return false;
}
