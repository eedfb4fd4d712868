import type { X509Certificate } from 'node:crypto';
import { type CertificateSeen, type DateState, dateState, matchesName } from './certificate.ts';
import { evaluateTrust, getExtraStore, getNodeStore, getSystemStore, type TrustVerdict } from './trust.ts';

/** Every check by itself; none hides another. */
export interface ChainChecks {
  readonly name: { readonly asked: string; readonly matches: boolean };
  /** One for each certificate of the chain, in its order. */
  readonly dates: readonly DateState[];
  readonly trust: readonly TrustVerdict[];
  /** The one error Node.js itself would report, if any. */
  readonly nodeCode?: string;
}

export function checkChain(
  certificates: readonly X509Certificate[],
  chain: readonly CertificateSeen[],
  nodeCode: string | undefined,
  options: { servername: string; ca?: string; now?: Date },
): ChainChecks {
  const now = options.now ?? new Date();
  const leaf = certificates[0];
  const matches = leaf !== undefined && matchesName(leaf, options.servername);
  const stores = [
    getNodeStore(),
    getSystemStore(),
    ...(options.ca === undefined ? [] : [getExtraStore(options.ca)]),
  ];
  const trust = stores.map((store) => evaluateTrust(certificates, store, now));
  const code = nodeCode ?? (matches ? undefined : 'ERR_TLS_CERT_ALTNAME_INVALID');
  return {
    name: { asked: options.servername, matches },
    dates: chain.map((seen) => dateState(seen, now)),
    trust: trust.map((verdict) => (verdict.store === 'node' ? withOpenSsl(verdict, nodeCode) : verdict)),
    ...(code === undefined ? {} : { nodeCode: code }),
  };
}

/**
 * OpenSSL has built the path over Node's store itself: its word counts more than ours where it speaks of
 * trust.
 */
function withOpenSsl(verdict: TrustVerdict, nodeCode: string | undefined): TrustVerdict {
  if (nodeCode === undefined) return { ...verdict, trusted: true };
  if (verdict.trusted && TRUST_CODES.test(nodeCode)) {
    return { store: verdict.store, trusted: false, code: nodeCode };
  }
  return verdict;
}

const TRUST_CODES =
  /^(?:UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|CERT_(?:UNTRUSTED|REJECTED|CHAIN_TOO_LONG|SIGNATURE)|INVALID_)/;
