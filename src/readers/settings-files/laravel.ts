import { pairsOf } from './code.ts';
import type { SettingsReader } from './file.ts';
import { notesOn, pick } from './pick.ts';
import { person } from './words.ts';

const keys = ['host', 'port', 'scheme', 'encryption', 'username', 'password'] as const;

/** `config/mail.php`. Most of its values come from `.env`; what stands here are the fall-backs. */
export const laravel: SettingsReader = {
  id: 'laravel',
  title: 'Laravel config/mail.php',
  client: 'laravel',
  names: /^mail\.php$/,
  recognise: ({ text }) => (/'mailers'\s*=>|env\('MAIL_(?:HOST|MAILER)'/.test(text) ? 0.9 : 0),
  read({ text }) {
    const code = pairsOf(text, 'php');
    const own = code.pairs.filter((p) => p.path.at(-1) === 'smtp' || p.path.length === 0);
    const found = pick(own, keys);
    const word = (found.scheme ?? found.encryption)?.text.toLowerCase();
    const isTls = word === 'ssl' || word === 'smtps' || (word === 'tls' && found.port?.text === '465');
    const address = code.pairs.find((p) => p.key === 'address' && p.path.at(-1) === 'from')?.text;
    return {
      accounts: [
        {
          ...person(address),
          servers: [
            {
              protocol: 'smtp',
              host: found.host,
              port: found.port,
              usualPort: isTls ? 465 : 587,
              security: isTls ? 'tls' : 'starttls',
              securityLine: (found.scheme ?? found.encryption)?.line,
              user: found.username,
              password: found.password,
            },
          ],
        },
      ],
      notes: notesOn(code, keys),
    };
  },
};
