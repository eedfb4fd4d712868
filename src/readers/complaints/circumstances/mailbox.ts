import { either, near, next, not, stem, told, word } from '../pattern.ts';
import { receive } from '../words.ts';

const mails = word(
  'e-?mails?|mails?|messages?|nachrichten|courriels?|mensajes|correos?|messaggi|newsletters?',
);
const number = String.raw`(?<![\d.])\d{2,3}[.,' ]?\d{3}(?!\d)`;
const device = stem(
  'phone|iphone|mobile|cell ?phone|tablet|ipad|handy|smartphone|téléphone|móvil|telefono|laptop|server|webmail|other|computer|website|web site',
);
const gone = word(
  "gone|missing|disappear\\p{L}{0,3}|vanish\\p{L}{0,3}|not there|deleted|no longer|weg|fehlt|fehlen|verschwunden|verschwinden|taucht nicht|tauchen nicht|nicht (?:da|sichtbar|angezeigt|mehr)|don't (?:show|appear)|do not (?:show|appear)|(?:not|n't|never) (?:show|shown|visible|appear)|never appears?|manquent|disparu|disparaissent|desaparecen?|faltan|spariti|mancano|empty|leer|vide",
);
const old = stem('old|older|ält|alte|ancien|viej|antigu|vecch|earlier|previous');

/** Circumstances of folders and of what one sees or misses in them. */
export const mailbox = {
  folders: told(
    next(
      word('only|just|nur|seulement|solo'),
      either(next(word('inbox|posteingang'), stem('folder|ordner|dossier|carpeta'), 80)),
      30,
    ),
    near(stem('folders|subfolder|ordner|dossiers|carpetas|cartelle'), gone, 40),
    next(not, next(word('see|find|sehe'), stem('folders|ordner|dossiers'), 30), 10),
  ),
  oldMail: told(
    next(
      word('only|just|nur|solo|seulement'),
      next(
        word('last|past|recent|previous|letzten|letzte|derniers?|dernières?|últim\\p{L}{1,2}|ultim\\p{L}'),
        either(
          stem('day|week|month|tag|woche|monat|jour|semaine|mois|día|semana|mes\\b|giorn|settiman'),
          mails,
        ),
        25,
      ),
      50,
    ),
    next(`${old}.{0,20}(?:${mails}|${word('ones?')})`, gone, 30),
  ),
  again: told(
    next(
      either(stem('download|fetch|load|lädt|holt|récupère|descarg|scaric')),
      next(
        word('all|every|old|same|the same|alle|tous|todos|tutti'),
        word(
          'again|once more|over and over|every (?:time|day|morning)|erneut|noch einmal|nochmal|wieder|à nouveau|de nuevo|di nuovo',
        ),
        45,
      ),
      30,
    ),
    next(word('every (?:morning|day|time|start)'), next(stem('download|fetch'), word('all'), 20), 30),
  ),
  twice: told(
    near(
      either(mails, word('everything|each|every mail')),
      word(
        'twice|three times|duplicated?|duplicates|double|doubled|doppelt|deux fois|en double|dos veces|duplicados|due volte|doppi',
      ),
      30,
    ),
  ),
  setUpAgain: told(
    word(
      'set (?:it|the account|my account|everything) up (?:again|anew|twice|a second time)|added (?:the|my) account (?:again|twice)|re-?added|new profile|neu eingerichtet',
    ),
  ),
  taken: told(
    near(
      next(
        stem(
          'read|download|open|fetch|check|get\\b|collect|abruf|abgeruf|öffne|geöffnet|lis\\b|leo\\b|scaric',
        ),
        word(
          'on (?:my |the )?(?:pc|computer|laptop|desktop|mac|desktop pc)|at (?:the |my )?(?:office|work|home|desk)|am pc|am rechner|am computer|it|them|has fetched',
        ),
        40,
      ),
      next(gone, device, 30),
      90,
    ),
    next(
      word('when|once|after|as soon as|sobald|wenn|nachdem|dès que|cuando|quando'),
      next(stem('check|download|open|fetch|read|get\\b|abruf|abgeruf'), next(gone, device, 50), 60),
      60,
    ),
    next(
      stem('disappear|vanish|verschwind'),
      next(device, word('when|once|after|as soon as|sobald'), 40),
      30,
    ),
    next(word('weg|verschwunden'), word('sobald'), 30),
  ),
  sentCopy: told(
    next(
      not,
      next(
        word('in|from|im'),
        either(stem('sent\\b|gesendet|envoyés|enviados|inviata|inviati'), '"sent"'),
        20,
      ),
      50,
    ),
    near(
      either(
        word('sent (?:items|folder|mails?|box|messages)'),
        stem('gesendete|ordner gesendet|éléments envoyés'),
      ),
      gone,
      40,
    ),
  ),
  spamFolder: told(
    next(
      word(
        'end up|ends up|land|lands|go|goes|going|arrives?|delivered|put|marked|classified|flagged|found them|find them|landen|landet|arrivent|van|finiscono|treated',
      ),
      stem('spam|junk|indésirables|correo no deseado'),
      30,
    ),
    near(stem('bulk|spam folder|junk folder|spamordner'), word('found|in|always'), 20),
  ),
  missingIn: told(
    near(
      word('inbox|posteingang|boîte de réception|bandeja'),
      word("don't show|do not show|not in|nicht im|missing"),
      30,
    ),
  ),
  late: told(
    near(
      mails,
      either(
        word(
          '(?:hours?|days?|very|too|much|so) (?:late|later)|late|delayed?|with (?:a )?delay|stunden später|stark verzögert|verspätet|mit verspätung|en retard|con retraso|in ritardo|te laat',
        ),
        word('hours after|minutes? later'),
      ),
      60,
    ),
    next(mails, next(word('take|takes|brauchen|tardan|mettent'), stem('hour|stunde|heure|hora|day'), 20), 30),
  ),
  firstIsLate: told(
    near(word('first (?:e-?)?mail'), word('new sender|unknown sender|after that|then quick|later ones'), 60),
  ),
  offline: told(
    word(
      'work(?:ing)? offline|offline (?:arbeiten|modus|mode)|take all accounts online|hors ligne|sin conexión|non in linea|offline werken',
    ),
  ),
  off: told(
    near(
      stem('account|konto|compte|cuenta'),
      word(
        'gr[ae]yed out|gr[ae]y|inactive|disabled in|switched off in|unchecked|ausgegraut|deaktiviert|grisé|wavy line|lightning|blitz',
      ),
      40,
    ),
    word('lightning (?:symbol|bolt)|wavy line'),
  ),
  spoiled: told(
    near(
      word('blank|empty|leere?n?|garbled|wrong|other|vides?|vacíos|vuoti'),
      either(mails, stem('subject|betreff|message text|content')),
      14,
    ),
    next(
      word('search|index|suche'),
      word('finds? nothing|broken|corrupt\\p{L}{0,2}|rebuil\\p{L}{1,3}|no results|findet nichts'),
      25,
    ),
  ),
  hugeFolder: told(near(number, either(mails, stem('nachricht')), 14)),
  slow: told(stem('slow|forever|ages|langsam|ewig|lent|lento|minutes|hang|freez')),
  drops: told(
    next(
      word(
        String.raw`(?:after|every|nach|alle) (?:a few|some|about|\d{1,2}|ten|five|thirty|ein paar|einigen|zehn|fünf) ?(?:minutes|minuten)`,
      ),
      either(stem('disconnect|lost|drop|stop|no new|abgebrochen|bricht'), word('keine neuen')),
      60,
    ),
    next(
      stem('push|idle|connection|sync|verbindung'),
      next(stem('stop|drop|dies|bricht|lost'), stem('minut'), 30),
      20,
    ),
  ),
  noPush: told(
    next(
      word('only'),
      next(receive, word(String.raw`every \d{1,2} minutes|by hand|manually|when i (?:refresh|pull)`), 30),
      20,
    ),
    near(
      word('push|instantly|instant|right away|sofort'),
      either(not, word(String.raw`every \d{1,2} minutes|by hand|manually|instead of`)),
      40,
    ),
    next(
      word('only|nur'),
      word(String.raw`when i (?:refresh|pull|open)|by hand|manually|von hand|every \d{1,2} minutes`),
      40,
    ),
  ),
} as const satisfies Readonly<Record<string, RegExp>>;
