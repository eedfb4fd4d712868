import { statSync } from 'node:fs';

/**
 * Files of one log in the order of time, however they were named to us: `mail.log.2.gz` is older than
 * `mail.log.1`, which is older than `mail.log`; files with dates or names of another kind go by their age.
 */
export function inTimeOrder(paths: readonly string[]): readonly string[] {
  const files = paths.map((path) => {
    const plain = path.replace(/\.(?:gz|zst)$/, '');
    const number = /\.(\d{1,3})$/.exec(plain)?.[1];
    const stem = number === undefined ? plain : plain.slice(0, -number.length - 1);
    return { path, stem, number: Number(number ?? 0), changed: statSync(path).mtimeMs };
  });
  const isOneLog = new Set(files.map((f) => f.stem)).size === 1;
  return files
    .sort((a, b) => (isOneLog ? b.number - a.number : a.changed - b.changed || (a.path < b.path ? -1 : 1)))
    .map((f) => f.path);
}
