/** Steps that are the same on every computer and telephone. */
export const everywhere = {
  'try-other-network': [
    'Use another connection for five minutes: the hotspot of a mobile telephone, or its mobile data with Wi-Fi off.',
    'Try mail again there, or run the examination again.',
    'Works there? Then your usual network (router, company, Internet provider) is the cause, not your settings.',
    'Fails there too? Then the network is innocent. Go back to your usual connection.',
  ],
  'sign-in-to-network': [
    'Open a browser and go to http://neverssl.com (a page without encryption, so that the network can step in).',
    'Sign in or accept the terms on the page that the network shows instead.',
    'Then open any https page to see that it works, and fetch mail again.',
  ],
} as const;

/** A scanner that reads mail connections: exempt them, keep the protection. */
export const antivirusOnDesktop = [
  'Open {product} and find “Mail Shield”, “E-mail protection” or “SSL/TLS scanning” in its settings.',
  'For a test of ten minutes switch only the scanning of mail connections off, and try mail again.',
  'If that was it: exempt the mail program or the mail server from the scanning of encrypted connections.',
  'Update {product} and switch everything else on again. Attachments are still scanned when they are opened.',
] as const;
