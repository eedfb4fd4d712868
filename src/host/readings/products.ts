/** Protection programs that look into mail connections. `mail`: they do so unless told otherwise. */
interface Product {
  readonly name: string;
  /** As the security centre of Windows or an extension of macOS names it. */
  readonly called: RegExp;
  /** Where it lives on Linux and macOS. */
  readonly paths: readonly string[];
  readonly mail: boolean;
}

export interface ProductFound {
  readonly name: string;
  readonly inspectsMail: boolean;
}

/** Sources: help pages of the makers on mail shields and SSL scanning, looked at 2026-11. */
export const products: readonly Product[] = [
  { name: 'Avast', called: /avast/i, paths: ['/Applications/Avast.app'], mail: true },
  { name: 'AVG', called: /\bavg\b/i, paths: ['/Applications/AVGAntivirus.app'], mail: true },
  { name: 'Norton', called: /norton|symantec/i, paths: ['/Applications/Norton 360.app'], mail: true },
  { name: 'Avira', called: /avira/i, paths: ['/Applications/Avira.app'], mail: true },
  {
    name: 'ESET',
    called: /\beset\b/i,
    paths: [
      '/Applications/ESET Cyber Security.app',
      '/Applications/ESET Cyber Security Pro.app',
      '/opt/eset',
    ],
    mail: true,
  },
  {
    name: 'Kaspersky',
    called: /kaspersky/i,
    paths: ['/Applications/Kaspersky.app', '/opt/kaspersky'],
    mail: true,
  },
  {
    name: 'Bitdefender',
    called: /bitdefender/i,
    paths: ['/Applications/Bitdefender', '/opt/bitdefender-security-tools'],
    mail: true,
  },
  { name: 'G DATA', called: /g ?data/i, paths: [], mail: true },
  { name: 'Dr.Web', called: /dr\.? ?web/i, paths: ['/opt/drweb.com'], mail: true },
  { name: 'F-Secure', called: /f-secure|withsecure/i, paths: ['/opt/f-secure'], mail: false },
  {
    name: 'McAfee',
    called: /mcafee|trellix/i,
    paths: ['/Applications/McAfee Endpoint Security for Mac.app'],
    mail: false,
  },
  {
    name: 'Trend Micro',
    called: /trend micro/i,
    paths: ['/Applications/Trend Micro Antivirus.app'],
    mail: false,
  },
  { name: 'Sophos', called: /sophos/i, paths: ['/Applications/Sophos', '/opt/sophos-spl'], mail: false },
  { name: 'Malwarebytes', called: /malwarebytes/i, paths: ['/Applications/Malwarebytes.app'], mail: false },
];

/** The known products among the names that a system gives, such as `displayName` of AntiVirusProduct. */
export const productsNamed = (names: readonly string[]): ProductFound[] =>
  products
    .filter((p) => names.some((n) => p.called.test(n)))
    .map(({ name, mail }) => ({ name, inspectsMail: mail }));
