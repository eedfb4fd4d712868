import type { Controls } from './tools.ts';

/**
 * The control hosts, all of them: big public services that see such connections all day. They get a
 * connection, at most a greeting and a QUIT, and only when an examination is in doubt. `--no-controls` leaves
 * them alone. Looked up 2026-11-21.
 */
export const publicControls: Controls = {
  web: [
    { name: 'gstatic.com', url: 'http://www.gstatic.com/generate_204', expect: 204 },
    { name: 'captive.apple.com', url: 'http://captive.apple.com/hotspot-detect.html', expect: 200 },
    { name: 'detectportal.firefox.com', url: 'http://detectportal.firefox.com/success.txt', expect: 200 },
  ],
  mail: [
    { host: 'smtp.gmail.com', ports: [465, 587] },
    { host: 'imap.gmail.com', ports: [993] },
    { host: 'pop.gmail.com', ports: [995] },
    { host: 'outlook.office365.com', ports: [993, 995, 587] },
    { host: 'gmail-smtp-in.l.google.com', ports: [25] },
    { host: 'mx-aol.mail.gm0.yahoodns.net', ports: [25] },
    { host: 'mx1.mail.icloud.com', ports: [25] },
  ],
  resolvers: [
    { name: 'Quad9', address: '9.9.9.9' },
    { name: 'Cloudflare', address: '1.1.1.1' },
  ],
};

export const noControls: Controls = { web: [], mail: [], resolvers: [] };
