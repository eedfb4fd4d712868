import { type Claim, numbered } from './claim.ts';
import { complaintClaims } from './complaints.ts';
import { languageClaims } from './languages.ts';
import { loginClaims } from './login.ts';
import { networkClaims } from './network.ts';
import { outlookClaims } from './outlook.ts';
import { programClaims } from './programs.ts';
import { tlsClaims } from './tls.ts';
import { translationClaims } from './translations.ts';

/** In each level the first that fits is told; the order of files is from the ground up. */
export const claims: readonly Claim[] = [
  ...tlsClaims,
  ...networkClaims,
  ...loginClaims,
  ...numbered(outlookClaims),
  ...programClaims,
  ...languageClaims,
  ...translationClaims,
  ...complaintClaims,
];
