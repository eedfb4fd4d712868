/** Settings that are written in the code of a web framework or mailer. */
import { type Pair, pairsOf } from './code.ts';
import type { Draft, DraftServer, SettingsReader } from './file.ts';
import { notesOn, type Picked, pick } from './pick.ts';
import { firstLine, person, yesOrNo } from './words.ts';

const one = (server: DraftServer, from: string | undefined, notes: Draft['notes']): Draft => ({
  accounts: [{ ...person(from), servers: [server] }],
  ...(notes === undefined ? {} : { notes }),
});

const djangoKeys = [
  'EMAIL_HOST',
  'EMAIL_PORT',
  'EMAIL_HOST_USER',
  'EMAIL_HOST_PASSWORD',
  'EMAIL_USE_TLS',
  'EMAIL_USE_SSL',
  'DEFAULT_FROM_EMAIL',
] as const;

/** `EMAIL_USE_TLS` is STARTTLS, `EMAIL_USE_SSL` TLS from the first byte. */
export function djangoServer(found: Picked<(typeof djangoKeys)[number]>): DraftServer {
  const { EMAIL_USE_SSL: ssl, EMAIL_USE_TLS: tls } = found;
  return {
    protocol: 'smtp',
    host: found.EMAIL_HOST,
    port: found.EMAIL_PORT,
    usualPort: 25,
    security: yesOrNo(ssl) === true ? 'tls' : yesOrNo(tls) === true ? 'starttls' : 'none',
    securityLine: firstLine(...(yesOrNo(ssl) === true ? [ssl] : [tls, ssl])),
    user: found.EMAIL_HOST_USER,
    password: found.EMAIL_HOST_PASSWORD,
  };
}

export const django: SettingsReader = {
  id: 'django',
  title: 'Django settings',
  client: 'django',
  names: /^settings.*\.py$|^(?:base|production|prod|local|dev)\.py$/,
  recognise: ({ text }) => (/^\s*EMAIL_HOST\s*=\s*(?:["']|os\.|env|config)/m.test(text) ? 0.9 : 0),
  read({ text }) {
    const code = pairsOf(text, 'python');
    const found = pick(code.pairs, djangoKeys);
    return one(djangoServer(found), found.DEFAULT_FROM_EMAIL?.text, notesOn(code, djangoKeys));
  },
};

const railsKeys = [
  'address',
  'port',
  'user_name',
  'password',
  'authentication',
  'enable_starttls',
  'enable_starttls_auto',
  'ssl',
  'tls',
] as const;

export const rails: SettingsReader = {
  id: 'rails',
  title: 'Rails environment',
  client: 'rails',
  names: /^(?:production|development|staging|test|application|environment)\.rb$/,
  recognise: ({ text }) => (/\bsmtp_settings\s*=/.test(text) ? 0.95 : 0),
  read({ text }) {
    const code = pairsOf(text, 'ruby');
    const own = code.pairs.filter((p) => p.path.at(-1) === 'smtp_settings');
    const found = pick(own, railsKeys);
    const tls = [found.ssl, found.tls].find((f) => yesOrNo(f) === true);
    const start = found.enable_starttls ?? found.enable_starttls_auto;
    const server: DraftServer = {
      protocol: 'smtp',
      host: found.address,
      port: found.port,
      usualPort: 25,
      security: tls !== undefined ? 'tls' : yesOrNo(start) === false ? 'none' : 'starttls',
      securityLine: firstLine(tls, start),
      user: found.user_name,
      password: found.password,
      mechanism: mechanismOf(found.authentication),
    };
    const from = code.pairs.findLast((p) => p.key === 'from');
    return one(server, from?.text, notesOn(code, railsKeys));
  },
};

const mechanismOf = (pair: Pair | undefined): string | undefined =>
  pair === undefined ? undefined : pair.text.replace(/^:/, '').replace('_', '-').toUpperCase();

const wordpressKeys = [
  'WPMS_SMTP_HOST',
  'WPMS_SMTP_PORT',
  'WPMS_SSL',
  'WPMS_SMTP_AUTH',
  'WPMS_SMTP_AUTOTLS',
  'WPMS_SMTP_USER',
  'WPMS_SMTP_PASS',
  'WPMS_MAIL_FROM',
] as const;

export const wordpress: SettingsReader = {
  id: 'wordpress',
  title: 'WordPress with WP Mail SMTP',
  client: 'wordpress',
  names: /^wp-config.*\.php$/,
  recognise: ({ text }) => (/WPMS_SMTP_HOST/.test(text) ? 0.95 : 0),
  read({ text }) {
    const code = pairsOf(text, 'php');
    const found = pick(code.pairs, wordpressKeys);
    return one(
      {
        ...phpServer(found.WPMS_SSL, found.WPMS_SMTP_AUTOTLS, found.WPMS_SMTP_AUTH),
        host: found.WPMS_SMTP_HOST,
        port: found.WPMS_SMTP_PORT,
        user: found.WPMS_SMTP_USER,
        password: found.WPMS_SMTP_PASS,
      },
      found.WPMS_MAIL_FROM?.text,
      notesOn(code, wordpressKeys),
    );
  },
};

/** PHPMailer, which WordPress uses as well: `tls` is STARTTLS, `ssl` TLS from the first byte. */
function phpServer(secure: Pair | undefined, auto: Pair | undefined, auth: Pair | undefined): DraftServer {
  const word = secure?.text.toLowerCase() ?? '';
  const isTls = word === 'ssl' || word.endsWith('encryption_smtps');
  const isStart = word === 'tls' || word.endsWith('encryption_starttls') || yesOrNo(auto) !== false;
  return {
    protocol: 'smtp',
    usualPort: 25,
    security: isTls ? 'tls' : isStart ? 'starttls' : 'none',
    securityLine: firstLine(...(word === '' ? [auto, secure] : [secure])),
    login: yesOrNo(auth) === false ? 'no' : undefined,
  };
}

const phpmailerKeys = [
  'Host',
  'Port',
  'SMTPAuth',
  'SMTPSecure',
  'SMTPAutoTLS',
  'Username',
  'Password',
  'From',
] as const;

export const phpmailer: SettingsReader = {
  id: 'phpmailer',
  title: 'PHPMailer code',
  client: 'phpmailer',
  names: /mail.*\.php$/i,
  recognise: ({ text }) => (/->\s*Host\s*=/.test(text) && /PHPMailer|isSMTP|SMTPAuth/i.test(text) ? 0.9 : 0),
  read({ text }) {
    const code = pairsOf(text, 'php');
    const found = pick(code.pairs, phpmailerKeys);
    const from = /->\s*setFrom\(\s*(["'])([^"'\s]+@[^"'\s]+)\1/.exec(text)?.[2];
    return one(
      {
        ...phpServer(found.SMTPSecure, found.SMTPAutoTLS, found.SMTPAuth),
        host: found.Host,
        port: found.Port,
        user: found.Username,
        password: found.Password,
      },
      found.From?.text ?? from,
      notesOn(code, phpmailerKeys),
    );
  },
};
