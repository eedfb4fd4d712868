export type TlsFailure =
  | 'not-tls'
  | 'reset'
  | 'closed'
  | 'timeout'
  | 'cancelled'
  | 'alert'
  | 'protocol-version'
  | 'no-cipher'
  | 'weak-key'
  | 'weak-dh'
  | 'legacy-renegotiation'
  | 'other';

export interface FailureSeen {
  readonly reason: TlsFailure;
  readonly alert?: string;
}

/** Which of the failures an error of Node's TLS is, given the first bytes the peer really sent. */
export function classifyTlsFailure(
  code: string,
  message: string,
  heard: Buffer,
  transport: { end: 'closed' | 'reset' } | undefined,
): FailureSeen {
  if (heard.length > 0 && !looksLikeTls(heard)) return { reason: 'not-tls' };
  const alert = alertName(code, message) ?? plainAlert(heard);
  if (alert === 'protocol_version') return { reason: 'protocol-version', alert };
  if (alert !== undefined && alert !== 'close_notify') return { reason: 'alert', alert };
  for (const [reason, pattern] of REASONS) if (pattern.test(`${code} ${message}`)) return { reason };
  if (transport) return { reason: transport.end };
  return { reason: code === 'ECONNRESET' ? 'reset' : 'other' };
}

/** A TLS record begins with a type from 20 to 24 and a major version of 3. */
export function looksLikeTls(heard: Buffer): boolean {
  const type = heard[0] ?? 0;
  return type >= 20 && type <= 24 && (heard.length < 2 || heard[1] === 3);
}

/** The alert in a first record that is an alert and not encrypted. */
function plainAlert(heard: Buffer): string | undefined {
  if (heard[0] !== 21 || heard.length < 7 || heard.readUInt16BE(3) !== 2) return undefined;
  const number = heard[6] ?? 0;
  return ALERTS[number] ?? `alert_${number}`;
}

const REASONS: readonly [TlsFailure, RegExp][] = [
  ['weak-dh', /DH_KEY_TOO_SMALL|dh key too small|ERR_TLS_DH_PARAM_SIZE/i],
  [
    'weak-key',
    /(?:EE|CA)_KEY_TOO_SMALL|CA_MD_TOO_WEAK|certificate key too weak|(?:key too small|md too weak)/i,
  ],
  ['legacy-renegotiation', /UNSAFE_LEGACY_RENEGOTIATION|legacy renegotiation/i],
  [
    'protocol-version',
    /UNSUPPORTED_PROTOCOL|LEGACY_SIGALG|VERSION_TOO_LOW|UNKNOWN_PROTOCOL|BAD_PROTOCOL_VERSION/,
  ],
  ['no-cipher', /NO_CIPHERS_AVAILABLE|NO_SHARED_CIPHER|CIPHER_RETURNED|UNKNOWN_CIPHER|NO_SUITABLE_/],
];

/** The name of an alert the peer has sent, from the number OpenSSL prints or from Node's code. */
export function alertName(code: string, message: string): string | undefined {
  const number = /alert number (\d{1,3})/.exec(message)?.[1];
  if (number !== undefined) return ALERTS[Number(number)] ?? `alert_${number}`;
  const named = /^ERR_SSL_(?:SSLV3|TLSV1|TLSV13)_ALERT_([A-Z_]+)$/.exec(code)?.[1];
  if (named !== undefined) return named.toLowerCase();
  return code === 'ERR_SSL_TLSV1_UNRECOGNIZED_NAME' ? 'unrecognized_name' : undefined;
}

const ALERTS: Readonly<Record<number, string>> = {
  0: 'close_notify',
  10: 'unexpected_message',
  20: 'bad_record_mac',
  22: 'record_overflow',
  30: 'decompression_failure',
  40: 'handshake_failure',
  41: 'no_certificate',
  42: 'bad_certificate',
  43: 'unsupported_certificate',
  44: 'certificate_revoked',
  45: 'certificate_expired',
  46: 'certificate_unknown',
  47: 'illegal_parameter',
  48: 'unknown_ca',
  49: 'access_denied',
  50: 'decode_error',
  51: 'decrypt_error',
  70: 'protocol_version',
  71: 'insufficient_security',
  80: 'internal_error',
  86: 'inappropriate_fallback',
  90: 'user_canceled',
  100: 'no_renegotiation',
  109: 'missing_extension',
  110: 'unsupported_extension',
  112: 'unrecognized_name',
  113: 'bad_certificate_status_response',
  115: 'unknown_psk_identity',
  116: 'certificate_required',
  120: 'no_application_protocol',
};
