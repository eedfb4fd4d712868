import { either, near, next, not, stem, told, word } from '../pattern.ts';
import { receive, send } from '../words.ts';

const mails = word(
  'e-?mails?|mails?|messages?|nachrichten|courriels?|mensajes|correos?|messaggi|newsletters?',
);

/** Circumstances of the account, its provider and its sign-in. */
export const accounts = {
  outage: told(
    next(
      word('status page|statusseite'),
      stem('incident|outage|problem|disruption|störung|red|down|degraded'),
      60,
    ),
    next(
      word(
        'nobody|no one|everybody|everyone|all (?:users|customers|colleagues|of us)|whole (?:town|company|office)|niemand|alle kollegen|keiner',
      ),
      next(
        word("can't|cannot|can|can not|unable|has|have|gets|kann|kommt"),
        next(mails, word('provider|hoster|server|since|morning|today|seit|heute'), 60),
        40,
      ),
      60,
    ),
    word('outage|down for everyone|großstörung'),
  ),
  full: told(
    near(
      word(
        'mailbox|inbox|storage|quota|account|postfach|webmail|speicher|speicherplatz|boîte|buzón|casella|mail',
      ),
      word('full|voll|over quota|out of space|belegt|pleine?|lleno|lleno|piena|plein'),
      30,
    ),
    near(
      String.raw`(?<!\\d)(?:9[5-9]|100) ?%`,
      either(
        word('used|full|belegt|voll|quota|pleine?|lleno|ocupado'),
        stem('storage|speicher|mailbox|postfach|buzón'),
      ),
      30,
    ),
  ),
  domainGone: told(
    next(
      word('forgot|forgotten|failed|missed|vergessen'),
      next(stem('renew|pay|verläng'), stem('domain'), 20),
      20,
    ),
    near(
      stem('domain'),
      word('expired|ran out|was not renewed|has lapsed|abgelaufen|expiré|caducado|scaduto|gekündigt'),
      40,
    ),
  ),
  moved: told(
    near(
      stem('moved|moving|migrat|transferred|switched|umzug|umgezogen|umgestellt|déménag|migrad|spostat'),
      next(
        stem('web ?site|hosting|hoster|domain|server|name ?server|dns|webseite|hébergeur|another host|sito'),
        mails,
        120,
      ),
      60,
    ),
    next(stem('umzug|moved|migrat'), next(stem('hoster|host|hosting|server|webseite'), receive, 90), 60),
  ),
  oldTls: told(
    String.raw`(?<!\p{L})tls ?1\.[012](?!\d)`,
    word(
      'old (?:version of )?(?:tls|ssl)|sslv3|outdated encryption|old encryption|veraltete verschlüsselung',
    ),
  ),
  listed: told(
    stem('blacklist|block ?list|black list|spamhaus|spamcop|rbl|dnsbl|schwarze liste|schwarzen liste'),
  ),
  hacked: told(
    near(
      stem('hacked|compromised|gehackt|piraté|hackeado|hackerat'),
      either(send, stem('sent|spam|verschickt|block')),
      80,
    ),
    next(word('sent spam'), stem("block|not let|can't|cannot|locked"), 80),
  ),
  alias: told(stem('alias'), word('(?:secondary|additional|second) (?:e-?mail )?address as (?:user|login)')),
  letters: told(
    next(
      stem('passw|kennwort|mot de passe|contraseña'),
      next(
        word('has|have|with|contains?|containing|includes?|mit|enthält|hat|contient|avec|a|contiene|con'),
        either(
          '[äöüßéèàçñøåæœ€£]',
          stem(
            'umlaut|accent|special letter|special character|sonderzeichen|euro sign|acento|non-ascii|diacritic',
          ),
        ),
        30,
      ),
      20,
    ),
    `[äöüßñøåæ€£]["']?,? in (?:my |the |meinem )?pass(?:word|wort)`,
  ),
  providerMoved: told(
    next(
      stem('moved|migrat|transferred|handed|switched|sold|outsourced|übergeben|übertragen'),
      next(
        either(
          mails,
          word(
            'mailbox(?:es)?|mail (?:accounts?|service|customers|system)|e-?mail (?:accounts?|service|customers|system|boxes)',
          ),
        ),
        word(
          'to (?:yahoo|microsoft|outlook|google|gmail|aol|another (?:company|provider))|an (?:yahoo|microsoft|google)',
        ),
        30,
      ),
      40,
    ),
  ),
  closed: told(
    near(
      stem(
        'shut down|shuts down|shutting down|closed|discontinu|switched off|ended|terminat|eingestellt|abgeschaltet|fermé|cerrado|chiuso',
      ),
      word(
        '(?:free )?(?:e-?mail|mail) ?(?:service|dienst|box)?|maildienst|mailboxes|messagerie|servicio de correo',
      ),
      30,
    ),
  ),
  /** Somebody speaks of their own mail, and writes to nobody else about other matters. */
  person: told(
    word(
      'my|our|mein\\p{L}{0,2}|unser\\p{L}{0,2}|mon|ma|mes|notre|mi|mis|mio|mia|nuestro|outlook|thunderbird|apple mail|iphone|ipad|k-9|gmail app|mail app|mail program',
    ),
  ),
  manyWrong: told(
    near(
      word('wrong|falsch|mistyped|wrongly|incorrect'),
      word(
        'several times|many times|too often|a few times|five times|three times|mehrmals|zu oft|plusieurs fois|varias veces',
      ),
      50,
    ),
  ),
  oldDevice: told(
    word(
      'windows (?:xp|vista|7)|outlook (?:2003|2007|2010|2013)|(?:ten|eight|very) (?:year )?old|old (?:iphone|ipad|phone|mac|android|laptop|computer|tablet)|years? old|altes (?:handy|ipad)|alter rechner|ios [4-9]|android [2-5]',
    ),
  ),
  requires: told(
    stem(
      'requir|only accept|only support|switched off|turned off|no longer support|ended support|unterstützt nur|disabled',
    ),
  ),
  machine: told(
    stem(
      'printer|scanner|copier|mfp|drucker|kopierer|multifunction|imprimante|impresora|nas\\b|camera|kamera|alarm|fritz',
    ),
  ),
  bigProvider: told(word('gmail|google|google workspace|yahoo|aol|icloud|googlemail')),
  microsoft: told(word('office 365|microsoft 365|outlook\\.com|hotmail|exchange online|365|microsoft')),
  noAppPasswords: told(
    near(
      word(
        'app[- ]?(?:specific )?passwords?|application[- ]specific passwords?|app-passw[oö]rt\\p{L}{0,2}|anwendungspassw[oö]rt\\p{L}{0,2}',
      ),
      either(
        word(
          "not available|isn't available|not offered|missing|no (?:such )?(?:option|menu|page|entry)|unavailable|nicht verfügbar|fehlt|can't (?:create|make|find)|cannot (?:create|make|find)|disabled by (?:the|my) admin",
        ),
        word('the setting is not'),
      ),
      90,
    ),
    word('(?:setting|option) you are looking for is not available for your account'),
  ),
  externalFetch: told(
    near(
      either(
        stem('gmailify'),
        next(
          stem('collect|fetch|import|pull|check mail from'),
          word('(?:from )?(?:my |the )?other (?:e-?mail )?accounts?|pop'),
          40,
        ),
        word('pop3? fetch(?:ing)?|mail fetcher'),
      ),
      either(not, word('gone|ended|stopped|removed|no longer|any ?more')),
      90,
    ),
  ),
  unpaid: told(
    near(
      stem('bill|invoice|rechnung|payment|credit|subscription|facture|factura|fattura'),
      word(
        "not paid|unpaid|overdue|wasn't paid|was not paid|nicht bezahlt|expired|failed|used up|aufgebraucht|impayée|ran out",
      ),
      30,
    ),
  ),
  accessOff: told(
    next(
      word(
        'allow|enable|activate|switch on|turn on|freischalten|aktivieren|erlauben|zulassen|activer|activar|attivare',
      ),
      next(
        word('pop3?|imap|smtp|pop3? and imap|external programs?|access for mail programs'),
        either(
          stem('access|zugriff|zugang|abruf|accès|acceso'),
          word('settings|first|einstellungen|webmail'),
        ),
        30,
      ),
      30,
    ),
    near(
      word('pop3?|imap|smtp|access'),
      word(
        'is (?:disabled|switched off|turned off|not enabled|not activated)|ist deaktiviert|nicht freigeschaltet',
      ),
      30,
    ),
  ),
  notMySender: told(
    near(
      word(
        "not allowed|not permitted|may not|isn't allowed|won't let me|refuses?|darf nicht|nicht erlaubt|nicht berechtigt|pas autorisé|no permitido",
      ),
      either(
        word('(?:use|send (?:as|from|with)) (?:that|this|my|the) .{0,20}(?:sender|address|from)'),
        word(
          'that sender|this sender|as sender|als absender|diesen absender|diese absenderadresse|other sender|second address|zweite adresse|shared mailbox',
        ),
      ),
      70,
    ),
    next(
      word('send(?:ing)? (?:as|from)'),
      next(
        stem('another|second|alias|shared|other|different|info@'),
        word("not allowed|rejected|refused|denied|doesn't let|won't let"),
        60,
      ),
      15,
    ),
  ),
} as const satisfies Readonly<Record<string, RegExp>>;
