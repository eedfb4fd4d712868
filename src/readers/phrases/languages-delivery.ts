import { each, eachSuggests, phrases } from '../../kernel/phrase.ts';

/**
 * What delivery reports and replies say of a recipient or a message in other languages than English: whole
 * sentences of mail systems, where `languages.ts` has the short forms.
 */
export default phrases(
  {
    source: 'delivery reports of Exchange, Domino and national providers in public forums and help pages',
    seen: '2026-11-22',
    protocol: 'smtp',
    stage: ['rcpt', 'data'],
  },
  {
    'says-recipient-unknown': [
      ...each(`
        adressat unbekannt | unbekannter nutzer | nutzer unbekannt | mailbox unbekannt |
        die e-mail-adresse * wurde nicht gefunden | e-mail-adresse * nicht gefunden werden |
        die von ihnen eingegebene e-mail-adresse | empfänger * nicht gefunden | adresse * ist unbekannt |
        adresse introuvable | boîte aux lettres introuvable | l'adresse * est introuvable |
        l'adresse * n'a pas été trouvée | adresse de messagerie * introuvable |
        l'adresse de courrier que vous avez entrée | destinataire * introuvable | compte inexistant |
        utilisateur inexistant | usuario no encontrado | buzón no encontrado | cuenta inexistente |
        no se encontró la dirección | no se encontró el destinatario | no se encontró el buzón |
        la dirección de correo * no se encuentra | no se pudo encontrar la dirección | usuario no valido |
        indirizzo non trovato | casella non trovata | casella di posta inesistente | account non trovato |
        impossibile trovare l'indirizzo | non è stato possibile trovare l'indirizzo |
        destin. sconosciuto | destinatario errato | destinatario non valido | destinatario inesistente |
        endereço não encontrado | endereço de email * não foi encontrado | conta inexistente |
        caixa postal não encontrada | caixa de correio não encontrada | destinatário inválido |
        destinatario inválido | destinatário não encontrado | utilizador inexistente |
        kan het e-mailadres niet vinden | e-mailadres * niet gevonden | adres niet gevonden |
        nie ma takiego konta | adres nie został znaleziony | nie znaleziono adresu | brak takiego użytkownika |
        użytkownik nieznany | adresát neexistuje | adresa neexistuje | příjemce neexistuje |
        adressen hittades inte | e-postadressen * hittades inte | e-mailadressen * blev ikke fundet |
        modtageren blev ikke fundet | finner ikke e-postadressen | osoitetta ei löydy |
        vastaanottajaa ei löydy | a címzett nem található | a felhasználó nem létezik |
        utilizator inexistent | adresa nu există | kullanici bulunamadi | boyle bir kullanici yok |
        böyle bir e-posta adresi yok | e-posta adresi bulunamadı | адресат не найден |
        адрес * не найден | почтовый ящик * не найден | почтовый ящик недействителен |
        получатель * не найден | нет такого адреса | нет такого ящика | користувача не знайдено |
        скриньки не існує | ο παραλήπτης δεν βρέθηκε | άγνωστος παραλήπτης | העברה נכשלה: הנמען אינו קיים |
        送信先メールアドレスが見つかりません | メールアドレスが見つかりません | 宛先が見つかりません | 該当するアドレスがありません |
        該当ユーザが見つかりません | ユーザが見つかりません | あて先が存在しません | 受信者が見つかりません | お探しのアドレスは見つかりません |
        找不到收件人 | 找不到用户 | 找不到该邮箱 | 找不到您输入的电子邮件地址 | 不存在此用户 | 没有这个用户 | 没有该用户 | 收件人地址错误 |
        收信人地址不存在 | 邮箱地址不存在 | 收件者地址不存在 | 找不到您輸入的電子郵件地址 | 查無此人 | 無此收件者 | 帳號不存在 | 没有这个帐号 |
        없는 사용자 | 없는 메일주소 | 이메일 주소를 찾을 수 없습니다 | 사용자를 찾을 수 없습니다 | 받는 사람을 찾을 수 없습니다 | 존재하지 않습니다
      `),
      ...eachSuggests(`
        n'a pas été trouvée | n'est pas reconnu | konnte nicht gefunden werden | wurde nicht gefunden |
        no se encuentra | non è stato trovato | não foi encontrado | nie znaleziono | не найдена | не найден |
        見つかりませんでした | 見つかりません | 存在しません | 找不到 | 不存在 | 찾을 수 없습니다
      `),
    ],
    'says-recipient-disabled': each(`
      mailbox deaktiviert | adresse deaktiviert | benutzer deaktiviert | postfach wurde stillgelegt |
      postfach ist deaktiviert | postfach inaktiv | boite aux lettres desactivee | boîte aux lettres désactivée |
      adresse désactivée | boîte bloquée | compte inactif | utilisateur inactif | usuario inactivo |
      cuenta inactiva | estado: inactivo | casilla ha expirado | cuenta ha expirado | buzón deshabilitado |
      buzón desactivado | buzón bloqueado | mailbox disattivata | mailbox disatttivata | utente disabilitato |
      utente disattivato | bloccato per inutilizzo | casella bloccata | casella scaduta | usuário desativado |
      usuário bloqueado | conta inativa | caixa postal bloqueada | caixa postal desativada |
      konto jest zablokowane | konto zostało zablokowane | podane konto jest zablokowane |
      account gedeactiveerd | mailbox is geblokkeerd | postvak is geblokkeerd | účet je zablokován |
      kontot är inaktiverat | hesap kapatılmış | hesap askıya alınmış | ящик не активен | ящик неактивен |
      учетная запись отключена | почтовый ящик отключён | почтовый ящик отключен | пользователь отключен |
      账号被冻结 | 帐户被锁定 | 用户被锁定 | 邮箱被锁定 | 邮箱被冻结 | 该账户已停用 | 利用停止 | 利用を停止 | 使用停止 | 受信を停止 |
      사용 중지 | 휴면 상태 | 이용 정지
    `),
    'says-recipient-mailbox-full': each(`
      postfach ist überfüllt | postfach * ist voll | postfach des empfängers * voll | posteingang * voll |
      speichervolumen ueberschritten | speichervolumen überschritten | zuviele mails auf dem server |
      zu viele mails auf dem server | speicherplatz ist aufgebraucht | boîte aux lettres * pleine |
      boîte de réception * pleine | boîte * saturée | la boîte du destinataire est pleine |
      boite du destinataire pleine | espace de stockage insuffisant | buzón * lleno | bandeja * llena |
      el buzón está lleno | buzón está lleno | casella * piena | casella postale piena |
      spazio insufficiente nella casella | caixa de correio * cheia | caixa postal * cheia |
      caixa de entrada * cheia | limite de armazenamento | postvak * vol | mailbox * is vol |
      skrzynka odbiorcy * pełna | skrzynka * przepełniona | schránka * plná | inkorgen är full |
      postlådan är full | postkassen * full | postkassen * fuld | indbakken er fuld |
      postilaatikko * täynnä | postafiók * megtelt | căsuța * plină | posta kutusu * dolu |
      gelen kutusu dolu | ящик * переполнен | ящик * заполнен | квота * превышена | скринька переповнена |
      το γραμματοκιβώτιο είναι γεμάτο | メールボックスが一杯 | 受信箱がいっぱい | メールボックスはいっぱい | 容量制限 | 容量オーバー |
      受信容量 | 保存容量 | 邮箱容量不足 | 邮箱容量已满 | 收件箱已满 | 邮箱空间已满 | 容量不足 | 空間不足 | 容量已滿 | 超出邮箱容量 |
      용량이 초과 | 편지함이 가득 | 메일함이 꽉 | 받은편지함이 가득
    `),
    'says-recipient-restricted': each(`
      nur absender * dürfen | nimmt nur nachrichten von | keine berechtigung * zu senden |
      n'accepte que les messages | n'êtes pas autorisé à envoyer | no tiene permiso para enviar |
      solo acepta mensajes de | non si dispone dell'autorizzazione | accetta solo messaggi |
      não tem permissão para enviar | só aceita mensagens | u bent niet gemachtigd * te verzenden |
      送信する権限がありません | 受信を許可していません | 受信拒否 | 您没有权限向此收件人发送 | 没有权限发送 | 無權傳送
    `),
    'says-recipient-domain-unknown': each(`
      die domäne * existiert nicht | domäne wurde nicht gefunden | domain wurde nicht gefunden |
      le domaine * n'existe pas | domaine introuvable | el dominio * no existe | dominio no encontrado |
      il dominio * non esiste | o domínio * não existe | domínio não encontrado | domein bestaat niet |
      domena nie istnieje | doména neexistuje | домен * не существует | 找不到域 | 找不到网域 | 域名無效 |
      あて先ドメイン * 見つかりません | 送信先のドメインが存在しません | 도메인을 찾을 수 없습니다
    `),
    'says-message-too-large': each(`
      die nachricht ist zu groß | le message est trop volumineux | le message est trop grand |
      el mensaje es demasiado grande | il messaggio è troppo grande | a mensagem é muito grande |
      het bericht is te groot | wiadomość jest zbyt duża | メッセージのサイズ | メールのサイズ | 邮件超过 | 郵件太大 | 邮件大小超出
    `),
    'says-spam': each(`
      als spam eingestuft | als unerwünscht | identifié comme spam | rejeté comme spam | identificado como spam |
      identificado como correo no deseado | classificata come spam | riconosciuto come spam | sistema antispam |
      system antyspamowy | filtr antyspamowy | odrzucona jako spam | распознано как спам | содержит спам |
      признано спамом | 垃圾郵件 | 廣告信 | 疑似垃圾邮件 | 被判定为垃圾 | 反垃圾 | 迷惑メールと判定 | 스팸으로
    `),
    'says-delivery-expired': each(`
      zustellung * aufgegeben | zustellzeit * abgelaufen | wurde * nicht zugestellt und ist abgelaufen |
      delai de remise | délai de livraison | le message a expiré | el mensaje ha caducado | el mensaje expiró |
      tiempo de entrega * agotado | il messaggio è scaduto | a mensagem expirou | bericht is verlopen |
      истек срок | время доставки истекло | 配信できないまま | 配送期限 | 一定時間 * 配信できません | 投递超时 | 投递过期
    `),
    'says-virus': each(`
      virus gefunden | mit einem virus | virus détecté | contient un virus | virus detectado | contiene un virus |
      contiene virus | virus rilevato | contém vírus | содержит вирус | 病毒 | ウイルスが検出 | ウィルスが検出 | 바이러스
    `),
  },
);
