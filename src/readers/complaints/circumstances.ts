/** Circumstances that name one cause by themselves, in people's own words. As in `words.ts`. */
export const circumstances = {
  folders:
    /\b(?:only|just) (?:see|show\w{0,2}|get|have)\b.{0,20}\binbox\b.{0,80}\bfolders?\b|\b(?:all |my |other |sub-?)?folders\b.{0,40}\b(?:missing|gone|not (?:shown|visible|there)|disappeared|don't (?:show|appear)|do not (?:show|appear))\b|\b(?:missing|don't see|can't see|do not see) (?:all |any of |most of |some of )?(?:my |the )?(?:other |sub-?)?folders\b|\bordner\b.{0,20}\b(?:fehlen|fehlt|weg|verschwunden|nicht (?:da|sichtbar|angezeigt))\b|\bdossiers\b.{0,20}\b(?:manquent|disparu)\b/,
  oldMail:
    /\b(?:only|just)\b.{0,40}\b(?:last|past|recent|previous)\b.{0,20}\b(?:days?|weeks?|months?|e-?mails?|mails?|messages?)\b|\b(?:old|older)\b.{0,20}\b(?:e-?mails?|mails?|messages?|ones?)\b.{0,30}\b(?:missing|gone|not (?:shown|there)|disappeared|don't (?:show|appear))\b|\bnur (?:die )?(?:e-?)?mails der letzten\b|\bälter\w{0,2} (?:e-?)?mails?\b.{0,20}\b(?:fehlen|weg|nicht)\b/,
  again:
    /\b(?:downloads?|fetch\w{0,2}|receiv\w{1,3}|gets?|loads?)\b.{0,30}\b(?:all|every|old|same|the same)\b.{0,30}\b(?:again|twice|three times|over and over|once more)\b|\b(?:e-?mails?|mails?|messages?|everything)\b.{0,20}\b(?:twice|three times|duplicated?|double)\b|\b(?:lädt|holt)\b.{0,30}\balle\b.{0,20}\b(?:mails|nachrichten)\b.{0,20}\b(?:erneut|noch einmal|nochmal|wieder)\b/,
  taken:
    /\b(?:read|downloaded|opened|fetched|checked)\b.{0,40}\bon (?:my |the )?(?:pc|computer|laptop|desktop|mac)\b.{0,60}\b(?:gone|missing|disappear\w{0,3}|vanish\w{0,3}|not there)\b.{0,30}\b(?:phone|iphone|tablet|ipad|webmail|server)\b|\b(?:when|once|after|as soon as)\b.{0,60}\b(?:check|download|open|fetch|read|get)\w{0,3}\b.{0,60}\b(?:disappear|vanish|gone|deleted|no longer)\w{0,3}\b.{0,40}\b(?:phone|iphone|other|server|webmail|laptop|tablet|ipad|computer)\b|\b(?:disappear|vanish)\w{0,3}\b.{0,30}\bfrom (?:my |the )?(?:phone|iphone|server|webmail|laptop|tablet)\b.{0,40}\b(?:when|once|after|as soon as)\b|\bweg\b.{0,30}\bsobald\b.{0,40}\b(?:abrufe|abgerufen|öffne)\b/,
  sentCopy:
    /\b(?:not|n't|never|no|missing|empty|nothing|don't show|do not show)\b.{0,40}\b(?:in|from) (?:my |the )?["']?sent\b|\bsent (?:items|folder|mails?|box)\b.{0,20}\b(?:is |are )?(?:empty|missing|not)\b|\bgesendet\w{0,2}\b.{0,20}\b(?:fehlen|leer|nicht)\b/,
  spamFolder:
    /\b(?:end up|land|go|goes|going|lands|arrive|delivered|put|marked as|classified as|flagged as)\b.{0,30}\b(?:spam|junk)\b|\blanden\b.{0,20}\bspam\b|\barrivent dans les (?:spams|indésirables)\b/,
  lost: /\b(?:250 ok|no bounce|no error|without (?:an )?error|says? (?:it was )?(?:sent|delivered|accepted)|accepted)\b.{0,80}\b(?:never|not|n't)\b.{0,20}\b(?:arriv\w{1,3}|deliver\w{0,3}|reach\w{0,3}|get there|received)\b/,
  late: /\b(?:e-?mails?|mails?|messages?)\b.{0,40}\b(?:hours?|days?|very|too|much) (?:late|later|delay\w{0,2})\b|\b(?:delayed?|delays) (?:by|of|for)\b.{0,20}\b(?:hours?|minutes|days?)\b|\b(?:arrive|come|kommen|arrivent)\b.{0,20}\b(?:late|hours later|stunden später|en retard)\b/,
  offline:
    /\bwork(?:ing)? offline\b|\boffline (?:arbeiten|modus|mode)\b|\btake all accounts online\b|\bhors ligne\b|\bsin conexión\b/,
  off: /\baccount\b.{0,30}\b(?:gr[ae]yed out|gr[ae]y|inactive|disabled in|switched off in|unchecked)\b|\blightning\b|\bkonto\b.{0,20}\b(?:ausgegraut|deaktiviert)\b/,
  outage:
    /\b(?:status page|statusseite)\b.{0,60}\b(?:incident|outage|problem|disruption|störung|red|down)\b|\b(?:nobody|no one|everybody|everyone|all (?:users|customers|colleagues|of us)|whole (?:town|company|office))\b.{0,60}\b(?:can't|cannot|can|can not|unable|has|have)\b.{0,40}\b(?:mail|e-?mails?|inbox|log ?in)\b.{0,60}\b(?:provider|hoster|server|since|morning|today)\b|\boutage\b|\bdown for everyone\b/,
  full: /\b(?:mailbox|inbox|storage|quota|account|postfach|webmail)\b.{0,30}\b(?:is |ist )?(?:full|voll|100 ?%|over quota|out of space)|\b100 ?% (?:of|used|full)\b|\bboîte (?:aux lettres )?pleine\b/,
  domainGone:
    /\b(?:forgot|forgotten|failed|missed)\b.{0,20}\b(?:to )?(?:renew|pay)\b.{0,20}\bdomain\b|\bdomain\b.{0,30}\b(?:expired|ran out|was not renewed|has lapsed|abgelaufen)\b/,
  moved:
    /\b(?:moved|migrated|transferred|switched|changed)\b.{0,40}\b(?:web ?site|hosting|hoster|domain|server|provider|name ?servers?|dns)\b.{0,120}\b(?:e-?mails?|mails?|mailbox|messages?)\b/,
  addressBook:
    /\bimceaex\b|\bpick\w{0,2}\b.{0,20}\b(?:suggestions?|auto-?complete)\b.{0,60}\b(?:bounce|fail)|\bauto-?complete\b.{0,60}\b(?:bounce|wrong|old)\b/,
  oldTls: /\btls ?1\.[01]\b|\bold (?:version of )?(?:tls|ssl)\b|\bsslv3\b/,
  listed: /\b(?:blacklist|block ?list|black list|spamhaus|rbl|dnsbl)\w{0,3}\b/,
  hacked:
    /\b(?:hacked|compromised|gehackt|piraté|hackeado)\b.{0,80}\b(?:send|sent|spam|sending|senden|verschicken|envoyer)\b|\bsent spam\b.{0,80}\b(?:blocked|not let|can't|cannot)\b/,
  backscatter:
    /\b(?:undeliver\w{1,5}|bounces?|returned|mailer-daemon|failure notices?)\b.{0,60}\b(?:never sent|did(?:n't| not) send|haven't sent|not sent by me)\b/,
  manyDevices: /\b(?:too many|maximum (?:number of )?)\b.{0,20}\b(?:connections?|devices?|sessions?)\b/,
  oneComputer:
    /\b(?:all other|every other|the other|other)\b.{0,20}\b(?:computers?|pcs?|devices?|laptops?|machines?|colleagues)\b.{0,60}\b(?:but|only|except)\b|\bonly (?:on )?(?:this|one|my)\b.{0,15}\b(?:computer|pc|laptop|machine)\b/,
  protection: /\b(?:firewall|security (?:software|suite)|endpoint|windows defender|little snitch|lulu)\b/,
  antivirus:
    /\b(?:avast|avg|kaspersky|eset|bitdefender|norton|mcafee|g ?data|avira|sophos|web\/mail shield|mail shield|anti-?virus|virenscanner)\b/,
  certificate:
    /\b(?:certificates?|zertifikat\w{0,2}|certificat|certificado|identity of the server|server identity|not trusted|security (?:exception|warning))\b/,
  clock:
    /\b(?:clock|date|time|uhr|datum|horloge)\b.{0,30}\b(?:wrong|off|reset|incorrect|falsch|stuck)\b|\bthinks (?:it's|it is|we are in)\b.{0,10}\b(?:19|20)\d\d\b|\b(?:bios|cmos|clock)? ?battery\b/,
  alias: /\balias(?:es)?\b|\b(?:secondary|additional|second) (?:e-?mail )?address\b/,
  letters:
    /\bpass(?:word|wort|phrase)\b.{0,20}\b(?:has|have|with|contains?|includes?|mit|enthält|hat)\b.{0,30}(?:[äöüßéèàçñøåæœ€£]|\b(?:umlauts?|accents?|special (?:letters?|characters?)))|\bmot de passe\b.{0,20}\b(?:contient|avec|a)\b.{0,30}(?:[äöüßéèçñøå€£]|\baccents?\b)|[äöüßñøåæ€£]["']?,? in (?:my |the |meinem )?pass(?:word|wort)\b/,
  spoiled:
    /\b(?:blank|empty|leere?|garbled|wrong) (?:e-?mails?|mails?|messages?|nachrichten|subjects?)\b|\b(?:search|index)\b.{0,20}\b(?:finds nothing|broken|corrupt\w{0,2}|rebuil\w{1,3})\b/,
  providerMoved:
    /\b(?:moved|migrated|transferred|handed over|switched)\b.{0,40}\b(?:all )?(?:its|their|our|the|my)?.{0,10}\b(?:e-?mail|mail) ?(?:accounts?|service|boxes|customers|system)?\b.{0,30}\bto (?:yahoo|microsoft|outlook|google|gmail|aol|another (?:company|provider))\b/,
  closed:
    /\b(?:shut down|shutting down|closed|discontinued|switched off|ended|terminated|eingestellt|abgeschaltet|fermé)\b.{0,40}\b(?:its |their |the )?(?:free )?(?:e-?mail|mail|service|maildienst)\b|\b(?:e-?mail|mail) service\b.{0,30}\b(?:shut down|closed|discontinued|ended|terminated)\b/,
  attachmentType:
    /\b(?:zip|exe|rar|js|iso|docm|macro)\b.{0,40}\battach\w{0,5}\b.{0,60}\b(?:block|reject|refus|removed|not allowed)\w{0,3}\b/,
  hugeFolder:
    /\b\d{2,3}[.,' ]?000\b.{0,20}\b(?:e-?mails?|mails?|messages?)\b.{0,80}\b(?:slow|time|forever|hang|minutes)\w{0,3}\b/,
  drops:
    /\b(?:after|every) (?:a few|some|about|\d{1,2}|ten|five|thirty)\b.{0,15}\bminutes\b.{0,60}\b(?:disconnect|lost|drops?|stops?|no new)\w{0,3}\b/,
} as const satisfies Readonly<Record<string, RegExp>>;

export type Circumstance = keyof typeof circumstances;
