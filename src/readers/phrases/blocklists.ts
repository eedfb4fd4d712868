import { each, phrases } from '../../kernel/phrase.ts';

/** Names and addresses of blocklists and reputation services that replies point to. */
export default phrases(
  {
    source: 'answers documented by the operators of the lists; public bounce collections',
    seen: '2026-08-07',
    protocol: 'smtp',
  },
  {
    'says-ip-blocklisted': each(`
      spamhaus.org/query* | spamhaus.org/sbl* | spamhaus.org/zen | spamhaus.org/pbl* |
      spamhaus.org/xbl | spamhaus.org/drop | spamhaus.org/css* | check.spamhaus.org | zen.spamhaus.org |
      sbl.spamhaus.org | xbl.spamhaus.org | pbl.spamhaus.org | sbl-xbl.spamhaus.org | spamhaus |
      spamhaus sbl | spamhaus xbl | spamhaus pbl | spamhaus css | spamcop | bl.spamcop.net |
      www.spamcop.net | spamcop.net/bl.shtml* | barracudacentral.org | barracudanetworks.com |
      b.barracudacentral.org | barracuda reputation | cbl.abuseat.org | abuseat | abusix |
      mail.abusix.zone | lookup.abusix.com | uceprotect* | dnsbl-1.uceprotect.net | backscatterer |
      backscatterer.org | ips.backscatterer.org | truncate.gbudb.net | gbudb | psbl.surriel.com |
      surriel | dnsbl.dronebl.org | dronebl | blocklist.de | bl.blocklist.de | spameatingmonkey |
      bl.mailspike.net | mailspike | ix.dnsbl.manitu.net | nixspam | manitu.net | dnsbl.spfbl.net |
      spfbl | matrix.spfbl.net | invaluement | ivmsip | ivmsip24 | hostkarma | junkemailfilter |
      s5h.net | all.s5h.net | wpbl | db.wpbl.info | senderscore.org | score.senderscore.com |
      bl.score.senderscore.com | rbl.interserver.net | multi.surbl | imp-spam | spamrats |
      spamrats.com | noptr.spamrats.com | dyna.spamrats.com | lashback | ubl.unsubscore.com |
      korea.services.net | rats-* | dnsrbl* | virbl | singular.ttk.pte.hu | bad.psky.me | fmb.la |
      interserver rbl | 0spam | zapbl | zapbl.net | justspam | proofpoint.com/dnsbl-lookup |
      ipcheck.proofpoint.com | csi.cloudmark.com | cloudmark sender intelligence |
      bl.talosintelligence | talosintelligence.com | sender-ip reputation list
    `),
    'says-link-blocklisted': each(`
      dbl.spamhaus.org | spamhaus dbl | spamhaus.org/dbl* | spamhaus.org/query/dbl* |
      spamhaus.org/query/domain* | blocked using dbl.spamhaus.org | blocked using * dbl.spamhaus |
      multi.uribl.com | black.uribl.com | blocked using multi.uribl.com | lookup.uribl.com |
      multi.surbl.org | blocked using multi.surbl.org | surbl.org/surbl-analysis | listed in dbl |
      listed in uribl | listed in surbl | listed in the dbl | uri listed | url listed
    `),
    'says-blocklist-misused': each(`
      blocked using * open resolver | zen.spamhaus.org * open resolver | spamhaus * open resolver |
      listed * error: open resolver | spamhaus.org/returnc/pub* | spamhaus.org/returnc/vol* |
      blocked using * spamhaus.org/returnc* | blocked using * sorbs.net | blocked using * njabl.org |
      blocked using * ahbl.org | blocked using * ordb.org
    `),
    'says-slowed-by-receiver': each(
      'postmaster.comcast.net | postmaster.live.com | postmaster.free.fr | postmaster.orange | postmaster.aol',
    ),
    'says-direct-delivery-forbidden': each('dul.dnsbl.sorbs.net | dul.ru | dynablock* | pbl listing'),
  },
);
