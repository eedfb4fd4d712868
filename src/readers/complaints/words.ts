import { either, failing, going, near, next, not, stem, told, word, works } from './pattern.ts';

/**
 * What people say of their mail: each entry is one circumstance that alone may come from many causes.
 * Stories combine them.
 */
export const send = either(
  word(
    'send|sends|sending|sent out|go out|goes out|going out|outgoing|leave my outbox|go through|get out|senden|schicken|envoyer|envoi|enviar|mandar|inviare|invio|spedire|versturen|verzenden|skicka|wysyłać',
  ),
  stem('verschick|versend|versand|expédi|wysł'),
);
export const receive = either(
  stem('receiv|reciev|incoming|eingehend|fetch|empfang|empfäng|abruf|bekomm|erhalt|recev|reçoi'),
  stem('recib|recog|ricev|scaric|ontvang|odbier|download'),
  word(
    'gets?(?: any| my| new| the| no)* (?:e-?)?mails?|getting(?: any| my| new| the)* (?:e-?)?mails?|get new messages|relever|llegan|llega|arrivent|come in|comes in|coming in|arrives?|arriving|kommen|kommt|check (?:my )?(?:e-?)?mails?',
  ),
);
export const login = either(
  word('log ?in|logged in|log on|logon|sign ?in|signed in|logging in|signing in|se connecter|accedere'),
  stem('anmeld|einlogg|login|inlogg|iniciar sesión|authenticat'),
);
const mails = `(?:e-?mails?|mails?|messages?|mail|nachrichten|courriels?|correos?|posta)`;
const secret = stem(
  'password|passcode|credential|passwort|kennwort|mot de passe|contraseña|wachtwoord|hasło|senha',
);
export const change = stem('chang|reset|updated|geändert|ändert|changé|cambi|gewijzigd|new|neue|nouveau');
export const network = stem('wi-?fi|wlan|network|netz|internet|lan\\b|router');

export const words = {
  mail: /(?<![\p{L}\d])(?:e-?mails?|mail\p{L}{0,12}|inbox|outbox|newsletters?|outlook|thunderbird|gmail\p{L}{0,3}|hotmail|yahoo|gmx|imap|pop3?|smtp|webmail|mailbox\p{L}{0,2}|nachrichten|postfach|postausgang|posteingang|courriels?|courrier|messagerie|boîte|correos?|buzón|posta|casella|nodemailer|phpmailer|spam|sender|absender|sending|in sent|sent folder|outgoing server|incoming server|undeliver\p{L}{1,6}|scan(?:s|ner|ning)?)(?![\p{L}\d])|e-?mail|メール/u,

  sendFails: told(
    failing(send),
    next(
      word("never|don't|do not"),
      word('goes? out|gets? (?:out|sent|through)|leaves? (?:my|the) outbox'),
      12,
    ),
    next(
      either(stem('stay|stuck|sit|hang|häng|remain|pile|bleib|reste|queda')),
      stem("outbox|postausgang|boîte d'envoi|bandeja de salida"),
      30,
    ),
    next(not, word('be (?:sent|delivered)|(?:mehr )?raus'), 10),
    next(word('sending'), word('fails|failed|stopped|times out'), 40),
  ),
  sendWorks: told(going(send), word('sending works')),
  receiveWorks: told(going(receive), word('empfang klappt|je reçois|puedo recibir|ricevo')),
  receiveFails: told(
    failing(receive),
    next(word("don't|do not|never|nothing"), receive, 16),
    next(
      word('no|keine|nothing|not a single|aucun|ningún|nessuna?'),
      either(
        word(
          `(?:new |neuen? |nouveaux? )?${mails} (?:arrives?|arriving|come|comes|coming|come in|comes in|mehr an|rein|an)`,
        ),
        word('comes in|come in|arrives|arrive'),
      ),
      15,
    ),
    next(
      word(mails),
      word(
        "stopped (?:coming|arriving)|don't (?:come|arrive)|do not (?:come|arrive)|kommen nicht|no llegan|n'arrivent (?:pas|plus)",
      ),
      20,
    ),
  ),
  cannotConnect: told(
    next(
      not,
      word(
        'connect|get (?:a |any )?connection|reach|connection|verbindung|verbinden|connexion|conectar|connettersi|verbinding',
      ),
      30,
    ),
    failing(
      word(
        'connection|verbindung|connexion|connessione|conexión|conexão|verbinding|połączenie|server|serveur|servidor',
      ),
    ),
    word(
      "(?:just )?spins|keeps loading|(?:does|do)(?:n't| not) (?:respond|answer)|no (?:answer|response)|antwortet nicht|ne répond pas|no responde|cannot be reached|can't be reached",
    ),
  ),
  loginFails: told(
    failing(login),
    next(
      either(login, secret),
      either(word('rejected|refused|denied|abgelehnt|refusé'), word("(?:doesn't|does not|not) work")),
      30,
    ),
    next(word("don't accept|doesn't accept|refuses?|rejects?|no longer accepts?"), either(login, secret), 20),
    word('authentication (?:has )?failed|anmeldung fehlgeschlagen'),
  ),
  webWorks: told(
    near(
      word('web ?mail|web ?site|webseite|browser|online|the web|im web|web page|sur le web|roundcube'),
      either(
        works,
        word('there|all there|log in|sign in|correct|right|da|accepts? (?:it|the same password)'),
      ),
      50,
    ),
  ),
  otherDeviceWorks: told(
    near(
      stem(
        'laptop|phone|iphone|ipad|tablet|handy|desktop|pc\\b|pcs\\b|computer|device|mac\\b|téléphone|móvil|telefono|colleague',
      ),
      works,
      40,
    ),
  ),
  homeWorks: told(
    near(
      word('at home|zu hause|daheim|zuhause|from home|à la maison|en casa|a casa'),
      either(works, word('everything is fine|no problem')),
      30,
    ),
  ),

  publicNetwork: told(
    stem(
      'hotel|airport|flughafen|café|cafe\\b|coffee shop|hospital|krankenhaus|library|campus|school|schule|universit|cruise|guest|gäste|aéroport|aeropuerto|hôtel|conference|dorm',
    ),
    next(word('on (?:the|a) (?:train|ship|plane)|im zug|uni'), network, 30),
  ),
  companyNetwork: told(next(word('office|company|work|firmen|corporate|büro'), network, 12)),
  webPagesWork: told(
    near(
      stem(
        'web ?site|web ?page|web page|webseite|browser|browse|browsing|surf|youtube|google|internet|everything else|other sites',
      ),
      either(works, word('opens?|open|loads?|can|browse|surf|surfen')),
      36,
    ),
  ),
  mobileWorks: told(
    near(
      stem(
        "mobile data|mobile network|mobile hotspot|cellular|4g|5g|lte|hotspot|phone's own|mobilfunk|handynetz|mobile daten|mobilen daten|données mobiles|(?:my )?phone network|datos móviles",
      ),
      works,
      50,
    ),
  ),
  terms: told(
    next(word('accept|agree to|akzeptieren'), word('terms|conditions|bedingungen'), 25),
    near(
      word(
        '(?:sign-?in|log-?in|login|welcome|portal|start|landing) ?page|startseite|anmeldeseite|click(?:ed)? through',
      ),
      either(network, word('clicked|clicking|accepted|opened')),
      40,
    ),
    word('captive portal'),
  ),

  askedAgain: told(
    near(
      either(
        word(
          'keeps?|kept|constantly|always|repeatedly|again and again|over and over|in a loop|loop|every time|all the time|non-stop|permanently',
        ),
        stem('endless'),
        String.raw`every (?:few |\d{1,2} )?(?:minutes?|seconds?|hours?)`,
      ),
      secret,
      70,
    ),
    near(
      word('dauernd|ständig|immer wieder|immer|andauernd|ununterbrochen|wieder und wieder|jedes mal'),
      stem('passwort|kennwort|passwortabfrage'),
      60,
    ),
    near(
      word(
        'sans (?:arrêt|cesse)|toujours|constamment|tout le temps|todo el (?:rato|tiempo)|una y otra vez|constantemente|continuamente|continua|sempre|di continuo|steeds|telkens',
      ),
      secret,
      60,
    ),
    near(
      near(secret, stem('prompt|box|window|dialog|pop|fenster|abfrage|ventana'), 24),
      word('go away|goes away|again|keeps?|back|every|constantly|over and over|wieder|immer|weg'),
      80,
    ),
    next(
      stem('ask|prompt'),
      `${secret}.{0,60}${word('again|loop|over and over|every|all the time|comes? back')}`,
      20,
    ),
  ),
  passwordWrong: told(
    near(
      word(
        'wrong|incorrect|invalid|bad|falsch|ungültig|incorrecte?|incorrecta|erroné|errata|sbagliata|onjuist|refuses?|rejected|refused|not accepted|abgelehnt',
      ),
      either(secret, word('login|log-in|user ?name')),
      30,
    ),
    word("authentication (?:has )?failed|(?:no longer|cannot|can not|can't) (?:log|sign) ?in"),
  ),
  passwordChanged: told(
    near(
      either(
        stem('chang|reset|geändert|zurückgesetzt|changé|cambi|gewijzigd|modifi|zmieni'),
        word('new|had to change|neues|nouveau|nueva|nuova|nieuw'),
      ),
      secret,
      28,
    ),
  ),
  twoSteps: told(
    word(
      String.raw`(?:two|2)[- ]?(?:factor|step|steps)|2fa|mfa|multi-?factor|zwei-?faktor\p{L}*|zwei-?schritt\p{L}*|double authentification|dos pasos|less secure apps?|app(?:lication)?[- ]?(?:specific )?passwords?`,
    ),
    word('two-step verification|two-factor authentication'),
  ),
  passwordSignInEnds: told(
    near(
      word(
        'basic auth(?:entication)?|modern auth(?:entication)?|user ?name and password|password (?:logins?|sign-?ins?|authentication)|only (?:a )?password',
      ),
      either(stem('stop|end|retir|disabl|requir'), word('switched off|turned off|no longer|needs?|blocked')),
      80,
    ),
    word('only sign-?in with (?:google|microsoft)|oauth only|needs? oauth'),
  ),

  hosted: told(
    word(
      'vps|deploy|deployed|deployment|digital ?ocean|droplet|hetzner|linode|aws|ec2|lightsail|azure|gcp|google cloud|heroku|vercel|netlify|render|railway|vultr|ovh|contabo|hosting|hosted|production|live server|cloud server|root server|rootserver',
    ),
    String.raw`fly\.io`,
  ),
  localWorks: told(
    word('localhost|locally|local|my (?:own )?(?:laptop|machine|pc|computer)|at home|development|dev|lokal'),
  ),
  timesOut: told(
    word(
      "time ?out|timeout|times out|timed out|timing out|hangs?|no (?:answer|response|connection)|(?:can't|cannot|can not) (?:reach|connect)|blocked|hängt",
    ),
  ),
  port25: /(?<![\d])port 25(?!\d)|:25(?!\d)|(?<!\d)25 (?:is )?blocked|telnet.{0,60} 25(?!\d)/u,

  big: told(
    String.raw`(?<!\d)\d{2,4} ?(?:mb|mo|megabytes?)(?![\p{L}])`,
    near(
      stem('big|large|huge|heavy|groß|große|gross|grande|gros|lourd'),
      stem('attachment|file|photo|picture|video|pdf|anhang|anhäng|datei|pièce|archivo|adjunto|allegat'),
      15,
    ),
  ),
  stuck: told(stem('stuck|hang|häng|fest|bloqu|block|sits?\\b|stays?\\b|atasc|bloccat')),
  outbox: told(stem("outbox|postausgang|boîte d'envoi|bandeja de salida|posta in uscita")),
  othersStuckToo: told(
    word(
      'nothing else|nothing i send|nothing (?:goes|gets)|everything else|all (?:other|the others?)|other (?:e-?)?mails?|and now nothing|weder|nor delete|or delete|löschen',
    ),
  ),
} as const satisfies Readonly<Record<string, RegExp>>;

export type Word = keyof typeof words;
