/**
 * What people say of their mail, in their own words: each entry is one circumstance, in English, German,
 * French, Spanish and Italian. Stories combine them. The text is in lower case, with straight quotes and
 * single blanks.
 */
const no = `(?:can(?:no|')?t|can not|could(?:n't| not)|unable to|not able to|won't|will not|do(?:es)?(?:n't| not)|fails? to|never|no longer|isn't|aren't|not)`;

const any = (...parts: readonly string[]): RegExp => new RegExp(parts.join('|'));

export const words = {
  mail: /\b(?:e-?mails?|mail\w{0,12}|inbox|outbox|messages?|outlook|thunderbird|gmail|hotmail|yahoo|imap|pop3?|smtp|webmail|nachrichten|postfach|courriels?|messagerie|correos?|posta|nodemailer|phpmailer|newsletter|sending)\b/,

  sendFails: any(
    String.raw`\b${no}\b.{0,30}\bsend(?:ing)?\b`,
    String.raw`\bsend(?:ing)?\b.{0,40}\b(?:fails|failed|times? out|stopped|does(?:n't| not) work|not possible|is broken|not working|gets stuck)\b`,
    String.raw`\b(?:stay|stuck|sit|sits|hang|remain|pile|end|ends|get|gets|goes|go)\w{0,3}\b.{0,20}\bin (?:my |the )?outbox\b`,
    String.raw`\b(?:never|not|won't|don't|doesn't) (?:go|goes|going|get|gets|getting) (?:out|sent|through)\b|\b${no} be (?:sent|delivered)\b`,
    String.raw`\b(?:senden|verschicken|versenden)\b.{0,40}\b(?:nicht|keine|unmöglich)\b|\b(?:nicht|keine)\b.{0,30}\b(?:senden|verschicken|versenden)\b`,
    String.raw`\b(?:impossible d'envoyer|n'arrive (?:pas|plus) à envoyer|ne (?:peux|peut|pouvons) (?:pas|plus) envoyer|no (?:puedo|se puede) enviar|non riesco (?:più )?a inviare)`,
    String.raw`\bsend(?:ing)? works?\b.{0,60}\b(?:but not|but after|except)\b`,
  ),
  sendWorks:
    /\b(?:i |we )?can (?:still )?send\b|\bsend(?:ing)? (?:works|is (?:fine|ok|no problem)|mails? fine)|\bsenden (?:geht|klappt|funktioniert)(?! nicht)/,
  receiveWorks:
    /\b(?:can|could) (?:still )?(?:receive|get)\b|\breceives? (?:everything|all|e-?mails?|mails?|messages?|fine)\b|\breceiv(?:e|ing)\b.{0,30}\b(?:works|fine|ok|no problem)\b|\b(?:empfangen|empfang|abrufen)\b.{0,20}\b(?:geht|klappt|funktioniert)(?! nicht)|\b(?:je reçois|recevoir (?:marche|fonctionne)|puedo recibir|ricevo)\b/,
  receiveFails: any(
    String.raw`\b${no}\b.{0,30}\b(?:receiv(?:e|ed|ing)|(?:get|getting|got) (?:any |my |new )?(?:e-?mails?|mails?|messages?)|get mail)\b`,
    String.raw`\b(?:have|has|did)(?:n't| not)\b.{0,20}\b(?:received|receive|got|get|arrived)\b`,
    String.raw`\b(?:no|nothing|not a single)\b.{0,20}\b(?:new )?(?:e-?mails?|mails?|messages?|mail)?\b.{0,20}\b(?:arrive|arrives|arriving|come in|coming in|comes in|received)\b`,
    String.raw`\bkeine (?:neuen )?(?:e-?)?mails? (?:mehr|an|rein)\b|\bkommen keine\b|\bbekomme keine (?:e-?)?mails?\b`,
    String.raw`\b(?:je ne reçois (?:plus|pas|aucun)|no (?:me llegan|recibo)|non ricevo)\b`,
  ),
  webWorks:
    /\b(?:web ?mail|web ?site|browser|internet|online|web)\b.{0,40}\b(?:works?|fine|ok|there|all right|correct|funktioniert|geht|da|marche|fonctionne)\b|\b(?:works?|fine|ok|log in|sign in|funktioniert|geht|marche)\b.{0,40}\b(?:on|in|via|through|im|über|sur|dans) (?:the |my |le |dem )?(?:web ?mail|web ?site|browser|internet|web)\b/,
  otherDeviceWorks:
    /\b(?:on|with|from) (?:my |the |all |our |every )?(?:other |second )?(?:laptop|phone|iphone|ipad|tablet|desktop|pcs?|computers?|devices?|mac)\b.{0,40}\b(?:works?|fine|ok|no problem)\b|\b(?:works?|fine|ok) (?:fine )?(?:on|with|from) (?:my |the |all |our |every )?(?:other |second )?(?:laptop|phone|iphone|ipad|tablet|desktop|pcs?|computers?|devices?|mac)\b/,

  publicNetwork:
    /\b(?:hotels?|airports?|flughafen|café|cafe|coffee shop|train|zug|hospital|krankenhaus|library|campus|school|schule|university|uni|guest wi-?fi|guest wlan|gäste-?wlan|cruise|ship|aéroport|aeropuerto)\b|\b(?:office|company|work|firmen) (?:wi-?fi|network|wlan|netz\w{0,4})\b/,
  webPagesWork:
    /\b(?:can|could|able to) (?:still )?(?:browse|surf)\b|\b(?:websites?|web ?pages?|web ?sites?|browsing|browser|internet|surfen|youtube|google)\b.{0,30}\b(?:work|works|fine|ok|opens?|load|no problem|geht|funktioniert)\b/,
  mobileWorks:
    /\b(?:mobile data|mobile network|cellular|4g|5g|lte|hotspot|phone's own connection|mobilfunk|handynetz|données mobiles)\b.{0,60}\b(?:works?|fine|ok|no problem|geht|funktioniert|marche)\b|\b(?:works?|fine|ok|geht|funktioniert)\b.{0,40}\b(?:on|over|with|via|über|mit|en) (?:mobile data|mobile network|cellular|4g|5g|lte|(?:my )?hotspot|mobilfunk)\b/,
  terms:
    /\b(?:accept|agree to)\b.{0,20}\b(?:terms|conditions)\b|\b(?:sign-?in|log-?in|login|welcome|portal) page\b.{0,40}\b(?:wi-?fi|wlan|network)\b|\b(?:wi-?fi|wlan|network)\b.{0,40}\b(?:sign-?in|log-?in|login|welcome|portal) page\b|\bcaptive portal\b/,

  askedAgain: any(
    String.raw`\b(?:keeps?|kept|constantly|always|repeatedly|endless\w{0,2}|every (?:few|\d{1,2}) (?:minutes|seconds)|again and again|over and over)\b.{0,50}\b(?:password|credentials|passcode)\b`,
    String.raw`\b(?:password|credentials?|login|sign-?in)\b.{0,20}\b(?:prompt|box|window|dialog\w{0,2}|pop-?ups?)\b.{0,80}\b(?:again|keeps?|back|won't|will not|does(?:n't| not)|every|constantly|loop|go away)\b`,
    String.raw`\b(?:keeps?|constantly|always|every (?:few |\d{1,2} )?(?:minutes?|seconds?|time)|again)\b.{0,40}\b(?:pops? up|popping up|appears?|comes? up)\b.{0,60}\b(?:password|credentials|sign in)\b`,
    String.raw`\bask(?:s|ed|ing)?\b.{0,20}\b(?:me )?(?:for )?(?:the |my |a )?password\b.{0,60}\b(?:again|loop|over and over|every|all the time|constantly)\b`,
    String.raw`\b(?:fragt|verlangt|will)\b.{0,40}\b(?:dauernd|ständig|immer wieder|immer|andauernd)\b.{0,40}\bpasswort\b|\b(?:dauernd|ständig|immer wieder|andauernd)\b.{0,40}\b(?:passwort|kennwort)\b|\bpasswortabfrage\b`,
    String.raw`\b(?:redemande|demande)\b.{0,40}\b(?:sans (?:arrêt|cesse)|toujours|constamment)\b.{0,30}\bmot de passe\b|\bpide\b.{0,30}\bcontraseña\b.{0,30}\b(?:todo el tiempo|una y otra vez|constantemente)\b|\bcontinua a chiedere\b.{0,20}\bpassword\b`,
  ),
  passwordWrong:
    /\b(?:says?|claims?|tells? me|get|shows?|thinks)\b.{0,40}\b(?:wrong|incorrect|invalid|bad)\b.{0,20}\b(?:password|credentials|login)\b|\b(?:password|login|credentials)\b.{0,20}\b(?:is |are )?(?:wrong|incorrect|rejected|refused|not accepted|invalid)\b|\b(?:passwort|kennwort)\b.{0,20}\b(?:falsch|abgelehnt)\b|\bmot de passe (?:incorrect|refusé|erroné)\b|\b(?:can't|cannot|can not|no longer) (?:log|sign) ?in\b/,
  passwordChanged:
    /\b(?:chang(?:ed|ing)|reset(?:ting)?|new|updat(?:ed|ing)|had to change)\b.{0,15}\b(?:my |the |our |his |her )?(?:e-?mail |mail |account )?password\b|\bpassword\b.{0,15}\b(?:was|got|has been) (?:changed|reset)\b|\b(?:passwort|kennwort)\b.{0,15}\b(?:geändert|zurückgesetzt)\b|\bchangé (?:de |le |mon )?mot de passe\b|\bcambi(?:é|ado) (?:la |mi )?contraseña\b/,
  twoSteps:
    /\b(?:two|2)[- ]?(?:factor|step)\b|\b2fa\b|\bmfa\b|\bmulti-?factor\b|\bzwei-?faktor\b|\bdouble authentification\b|\bless secure apps?\b|\bapp(?:lication)?[- ]?(?:specific )?passwords?\b/,
  passwordSignInEnds:
    /\b(?:basic auth(?:entication)?|modern auth(?:entication)?|username and password|user name and password|only (?:a )?password)\b.{0,80}\b(?:stop\w{0,3}|end\w{0,2}|retire\w{0,2}|disabled?|switched off|turned off|no longer|require\w{0,2}|needs?)\b|\b(?:stop|end|retire|disable|switch(?:ed)? off|turn(?:ed)? off|no longer support)\w{0,3}\b.{0,60}\b(?:basic auth(?:entication)?|username and password)\b/,

  hosted:
    /\b(?:vps|deploy\w{0,4}|digital ?ocean|droplet|hetzner|linode|aws|ec2|lightsail|azure|gcp|google cloud|heroku|vercel|netlify|render|railway|fly\.io|vultr|ovh|contabo|hosting|hosted|production|live server|cloud server)\b/,
  localWorks: /\b(?:local(?:host|ly)?|my (?:own )?(?:laptop|machine|pc|computer)|at home|development|dev)\b/,
  timesOut:
    /\btim(?:e|es|ed|ing)[- ]?out\b|\btimeouts?\b|\bhangs?\b|\bno (?:answer|response|connection)\b|\b(?:can't|cannot|can not) (?:reach|connect)\b|\bblocked\b/,
  port25: /\bport 25\b|:25\b|\b25 (?:is )?blocked\b|\btelnet\b.{0,60}\b25\b/,

  big: /\b\d{2,4} ?(?:mb|megabytes?)\b|\b(?:big|large|huge|heavy)\b.{0,15}\b(?:attachments?|files?|mails?|photos|pictures|videos?|pdfs?)\b|\bgroß\w{0,2} (?:anhänge?|anhang|dateien)\b|\bgrosse pièce jointe\b/,
  stuck: /\bstuck\b|\bhangs?\b|\bhängt\b|\bblocks? (?:the|all)\b|\bbloqué\b/,
  outbox: /\boutbox\b|\bpostausgang\b|\bboîte d'envoi\b|\bbandeja de salida\b/,
  othersStuckToo:
    /\b(?:nothing else|everything else|all (?:other|the others?)|other (?:e-?)?mails?|and now nothing)\b/,
} as const satisfies Readonly<Record<string, RegExp>>;

export type Word = keyof typeof words;
