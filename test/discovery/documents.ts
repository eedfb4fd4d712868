const servers: Readonly<Record<string, { type: string; socket: string }>> = {
  imaps: { type: 'imap', socket: 'SSL' },
  imap: { type: 'imap', socket: 'STARTTLS' },
  pop3s: { type: 'pop3', socket: 'SSL' },
  smtps: { type: 'smtp', socket: 'SSL' },
  smtp: { type: 'smtp', socket: 'STARTTLS' },
  'smtp+insecure': { type: 'smtp', socket: 'plain' },
  'imap+insecure': { type: 'imap', socket: 'plain' },
};

/** `@autoconfig imaps://%EMAILADDRESS%@imap.example.org:993 …` as the document; every other text as it is. */
export function documentOf(text: string): string {
  if (!text.startsWith('@autoconfig')) return text;
  const body = text.split(' ').slice(1).map(serverOf).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<clientConfig version="1.1"><emailProvider id="example"><domain>%EMAILDOMAIN%</domain><displayName>Example &amp; Co</displayName>
${body}
</emailProvider></clientConfig>`;
}

function serverOf(url: string): string {
  const [, scheme = '', user = '', host = '', port = ''] =
    /^([a-z3+]+):\/\/(?:(.*)@)?([^@:]+):(\d+)$/.exec(url) ?? [];
  const { type = '', socket = '' } = servers[scheme] ?? {};
  const element = type === 'smtp' ? 'outgoingServer' : 'incomingServer';
  return `<${element} type="${type}"><hostname>${host}</hostname><port>${port}</port><socketType>${socket}</socketType>
<username>${user}</username><authentication>password-cleartext</authentication></${element}>`;
}
