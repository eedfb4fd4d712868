import { either, near, next, stem, told, word } from '../pattern.ts';
import { change } from '../words.ts';
/** Circumstances of networks, protection programs, clocks and servers. */
export const surroundings = {
  manyDevices: told(
    near(
      either(stem('too many'), word('maximum(?: number of)?|zu viele|trop de|demasiad\\p{L}{1,2}|troppe')),
      stem('connection|device|session|verbindung|gerät|connexion|conexion|simultan'),
      25,
    ),
  ),
  oneComputer: told(
    next(
      word('all other|every other|the other|other'),
      next(stem('computer|pc|device|laptop|machine|colleague'), word('but|only|except'), 60),
      20,
    ),
    next(
      word('only|nur'),
      stem(
        'this computer|this pc|this laptop|one computer|my computer|dieser rechner|diesem rechner|diesem pc|auf diesem',
      ),
      10,
    ),
    next(word('on my|this'), stem('pc|computer|laptop|rechner|mac\\b'), 5),
  ),
  protection: told(
    stem(
      'firewall|security software|security suite|endpoint|windows defender|little snitch|lulu|sicherheitssoftware|pare-feu|cortafuegos',
    ),
  ),
  antivirus: told(
    stem(
      'avast|avg\\b|kaspersky|eset\\b|bitdefender|norton|mcafee|g ?data|avira|sophos|malwarebytes|mail shield|anti-?virus|virenscanner|virenschutz|virus scanner|virus protection|mail protection|web\\/mail shield',
    ),
  ),
  switchedOffWorks: told(
    near(
      word(
        'switch(?:ed)? (?:it|the .{2,30}|this)? ?off|switch off|turn(?:ed)? (?:it|the .{2,30})? ?off|disabl\\p{L}{1,3}|deaktivier\\p{L}{1,3}|ausschalte|abschalte|uninstall\\p{L}{0,3}|désactive',
      ),
      word('works?|working|fine|ok|geht|klappt|funktioniert|marche|again'),
      40,
    ),
  ),
  certificate: told(
    stem(
      'certificate|zertifikat|certificat|certificado|certificato|certificaat|server identity|security exception|security warning',
    ),
    word('identity of the server|not trusted|identität des servers'),
  ),
  clock: told(
    near(
      stem('clock|date|time\\b|uhr|datum|horloge|reloj|orologio|calendar|klok'),
      either(
        word('wrong|off|reset|incorrect|falsch|stuck|indique|shows?|zeigt|steht auf|says'),
        String.raw`(?:19|20[01])\d`,
      ),
      30,
    ),
    next(word("thinks (?:it's|it is|we are in)"), String.raw`(?:19|20)\d\d`, 10),
    word('(?:bios|cmos|clock) battery|battery died|new battery|changing the battery'),
  ),
  newLine: told(
    near(
      either(change, stem('switch|moved|wechsel|neue|other|changement')),
      either(
        word(
          "internet (?:provider|company|service)|isp|phone company|access provider|cable company|internetanbieter|internetanschluss|provider für internet|fournisseur d'accès|fournisseur internet|proveedor de internet|operador|operatore",
        ),
        stem('dsl|glasfaser|fibre|fiber|starlink|broadband'),
      ),
      40,
    ),
  ),
  vpn: /(?<!\p{L})\p{L}{0,10}vpn\p{L}{0,8}(?!\p{L})/u,
  broken: told(
    word(
      "rejected|fails|failed|no mails?|not work|doesn't work|geht nicht|keine mails?|kein empfang|works? only without|nur ohne|without (?:the |my )?vpn|ohne vpn|sans (?:le )?vpn|sin (?:la )?vpn",
    ),
  ),
  noAnswer: told(
    word(
      "(?:does|do)(?:n't| not) (?:respond|answer)(?: at all)?|(?:is|becomes|became) (?:unresponsive|unreachable)|no answer|cannot be reached|can't be reached|antwortet nicht|nicht erreichbar|even ping fails|cannot connect|can't connect|connection refused|keine verbindung",
    ),
  ),
} as const satisfies Readonly<Record<string, RegExp>>;
