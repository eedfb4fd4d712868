/** For administrators: what to publish so that every mail program finds the settings by itself. */
import {
  domainOf,
  type Exporter,
  type ExportServer,
  type ExportSettings,
  file,
  lacking,
  localPart,
} from './export.ts';
import { isInexpressible, profile } from './mobileconfig.ts';
import { autodiscoverXml } from './outlook.ts';
import { autoconfigXml } from './thunderbird.ts';
import { apache, caddy, nginx } from './web-servers.ts';

const services = {
  imap: { tls: '_imaps', starttls: '_imap' },
  pop3: { tls: '_pop3s', starttls: '_pop3' },
  smtp: { tls: '_submissions', starttls: '_submission' },
} as const;

/**
 * SRV records of RFC 6186 and RFC 8314. A service that is not offered gets the target "." only where that is
 * certain.
 */
function records(settings: ExportSettings, domain: string): readonly string[] {
  return [settings.incoming, settings.outgoing].flatMap((s) =>
    s === undefined || s.security === 'none'
      ? []
      : [`${services[s.protocol][s.security]}._tcp.${domain}. 3600 IN SRV 0 1 ${s.port} ${absolute(s.host)}`],
  );
}

const absolute = (host: string): string => `${host.replace(/\.$/, '')}.`;
const isPublishable = (s: ExportServer | undefined): boolean =>
  s === undefined ||
  (s.security !== 'none' && !/^[\d.]+$|:/.test(s.host) && /^[\u0021-\u007e]+$/.test(s.host));
const notPublishable = {
  unsupported: 'only encrypted servers with an ASCII host name can be published; correct the settings first',
};

export const dns: Exporter = {
  id: 'dns',
  title: 'DNS records with which mail programs find the servers (SRV)',
  aliases: ['srv', 'zone'],
  export(settings, { address }) {
    const domain = domainOf(address);
    if (
      !isPublishable(settings.incoming) ||
      !isPublishable(settings.outgoing) ||
      !/^[\u0021-\u007e]+$/.test(domain)
    )
      return notPublishable;
    return {
      files: [file(`${domain}.zone`, 'text/dns', `${records(settings, domain).join('\n')}\n`)],
      next: 'Add these records where the DNS of the domain is kept.',
    };
  },
};

export const site: Exporter = {
  id: 'site',
  title: 'Everything to publish for a domain: DNS records and files for a web server',
  aliases: ['serve-autoconfig', 'web'],
  export(settings, { address }) {
    const { incoming, outgoing } = settings;
    const no = lacking('A domain', settings, { incoming: ['imap', 'pop3'], outgoing: 'needed' });
    if (no !== undefined || incoming === undefined || outgoing === undefined)
      return no ?? { unsupported: 'a domain needs both servers' };
    const domain = domainOf(address);
    if (!isPublishable(incoming) || !isPublishable(outgoing) || !/^[a-z0-9.-]+$/.test(domain))
      return notPublishable;
    const users = [incoming.user ?? address, outgoing.user ?? address];
    if (users.some((u) => u !== address && u !== localPart(address)))
      return {
        unsupported:
          'a domain can publish user names that are the address or the part before its @; these are neither',
      };
    const anybody = [incoming, outgoing].map(({ user: _, ...rest }) => rest);
    const [receiving = incoming, sending = outgoing] = anybody;
    const xml = autoconfigXml(
      { incoming: { user: address, ...incoming }, outgoing: { user: address, ...outgoing } },
      { address },
      domain,
    );
    const isWholeAddress = users.every((u) => u === address);
    const files = [
      ...(isWholeAddress
        ? [file('www/autodiscover/autodiscover.xml', 'text/xml', autodiscoverXml(settings))]
        : []),
      ...([incoming, outgoing].some(isInexpressible)
        ? []
        : [
            file(
              'www/mail.mobileconfig',
              'application/x-apple-aspen-config',
              profile(receiving, sending, { domain }),
            ),
          ]),
      file('www/mail/config-v1.1.xml', 'text/xml', xml),
      file('www/.well-known/autoconfig/mail/config-v1.1.xml', 'text/xml', xml),
      file('dns.zone', 'text/dns', zone(settings, domain)),
      file('nginx.conf', 'text/plain', nginx(domain)),
      file('apache.conf', 'text/plain', apache(domain)),
      file('Caddyfile', 'text/plain', caddy(domain)),
    ];
    return {
      files: [file('README.txt', 'text/plain', readme(domain, isWholeAddress)), ...files],
      next: 'Read README.txt in the folder: it says what goes into the DNS and what onto the web server.',
    };
  },
};

const zone = (settings: ExportSettings, domain: string): string =>
  [
    '; www.example. stands for the web server that has these files; where it has no name of its own, write A and',
    '; AAAA records with its addresses instead of CNAME',
    `autoconfig.${domain}. 3600 IN CNAME www.example.`,
    `autodiscover.${domain}. 3600 IN CNAME www.example.`,
    ...records(settings, domain),
    `; Only where no name autodiscover.${domain} can be made, for Outlook (the target must be no CNAME):`,
    `; _autodiscover._tcp.${domain}. 3600 IN SRV 0 0 443 www.example.`,
    '',
  ].join('\n');

const readme = (domain: string, hasAutodiscover: boolean): string =>
  [
    `Settings of ${domain} for every mail program`,
    '',
    '1. Add the records in dns.zone where the DNS of the domain is kept.',
    `2. Copy the folder www to the web server, as /srv/www/${domain}, and serve it by HTTPS under autoconfig.${domain}`,
    `   and autodiscover.${domain}, and its folder .well-known under ${domain} itself: nginx.conf, apache.conf and`,
    '   Caddyfile show how.',
    '   The certificate must hold all these names. Nothing may be redirected to plain HTTP or want a login.',
    '3. Look at what comes out:',
    `   curl https://autoconfig.${domain}/mail/config-v1.1.xml`,
    `   maildoctor discover someone@${domain} --exchange`,
    '4. Link to mail.mobileconfig for iPhone, iPad and Mac.',
    '5. Outlook 2021, Microsoft 365 and new Outlook often look no further than Microsoft: there people type the servers.',
    ...(hasAutodiscover
      ? []
      : [
          '',
          'There is no Autodiscover file: its user name would be the whole address, which these servers do not take.',
        ]),
    '',
  ].join('\n');
