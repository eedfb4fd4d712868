import { each, eachSuggests, phrases } from '../../kernel/phrase.ts';

const seen = '2026-08-07';

/**
 * Cable companies of North America and their own codes, kept by some after their mailboxes moved elsewhere.
 */
export default [
  ...phrases(
    {
      source: 'Cox postmaster error codes (AUP#...) in public bounce collections',
      seen,
      protocol: 'smtp',
      provider: 'cox',
    },
    {
      'says-account-compromised': each('aup#cxmj | aup#cxthrt'),
      'says-sender-banned': each('aup#cxsndr'),
      'says-ip-blocklisted': each(
        'aup#cxbl | aup#cdrbl | aup#bl | ipbl0001 | ipbl0010 | ipbl0011 | ipbl0100 | ipbl0101 | ipbl0110 | ipbl0111 | ipbl1000 | ipbl1001 | ipbl1010 | ipbl1100 | ipbl00* | ipbl1*',
      ),
      'says-attachment-blocked': each('attachment extension is forbidden'),
      'says-spam': each('aup#ctab | aup#o-1 | aup#cxsnd'),
      'says-temporarily-unavailable': each('esmtp server temporarily not available'),
      'says-reverse-name-wrong': each('aup#dns'),
      'says-too-many-connections': each('aup#conn | aup#cnct'),
    },
  ),
  ...phrases(
    {
      source: 'Spectrum postmaster error codes in public bounce collections',
      seen,
      protocol: 'smtp',
      provider: 'spectrum',
    },
    {
      'says-ip-blocklisted': each('aup#*12* | aup#in-12* | aup#out-12* | aup#i-12*'),
      'says-refused-without-reason': eachSuggests('aup#*15* | aup#in-15* | aup#out-15* | aup#i-15*'),
      'says-spam': each('aup#*16* | aup#in-16*'),
    },
  ),
];
