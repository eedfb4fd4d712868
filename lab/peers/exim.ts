// Exim, as Debian builds it: GnuTLS, and words of its own for everything.
import { certificateOf, type Peer } from './peer.ts';
import { accountLines, base } from './texts.ts';

export const exim: Peer = {
  prepare: `
    install -d -o 106 -g 4 -m 2750 /var/log/exim4
    install -d -o 106 -g 106 -m 750 /run/exim4 /var/spool/exim4 /var/spool/exim4/db /var/spool/exim4/input /var/spool/exim4/msglog`,
  files: (scenario) => ({
    '/etc/exim4/exim4.conf': configuration({
      CERTIFICATE: certificateOf('exim', scenario),
      ...scenario.exim,
    }),
    '/etc/exim4/users': accountLines(({ login, hash }) => `"${login}": ${hash}`),
    '/etc/exim4/mailboxes': accountLines(({ address }) => `${address.split('@')[0]}: yes`),
  }),
  command: ['exim4', '-bdf'],
  log: '/var/log/exim4/mainlog',
  port: 587,
};

/** Exim's macros end with their line, so the words of the file are replaced here. */
function configuration(changes: Readonly<Record<string, string>>): string {
  const [usual = '', ...rest] = base('exim.conf').split('\n\n');
  const words = new Map(
    [...usual.matchAll(/^([A-Z_]+) = (.*)$/gm)].map((found) => [found[1], found[2] ?? '']),
  );
  for (const [word, value] of Object.entries(changes)) words.set(word, value);
  const replaced = (text: string): string =>
    text.replace(/\b[A-Z][A-Z_]+\b/g, (word) => words.get(word) ?? word);
  return replaced(replaced(rest.join('\n\n')));
}
