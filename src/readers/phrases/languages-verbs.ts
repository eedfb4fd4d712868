import { each, eachSuggests, phrases } from '../../kernel/phrase.ts';

/**
 * Verbs and adjectives by themselves, in the languages in which mail systems report: where no longer phrase
 * fits, what happened to the mailbox is still said. They only suggest; nouns that turn them round (the
 * domain, not the mailbox, was not found) stand below as states.
 */
const alone = phrases(
  {
    source: 'delivery reports of Exchange, Domino and national providers in public forums and help pages',
    seen: '2026-11-22',
    protocol: 'smtp',
    stage: ['rcpt', 'data'],
  },
  {
    'says-recipient-mailbox-full': each(`
      ist voll und | voll und kann | est pleine et | pleine et ne | est pleine | est saturée | está lleno |
      está llena | è piena | è pieno | está cheia | está cheio | is vol en | jest pełna | jest pełny |
      je plná | är full | er fuld | er full | on täynnä | megtelt | este plină | dolu olduğundan |
      переполнен | заполнен до | переповнена | είναι γεμάτο | esgotada | esgotado | esaurito | esaurita | ausgeschöpft | épuisé | épuisée | agotado | agotada |
      wyczerpany | wyczerpana | недостаточно места | закончилось место | 容量を超過 | 容量を超え | 容量超過 |
      がいっぱい | が一杯 | が満杯 | 已满 | 已滿 | 가득 찼
    `),
    'says-recipient-unknown': [
      ...eachSuggests(`
        nicht gefunden | nicht auffindbar | gibt es nicht | nicht vorhanden | introuvable | inexistante |
        inexistant | pas été trouvé | no encontrado | no encontrada | no se encontró | no existe |
        inexistente | não encontrado | não encontrada | ser encontrado | ser encontrada | non trovato |
        non trovata | impossibile trovare | non esiste | niet gevonden | niet worden gevonden | bestaat niet |
        nie odnaleziono | można odnaleźć | można znaleźć | nie istnieje | nenalezen | nenalezena | neexistuje |
        hittades inte | finns inte | blev ikke fundet | findes ikke | ble ikke funnet | finnes ikke |
        ei löytynyt | ei löydy | ei ole olemassa | nem található | nem létezik | nu a fost găsit | nu există |
        bulunamadı | bulunamadi | mevcut değil | удалось найти | не обнаружен | не зарегистрирован | 登録されていません | 등록되지 않은 |
        не знайдено | не існує | не є дійсною | δεν βρέθηκε | δεν υπάρχει | לא נמצא | אינו קיים | غير موجود |
        لم يتم العثور | ไม่พบ | không tồn tại | không tìm thấy | tidak ditemukan | tidak ada
      `),
      ...eachSuggests(`
        could not be found | couldn't be found | cannot be found | can't be found | was not found |
        wasn't found | is not found
      `),
    ],
    'says-recipient-disabled': eachSuggests(`
      gesperrt | deaktiviert | stillgelegt | désactivé | désactivée | suspendu | bloqué | desactivado |
      desactivada | deshabilitado | deshabilitada | suspendida | suspendido | disabilitato | disabilitata |
      disattivato | disattivata | sospeso | sospesa | desativado | desativada | suspenso | suspensa |
      gedeactiveerd | geblokkeerd | zablokowane | zablokowana | nieaktywne | nieaktywna | zablokován |
      zablokována | inaktiverat | deaktiveret | devre dışı | askıya alındı | заблокирован | заблокирована |
      отключен | отключена | ящик * закрыт | неактивен | замороз* | заблоковано | 停用 | 冻结 | 凍結 | 停止され | 정지
    `),
    'says-recipient-restricted': each(`
      berechtigung zum senden | nicht berechtigt * zu senden | sendeberechtigung | autorisé à envoyer |
      autorisation d'envoyer | permiso para enviar | autorizado para enviar | autorizzato a inviare |
      autorizzazione per inviare | permissão para enviar | autorizado a enviar | gemachtigd * verzenden |
      uprawnień do wysyłania | oprávnění odesílat | behörighet att skicka | tilladelse til at sende |
      разрешения на отправку | прав на отправку | 送信するアクセス許可 | 送信する権限 | 没有权限向 | 发送权限 | 보낼 권한
    `),
    'says-message-too-large': each(`
      ist zu groß | trop volumineux | trop grand pour | demasiado grande | troppo grande | muito grande |
      grande demais | is te groot | jest za duża | jest zbyt duża | je příliš velká | är för stort |
      er for stor | on liian suuri | túl nagy | prea mare | çok büyük | слишком велико | слишком большой |
      занадто великий | 大きすぎ | 过大 | 過大 | 太大 | 너무 큽니다
    `),
    'says-delivery-expired': each(`
      zustellversuche eingestellt | zustellversuche wurden eingestellt | versuche aufgegeben |
      nach * tagen aufgegeben | nach * stunden aufgegeben | zustellung eingestellt | cessé d'essayer |
      arrêté d'essayer | abandonné la remise | dejado de intentar | dejado de intentarlo | dejó de intentarlo | dejó de intentar | parou de tentar |
      desistiu de | ha smesso di | smesso di provare | tempo di consegna | consegnato entro |
      is gestopt met | gestopt met proberen | zaprzestano prób | přestal zkoušet | slutat försöka |
      stoppet med at forsøge | lopettanut yrittämisen | denemeyi bıraktı | прекратил попытки |
      попытки прекращены | 試行を停止 | 配信を中止 | 配信をあきらめ | 停止尝试 | 已停止尝试 | 放棄嘗試 | 시도를 중지
    `),
  },
);

/** The same verbs said of the domain. */
const domains = phrases(
  {
    source: 'delivery reports of Exchange, Domino and national providers in public forums and help pages',
    seen: '2026-11-22',
    protocol: 'smtp',
  },
  {
    'says-recipient-domain-unknown': each(`
      domäne * nicht gefunden | domain * nicht gefunden | domäne * nicht vorhanden | domaine * introuvable |
      domaine * pas été trouvé | domaine * n'existe pas | dominio * no encontrado | dominio * no se encontró |
      dominio * no existe | dominio * non trovato | dominio * non esiste | impossibile trovare il dominio |
      domínio * não encontrado | domínio * não existe | domínio * ser encontrado | domein * niet gevonden |
      domein * bestaat niet | domena * nie istnieje | domeny * nie znaleziono | doména * neexistuje |
      domänen * hittades inte | domänen finns inte | domænet * findes ikke | domenet * finnes ikke |
      домен * не найден | найти домен | домен * не существует | домен * не існує | ドメイン * 見つかりません |
      ドメイン * 存在しません | 域 * 不存在 | 域名 * 不存在 | 網域 * 不存在 | 도메인 * 존재하지 | 도메인을 찾을 수
    `),
  },
);

export default [...alone, ...domains];
