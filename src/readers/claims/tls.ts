import { type Claim, connect, exact, loose, noStartTls, tls, vague } from './claim.ts';

/**
 * TLS as OpenSSL 1.0 to 3, GnuTLS, NSS, Schannel, SecureTransport, Go, Java and Node.js name it. The codes
 * are those of Node.js where there is one, so that faults see the same word from a probe and from a text.
 */
export const tlsClaims: readonly Claim[] = [
  // Not TLS at all; told by a server of its client, it is the other way round.
  exact(
    /(?:SSL_accept|TLS accept|accept\(\)|server handshake|from client).{0,120}(?:wrong version number|http request|unknown protocol|packet length too long|not? (?:a )?TLS|first record does not look)/i,
    tls('not-tls', 'SSL_ACCEPT'),
  ),
  exact(
    /wrong[ _]version[ _]number|first record does not look like a TLS handshake|SSL_ERROR_RX_RECORD_TOO_LONG|unexpected TLS packet|unknown[ _]protocol\b|packet[ _]length[ _]too[ _]long|http[ _]request\b.{0,20}ssl|SSL_ERROR_RX_UNKNOWN_RECORD_TYPE|Unsupported or unrecognized SSL message|plaintext connection\?|record layer.{0,30}too long|errSSLBadRecordMac.{0,10}not|\\022\\003\\001|\\026\\003\\0?[0-3]|tls[^\n]{0,40}plain ?text (?:port|server)|frame is of an unexpected|received corrupt message of type|InvalidContentType|port \d{2,5} is (?:typically |usually )?reserved for (?:plain-?text|unencrypted)|unexpected packet format|The handshake failed due to an unexpected/i,
    tls('not-tls', 'ERR_SSL_WRONG_VERSION_NUMBER'),
  ),

  // Dates.
  exact(
    /cert(?:ificate)?[^\n]{0,80}(?:has expired|is expired|\bexpired\b)|CERT_HAS_EXPIRED|SEC_ERROR_EXPIRED_CERTIFICATE|expired certificate|errSSLCertExpired|CERT_E_EXPIRED|x509: certificate has expired|CertificateExpiredException|CertExpired|certificate: Expired|InvalidCertificate\(Expired|(?:not|nicht) (?:within its validity period|im Gültigkeitszeitraum)|certificate[^\n]{0,40}\bran out\b/i,
    tls('expired', 'CERT_HAS_EXPIRED'),
  ),
  exact(
    /(?:certificate|cert)\b[^\n]{0,60}(?:not yet (?:valid|activated)|will not be valid until|not valid (?:yet|before))|CERT_NOT_YET_VALID|MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE|SEC_ERROR_CERT_NOT_IN_VALIDITY|errSSLCertNotYetValid|CertificateNotYetValidException|not yet valid certificate|certificate: NotValidYet|InvalidCertificate\(NotValidYet/i,
    tls('not-yet-valid', 'CERT_NOT_YET_VALID'),
  ),

  // Names.
  exact(
    /does(?: not|n['’]t) match (?:the )?(?:server(?:['’]s)? )?(?:certificate|cert|target|expected|host\b|hostname)|host ?name did(?: not|n[’']t) match the name|ERR_TLS_CERT_ALTNAME_INVALID|hostname mismatch|not in the cert'?s altnames|no alternative certificate subject name|certificate owner does not match|name (?:in|on) the certificate does not match|SSL_ERROR_BAD_CERT_DOMAIN|SEC_ERROR_BAD_CERT_DOMAIN|certificate for [^\n]{0,120}is not valid for that server|certificate is (?:not )?valid for [^\n]{0,200}, not |RemoteCertificateNameMismatch|No subject alternative (?:DNS )?name|CERT_E_CN_NO_MATCH|common ?name[^\n]{0,80}(?:mismatch|did(?:n't| not) match)|x509: certificate is valid for|Peer certificate CN=[^\n]{0,120}did not match|host ?name .{0,120}doesn't match|Invalid certificate content|target principal name is incorrect|not in certificate\b|NotValidForName|certificate (?:is )?not valid for (?:the )?name|relies on legacy Common Name|certificate belongs to (?:a different|another)|gehört zu einer anderen Website|^\s{0,4}Wrong Site\b|certificate subject name \([^\n]{0,120}does not match/i,
    tls('name', 'ERR_TLS_CERT_ALTNAME_INVALID'),
  ),

  // Trust.
  exact(
    /SELF_SIGNED_CERT_IN_CHAIN|self[- ]signed certificate in (?:the )?certificate chain/i,
    tls('self-signed', 'SELF_SIGNED_CERT_IN_CHAIN'),
  ),
  exact(
    /DEPTH_ZERO_SELF_SIGNED_CERT|self[- ]?signed\b|MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT/i,
    tls('self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'),
  ),
  exact(
    /UNABLE_TO_VERIFY_LEAF_SIGNATURE|unable to verify the first certificate/i,
    tls('incomplete-chain', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
  ),
  exact(
    /UNABLE_TO_GET_ISSUER_CERT|unable to get (?:local )?issuer certificate|SEC_ERROR_UNKNOWN_ISSUER|(?:issuer|signing certificate authority|signing authority) is (?:unknown|not (?:trusted|known))|known issuer|UnknownIssuer|failed to load system roots|no roots provided|unknown (?:authority|ca)\b|signed by unknown authority|untrusted root|UntrustedRoot|PartialChain|CERT_E_UNTRUSTEDROOT|CERT_E_CHAINING|PKIX path building failed|unable to find valid certification path|alert unknown ca|errSSLUnknownRootCert|errSSLNoRootCert|MOZILLA_PKIX_ERROR_MITM_DETECTED|chain (?:was )?issued by an authority that is not trusted|SEC_ERROR_UNTRUSTED_ISSUER|SEC_ERROR_CA_CERT_INVALID|Trust anchor for certification path not found|certificate was rejected[^\n]{0,40}Issuer/i,
    tls('unknown-ca', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'),
  ),
  exact(
    /certificate (?:has been |was |is )?revoked|SEC_ERROR_REVOKED_CERTIFICATE|CERT_REVOKED|CRYPT_E_REVOKED/i,
    tls('revoked', 'CERT_REVOKED'),
  ),
  exact(
    /SEC_ERROR_OCSP_\w{4,40}|revocation function was unable|(?:OCSP|revocation)[^\n]{0,60}(?:unavailable|offline|could not|unable|failed|no check)|CRYPT_E_REVOCATION_OFFLINE|CRYPT_E_NO_REVOCATION_CHECK/i,
    tls('revocation-unknown'),
  ),

  // Versions, ciphers, keys.
  // OpenSSL 3 offers TLS 1.2 and newer: a peer that finds this too low or too new speaks something older.
  exact(
    /error:0A00042E|ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION.{0,200}0A00042E|error in protocol version/i,
    tls('protocol-version', 'ERR_SSL_UNSUPPORTED_PROTOCOL'),
  ),
  exact(
    /version too low|alert protocol version|tls: protocol version not supported|SSL_ERROR_PROTOCOL_VERSION_ALERT|ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION/i,
    tls('protocol-version', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'),
  ),
  exact(
    /unsupported[ _]protocol|SSL_ERROR_UNSUPPORTED_VERSION|legacy sigalg disallowed|server selected unsupported protocol version|protocol is disabled or cipher suites are inappropriate|\bSSLv[23] is|SEC_E_UNSUPPORTED_FUNCTION|errSSLPeerProtocolVersion|TLS version .{0,40}(?:not supported|too old)|internal error.{0,30}\(TLS ?1\.0|no appropriate protocol/i,
    tls('protocol-version', 'ERR_SSL_UNSUPPORTED_PROTOCOL'),
  ),
  exact(
    /unsafe legacy renegotiation|SSL_ERROR_UNSAFE_NEGOTIATION/i,
    tls('legacy-renegotiation', 'ERR_SSL_UNSAFE_LEGACY_RENEGOTIATION_DISABLED'),
  ),
  exact(
    /no shared cipher|no ciphers? available|SSL_ERROR_NO_CYPHER_OVERLAP|no cipher suites? in common|could not negotiate a supported cipher/i,
    tls('no-cipher', 'ERR_SSL_NO_SHARED_CIPHER'),
  ),
  exact(
    /dh[ _]key[ _]too[ _]small|ee[ _]key[ _]too[ _]small|ca[ _]md[ _]too[ _]weak|weak ephemeral Diffie|SSL_ERROR_WEAK_SERVER|key (?:is )?too (?:small|weak)|md too weak|format of the certificate for the server is bad|errSSLBadCert|MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE|SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED|insecure (?:algorithm|key)/i,
    tls('weak-key', 'ERR_SSL_DH_KEY_TOO_SMALL'),
  ),
  exact(
    /certificate[ _]required|client certificate (?:is )?(?:required|missing|no longer valid|has expired|was rejected)|did(?:n't| not) return a certificate|alert certificate required/i,
    tls('client-certificate'),
  ),
  exact(
    /unrecognized[ _]name|alert unrecognized name|SSL_ERROR_UNRECOGNIZED_NAME_ALERT/i,
    tls('no-name-sent', 'ERR_SSL_TLSV1_UNRECOGNIZED_NAME'),
  ),
  exact(/no application protocol/i, tls('application-protocol')),
  exact(
    /alert certificate unknown|alert bad certificate|peer rejected (?:our|the) certificate/i,
    tls('unknown-ca', 'ALERT_CERTIFICATE_UNKNOWN'),
  ),
  exact(
    /alert handshake failure|tls: handshake failure|sslv3 alert handshake|handshake_failure|SSL_ERROR_HANDSHAKE_FAILURE_ALERT|errSSLPeerHandshakeFail|received fatal alert: handshake/i,
    tls('handshake-failure', 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE'),
  ),
  exact(
    /(?:tlsv1 )?alert internal error|received fatal alert: internal|DH parameters|Failed to initialize SSL server context/i,
    tls('internal-error'),
  ),
  exact(
    /UNEXPECTED_EOF_WHILE_READING|unexpected eof while reading|EOF occurred in violation of protocol|socket disconnected before secure TLS|SSL_ERROR_SYSCALL(?!.{0,30}(?:reset|104))|TLS connection was non-properly terminated|Remote host terminated the handshake|errSSLClosedAbort|peer closed .{0,30}handshake|handshake.{0,40}(?:closed|EOF|terminated)/i,
    tls('closed', 'ERR_SSL_UNEXPECTED_EOF_WHILE_READING'),
  ),
  exact(/TLS handshake timeout|handshake timed? ?out|timed out.{0,20}handshake/i, tls('timeout')),

  // STARTTLS.
  exact(
    /STARTTLS (?:is |extension )?(?:not (?:supported|available|offered|advertised)|unsupported|unavailable)|(?:does(?: not|n't)|did not|no) (?:support|advertise|offer)\w{0,3} (?:TLS via the |the )?(?:STARTTLS|STLS|that feature|SSL secured connections)|TLS not supported by server|must support STARTTLS|server does not support (?:TLS|secure connections)|using STARTTLS since it doesn't advertise|STLS (?:is )?not supported|TLS (?:is )?required, but was not offered|offered no STARTTLS|(?:missing|lacks?|no) (?:the )?capability:? ?STARTTLS/i,
    noStartTls,
  ),
  loose(
    /certificate verify failed|CERTIFICATE_VERIFY_FAILED|certificate verification (?:error|failed|failure)|(?:can[’']?t|cannot|could not|unable to) verify (?:the )?(?:identity|SSL server|certificate|server)|verify (?:the )?certificate|certificate (?:error|problem|invalid|rejected|is invalid)|certificate\b.{0,120}\b(?:is|was) not (?:trusted|valid)|identity of (?:the )?.{0,120}(?:could not|cannot|can['’]t) be (?:verified|confirmed)|certificates? (?:is|are) not trusted|SSLHandshakeException|remote certificate (?:is|was) (?:invalid|rejected)|security certificate|untrusted certificate|invalid certificate/i,
    tls('unverified'),
  ),
  vague(
    /TLS startup failed|SSL connect(?:ion)? (?:attempt )?failed|SSL operation failed|TLS handshake failed|handshake fail|cannot connect using SSL|unable to connect using SSL|unable to connect to server .{0,120}using SSL|unable to establish (?:TLS|SSL|a secure)|verify (?:that )?this server supports SSL|SSL problem|SSL\/TLS (?:error|problem)|secure (?:connection|link) (?:failed|could not)|non-overridable TLS error|TLS version or certificate used by server|SSL (?:error|failure)|TLS (?:error|failure)|could not (?:start|negotiate|establish) (?:TLS|SSL)|unable to start TLS|failed to enable crypto/i,
    [4, tls('not-tls')],
    [2, tls('protocol-version', 'ERR_SSL_UNSUPPORTED_PROTOCOL')],
    [2, tls('handshake-failure')],
    [1.2, tls('unverified')],
    [0.8, connect('refused')],
  ),
];
