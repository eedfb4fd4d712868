import { domainToASCII, domainToUnicode } from 'node:url';
import { parse } from 'tldts';

export interface MailAddress {
  /** As typed, without blanks around it. */
  readonly whole: string;
  readonly local: string;
  /** In lower case and ASCII (punycode). */
  readonly domain: string;
  /** As people read it. */
  readonly domainText: string;
  /**
   * The part of the domain that can be registered; undefined for names of a private network and public
   * suffixes.
   */
  readonly registrable: string | undefined;
  /** A name of a private network: nobody else's business. */
  readonly isInternal: boolean;
  /** The address as mail programs log in with it: the domain in ASCII. */
  readonly ascii: string;
}

const internalEndings =
  /(?:^|\.)(?:local|localhost|localdomain|lan|home|internal|intranet|corp|private|home\.arpa)$/;

/** Splits a mail address; undefined where it is none. */
export function parseAddress(text: string): MailAddress | undefined {
  const whole = text.trim();
  const at = whole.lastIndexOf('@');
  const local = whole.slice(0, at);
  const domain = domainToASCII(whole.slice(at + 1).replace(/\.$/, '')).toLowerCase();
  if (at < 1 || !isHostName(domain) || /[\u0000-\u0020\u007f]/.test(local)) return undefined;
  const isInternal = internalEndings.test(domain);
  return {
    whole,
    local,
    domain,
    domainText: domainToUnicode(domain),
    registrable: isInternal ? undefined : registrableOf(domain),
    isInternal,
    ascii: `${local}@${domain}`,
  };
}

/** A name with a dot that a server may have: no address, no single label. */
export function isHostName(name: string): boolean {
  return (
    name.length <= 253 &&
    name.includes('.') &&
    /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9-]{2,63}$/.test(name)
  );
}

/** By the public suffix list, private suffixes not counted: a customer of a hoster is not the hoster. */
export const registrableOf = (name: string): string | undefined => parse(name).domain ?? undefined;

/** Whether a host belongs to the mail domain itself. */
export const isOwnHost = (address: MailAddress, host: string): boolean => {
  const name = host.toLowerCase();
  const zone = address.registrable ?? address.domain;
  return name === zone || name.endsWith(`.${zone}`);
};

/** `%EMAILADDRESS%` and its parts; the domain as servers want it, in ASCII. */
export function fillPlaceholders(text: string, address: MailAddress): string {
  return text
    .replaceAll(/%EMAILADDRESS%/gi, () => address.ascii)
    .replaceAll(/%EMAILLOCALPART%/gi, () => address.local)
    .replaceAll(/%EMAILDOMAIN%/gi, () => address.domain);
}

/** An address in a query: everything encoded that means something there, the rest readable. */
export const inQuery = (address: MailAddress): string =>
  encodeURIComponent(address.ascii).replaceAll('%40', '@');
