import { encode, renderSVG, renderUnicodeCompact } from 'uqr';
import { type Exporter, type ExportServer, file, lacking, slug } from './export.ts';
import { png } from './png.ts';

const security = { none: 0, starttls: 2, tls: 3 } as const;
const authentication = { none: 0, password: 1, oauth: 6 } as const;
const protocols = { imap: 0, pop3: 1, smtp: 0 } as const;
/** More does not scan well from a screen. */
const mostBytes = 1200;

/** The code that Thunderbird for Android and K-9 Mail read under "Import settings". */
export const qr: Exporter = {
  id: 'thunderbird-android',
  title: 'QR code for Thunderbird for Android and K-9 Mail',
  aliases: ['qr', 'k9', 'k-9'],
  export(settings, identity) {
    const { incoming, outgoing } = settings;
    const no = lacking('Thunderbird for Android', settings, {
      incoming: ['imap', 'pop3'],
      outgoing: 'needed',
      oauth: true,
    });
    if (no !== undefined || incoming === undefined || outgoing === undefined)
      return no ?? { unsupported: 'Thunderbird for Android needs both servers' };
    const payload = JSON.stringify([
      1,
      [1, 1],
      serverOf(incoming),
      [[serverOf(outgoing), [identity.address, identity.name ?? '']]],
    ]);
    if (encodedLength(payload) > mostBytes)
      return { unsupported: 'these settings are too long for a code that a telephone can read' };
    const options = { ecc: 'L', border: 2 } as const;
    const name = slug(identity.address);
    return {
      files: [
        file(`${name}-qr.txt`, 'text/plain', `${renderUnicodeCompact(payload, options)}\n`),
        file(`${name}-qr.svg`, 'image/svg+xml', renderSVG(payload, options)),
        file(`${name}-qr.png`, 'image/png', png(encode(payload, options).data)),
        file(`${name}-qr.json`, 'application/json', payload),
      ],
      next: 'In Thunderbird for Android: Settings > Import settings > Scan a QR code. The password is asked for.',
    };
  },
};

const serverOf = ({ protocol, host, port, security: s, login, user }: ExportServer) => [
  protocols[protocol],
  host,
  port,
  security[s],
  authentication[login ?? 'password'],
  login === 'none' ? '' : (user ?? ''),
];

/** Length in UTF-8. */
const encodedLength = (text: string): number => percentless(encodeURIComponent(text));
const percentless = (text: string): number => text.replaceAll(/%../g, 'x').length;
