// The lab needs root (namespaces, mounts) and Debian (its servers come as Debian packages).
import { existsSync } from 'node:fs';

const tools = ['apt-get', 'dpkg-deb', 'tar', 'unshare', 'nsenter', 'setpriv', 'mount', 'chroot', 'sh'];

/** One line saying why the lab cannot run here, or undefined where it can. */
export function whyNotHere(): string | undefined {
  if (process.platform !== 'linux') return `this is ${process.platform}; the lab needs Linux namespaces`;
  if (!existsSync('/etc/debian_version')) return 'this is not Debian; the lab fetches its servers with apt';
  if (process.getuid?.() !== 0) return 'this is not root; the lab makes network and mount namespaces';
  const path = (process.env.PATH ?? '').split(':').concat('/usr/sbin', '/sbin');
  const missing = tools.filter((tool) => !path.some((dir) => existsSync(`${dir}/${tool}`)));
  return missing.length > 0 ? `these programs are missing: ${missing.join(', ')}` : undefined;
}
