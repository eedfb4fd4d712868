// Every mail server that the lab can run.
import { courier } from './courier.ts';
import { cyrus } from './cyrus.ts';
import { dovecot } from './dovecot.ts';
import { exim } from './exim.ts';
import { opensmtpd } from './opensmtpd.ts';
import type { Peer, PeerName } from './peer.ts';
import { postfix } from './postfix.ts';

export const peers: Readonly<Record<PeerName, Peer>> = { dovecot, courier, cyrus, postfix, exim, opensmtpd };
export const peerNames = Object.keys(peers) as PeerName[];
