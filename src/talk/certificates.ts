// Makes the certificates of a world while it starts: a root, an intermediate and one leaf for each server.
// Made and not stored, because a stored certificate that is "good" today is expired one day.

import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AccessDescription,
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  AuthorityInfoAccessSyntax,
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  Extension,
  Extensions,
  GeneralName,
  id_ad_caIssuers,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_subjectAltName,
  id_kp_serverAuth,
  id_pe_authorityInfoAccess,
  KeyUsage,
  KeyUsageFlags,
  Name,
  RelativeDistinguishedName,
  SubjectAlternativeName,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Time,
  Validity,
  Version,
} from '@peculiar/asn1-x509';

const COMMON_NAME = '2.5.4.3';
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const RSA_WITH_SHA256 = '1.2.840.113549.1.1.11';

export interface Pair {
  publicKey: KeyObject;
  privateKey: KeyObject;
}

export interface Issuer {
  name: string;
  keys: Pair;
}

export interface Order {
  subject: string;
  /** DNS names and IP addresses of a server; none for an authority. */
  names?: string[];
  keys: Pair;
  issuer: Issuer;
  /** Where the issuer's certificate can be fetched. */
  issuerUrl?: string;
  /** As `openssl req -x509` makes it: an authority and a server at once. */
  selfMade?: true;
  from: Date;
  to: Date;
}

export const ecKeys = (): Pair => generateKeyPairSync('ec', { namedCurve: 'P-256' });

export const weakKeys = (): Pair => generateKeyPairSync('rsa', { modulusLength: 1024 });

function distinguishedName(commonName: string): Name {
  const value = new AttributeValue({ utf8String: commonName });
  return new Name([new RelativeDistinguishedName([new AttributeTypeAndValue({ type: COMMON_NAME, value })])]);
}

function extension(id: string, value: object, critical = false): Extension {
  return new Extension({ extnID: id, critical, extnValue: new OctetString(AsnConvert.serialize(value)) });
}

const generalName = (name: string) =>
  isIP(name) ? new GeneralName({ iPAddress: name }) : new GeneralName({ dNSName: name });

function extensionsOf(order: Order): Extension[] {
  if (order.names === undefined) {
    return [
      extension(id_ce_basicConstraints, new BasicConstraints({ cA: true }), true),
      extension(id_ce_keyUsage, new KeyUsage(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign), true),
    ];
  }
  const names = new SubjectAlternativeName(order.names.map(generalName));
  if (order.selfMade === true) {
    return [
      extension(id_ce_basicConstraints, new BasicConstraints({ cA: true }), true),
      extension(id_ce_subjectAltName, names),
    ];
  }
  return [
    extension(id_ce_basicConstraints, new BasicConstraints({ cA: false }), true),
    extension(id_ce_keyUsage, new KeyUsage(KeyUsageFlags.digitalSignature), true),
    extension(id_ce_extKeyUsage, new ExtendedKeyUsage([id_kp_serverAuth])),
    extension(id_ce_subjectAltName, names),
    ...(order.issuerUrl === undefined ? [] : [issuerAt(order.issuerUrl)]),
  ];
}

function issuerAt(url: string): Extension {
  const accessLocation = new GeneralName({ uniformResourceIdentifier: url });
  const access = new AccessDescription({ accessMethod: id_ad_caIssuers, accessLocation });
  return extension(id_pe_authorityInfoAccess, new AuthorityInfoAccessSyntax([access]));
}

/** RFC 5280: whole seconds; two-digit years up to 2049, four-digit years after that. */
function time(moment: Date): Time {
  const date = new Date(Math.floor(moment.getTime() / 1000) * 1000);
  return date.getUTCFullYear() < 2050 ? new Time({ utcTime: date }) : new Time({ generalTime: date });
}

/** A certificate as PEM. */
export function issue(order: Order): string {
  const elliptic = order.issuer.keys.privateKey.asymmetricKeyType === 'ec';
  const algorithm = new AlgorithmIdentifier({
    algorithm: elliptic ? ECDSA_WITH_SHA256 : RSA_WITH_SHA256,
    ...(elliptic ? {} : { parameters: null }),
  });
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40; // positive, and never shortened
  const body = new TBSCertificate({
    version: Version.v3,
    serialNumber: new Uint8Array(serial).buffer,
    signature: algorithm,
    issuer: distinguishedName(order.issuer.name),
    validity: new Validity(),
    subject: distinguishedName(order.subject),
    subjectPublicKeyInfo: AsnConvert.parse(
      order.keys.publicKey.export({ type: 'spki', format: 'der' }),
      SubjectPublicKeyInfo,
    ),
    extensions: new Extensions(extensionsOf(order)),
  });
  body.validity.notBefore = time(order.from);
  body.validity.notAfter = time(order.to);
  const signed = new Uint8Array(AsnConvert.serialize(body));
  const signature = new Uint8Array(sign('sha256', signed, order.issuer.keys.privateKey));
  const whole = new Certificate({
    tbsCertificate: body,
    signatureAlgorithm: algorithm,
    signatureValue: signature.buffer,
  });
  const text = Buffer.from(AsnConvert.serialize(whole)).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${text.replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
}

export const derOf = (pem: string): Buffer => Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64');
