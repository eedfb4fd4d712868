import { either, near, next, not, stem, told, word } from '../pattern.ts';

const mails = word(
  'e-?mails?|mails?|messages?|nachrichten|courriels?|mensajes|correos?|messaggi|newsletters?',
);

/** Circumstances of single messages and what comes back for them. */
export const messages = {
  toOthers: told(
    near(
      either(word('my|our|unsere|meine|nos|nuestros|mes'), word('we send|i send|from (?:us|me|our)')),
      next(
        mails,
        either(word('their|customers?|recipients?|other people|gmail|kunden|clients?|hotmail'), stem('spam')),
        70,
      ),
      30,
    ),
    near(stem('customer|recipient|client|kunden|everybody|people'), next(word('my|our'), mails, 10), 50),
  ),
  accepted: told(
    word(
      '250 ok|no bounce|no error|without (?:an )?error|(?:was )?(?:sent|delivered) (?:ok|fine|successfully)|accepted|kein fehler|keine fehlermeldung|sin error|aucune erreur|status sent',
    ),
    next(word('says?|shows?|log'), word('sent|delivered|accepted|queued'), 16),
  ),
  neverArrives: told(
    next(not, stem('arriv|deliver|reach|get there|ankomm|angekomm|llega'), 20),
    word('nothing arrives|kommt nicht an|kommen nicht an'),
  ),
  lost: told(
    next(
      word('everybody|everyone|all others|alle'),
      next(word('except|not|außer|only'), stem('one|a single|customer|einem|einer'), 10),
      60,
    ),
    next(
      word('one|a certain|this|single'),
      next(
        stem('customer|recipient|person|address|friend|supplier'),
        next(not, stem('get|receiv|arriv'), 20),
        10,
      ),
      6,
    ),
  ),
  addressBook: told(
    word('imceaex'),
    near(
      stem('pick|choose|suggest|auto-?complet|vorschlag|vorschläg|cached address'),
      stem('bounce|fail|undeliver|come back|unzustell|wrong|old'),
      60,
    ),
  ),
  backscatter: told(
    near(
      stem(
        'undeliver|bounce|returned|mailer-daemon|failure notice|unzustellbar|non remis|rebote|nicht zugestellt|delivery fail|delivery report',
      ),
      word(
        "never (?:sent|wrote|written)|did(?:n't| not) (?:send|write)|haven't (?:sent|written)|not (?:sent|written) by me|gar nicht (?:geschickt|geschrieben|gesendet|verschickt)|nicht (?:geschickt|geschrieben|gesendet|verschickt) habe|nie geschickt|pas envoyés?|no he enviado|mai inviato",
      ),
      110,
    ),
    next(
      word('from (?:my|our) own (?:e-?mail )?address|von meiner eigenen adresse'),
      word("did(?:n't| not) (?:send|write)|never sent|nicht geschickt"),
      40,
    ),
  ),
  attachmentType: told(
    near(
      stem('zip|exe\\b|rar\\b|js\\b|iso\\b|docm|macro|bat\\b|msi\\b|7z'),
      either(
        stem('block|reject|refus|remov|blockiert|abgelehnt'),
        word('not allowed|security reasons|aus sicherheitsgründen'),
      ),
      60,
    ),
  ),
  virus: told(
    near(
      stem('reject|refus|block|abgelehnt|returned|bounce'),
      next(
        word('contains?|containing|contain|enthält|has|with|ein|einen|a'),
        stem('virus|malware|trojan'),
        20,
      ),
      80,
    ),
  ),
  forwarded: told(stem('forward|weiterleit|weitergeleitet|redirect|transfér|transfert|reenvi|inoltr')),
  rejected: told(
    stem('bounce|reject|refus|come back|comes back|came back|returned|zurück|abgelehnt|rebot|respint'),
    word('spf|dmarc|dkim'),
  ),
  dailyLimit: told(
    near(
      word(String.raw`(?:after|nach) (?:about |around |some |ca\.? |etwa )?\d{2,5}`),
      next(
        either(mails, stem('recipient|empfänger')),
        either(
          word('stops|stopped|refuses?|blocks?|limit|no more|hört auf'),
          word('next day|tomorrow|24 hours|tomorrow|am nächsten tag'),
        ),
        80,
      ),
      12,
    ),
    word('daily (?:sending )?limit|sending limit|tageslimit|limite quotidienne|límite diario'),
  ),
} as const satisfies Readonly<Record<string, RegExp>>;
