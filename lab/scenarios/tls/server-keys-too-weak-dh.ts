import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The outgoing server exchanges keys with 1024 bits',
  postfix: {
    smtpd_tls_dh1024_param_file: '/keys/dh.pem',
    smtpd_tls_mandatory_protocols: 'TLSv1.2',
    smtpd_tls_protocols: 'TLSv1.2',
    tls_medium_cipherlist: 'DHE-RSA-AES256-GCM-SHA384:@SECLEVEL=0',
  },
  openssl: `MaxProtocol = TLSv1.2
CipherString = DEFAULT@SECLEVEL=0`,
  // The second group of RFC 2409.
  prepare: `cat >/keys/dh.pem <<'END'
-----BEGIN DH PARAMETERS-----
MIGHAoGBAP//////////yQ/aoiFowjTExmKLgNwc0SkCTgiKZ8x0Agu+pjsTmyJR
Sgh5jjQE3e+VGbPNOkMbMCsKbfJfFDdP4TVtbVHCReSFtXZiXn7G9ExC6aY37WsL
/1y29Aa37e44a/taiZ+lrp8kEXxLH+ZJKGZR7OZTgf//////////AgEC
-----END DH PARAMETERS-----
END
chmod 644 /keys/dh.pem`,
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/server-keys-too-weak'],
  accept: ['tls/no-common-cipher'],
  shows: [/smtp FAILED .*DH/],
} satisfies Scenario;
