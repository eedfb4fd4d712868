import { each, eachSuggests, phrases } from '../../kernel/phrase.ts';

/** Replies in other languages than English. Accents and letter case do not matter. */
const recipient = phrases(
  {
    source: 'replies of national providers in public bounce collections and forums',
    seen: '2026-08-07',
    protocol: 'smtp',
    stage: ['rcpt', 'data'],
  },
  {
    'says-recipient-unknown': each(`
      empfänger unbekannt | empfänger nicht bekannt | empfänger nicht gefunden |
      empfänger existiert nicht | benutzer unbekannt | benutzer nicht gefunden |
      benutzer existiert nicht | unbekannter benutzer | unbekannter empfänger | adresse unbekannt |
      unbekannte adresse | adresse existiert nicht | postfach existiert nicht |
      postfach nicht gefunden | postfach nicht vorhanden | postfach unbekannt | kein solcher benutzer |
      konto existiert nicht | existiert nicht | adresse nicht vorhanden | utilisateur inconnu |
      destinataire inconnu | adresse inconnue | adresse email inconnue | compte inconnu |
      boite inconnue | boîte aux lettres inconnue | utilisateur n'existe pas |
      destinataire n'existe pas | adresse n'existe pas | n'existe pas | boite aux lettres inexistante |
      adresse inexistante | destinataire invalide | destinataire introuvable | utilisateur introuvable |
      adresse d au moins un destinataire invalide | adresse d'au moins un destinataire invalide |
      usuario desconocido | usuario no existe | el usuario no existe | destinatario desconocido |
      destinatario no existe | no existe el usuario | no existe | buzón no existe | cuenta no existe |
      dirección desconocida | dirección no existe | usuario inexistente | utente sconosciuto |
      utente inesistente | utente non trovato | destinatario sconosciuto | destinatario inesistente |
      casella inesistente | casella non esistente | indirizzo inesistente | indirizzo sconosciuto |
      non esiste | account inesistente | usuário desconhecido | usuario desconhecido |
      utilizador desconhecido | destinatário desconhecido | usuário não existe | usuario nao existe |
      destinatário não existe | conta não existe | caixa postal inexistente | não existe |
      endereço inexistente | usuário inexistente | onbekende gebruiker | gebruiker onbekend |
      gebruiker bestaat niet | onbekende ontvanger | ontvanger onbekend | adres bestaat niet |
      bestaat niet | mailbox bestaat niet | postbus bestaat niet | nieznany użytkownik |
      użytkownik nie istnieje | adres nie istnieje | skrzynka nie istnieje |
      nie ma takiego użytkownika | nie istnieje | nieznany adresat | konto nie istnieje |
      uživatel neexistuje | neznámý uživatel | schránka neexistuje | neexistuje | neznámý příjemce |
      používateľ neexistuje | okänd mottagare | okänd användare | användaren finns inte |
      mottagaren finns inte | ukendt bruger | ukendt modtager | brugeren findes ikke | ukjent bruker |
      ukjent mottaker | tuntematon vastaanottaja | tuntematon käyttäjä | ismeretlen felhasználó |
      ismeretlen címzett | nem létezik | kullanıcı bulunamadı | kullanıcı yok | alıcı bulunamadı |
      böyle bir kullanıcı yok | hesap bulunamadı | пользователь не найден | пользователь не существует |
      нет такого пользователя | получатель не найден | неизвестный пользователь |
      неизвестный получатель | адрес не существует | адрес не найден | ящик не существует |
      ящик не найден | почтовый ящик не существует | почтовый ящик не найден | такого пользователя нет |
      не существует | 用户不存在 | 收件人不存在 | 该用户不存在 | 帐号不存在 | 账号不存在 | 邮箱不存在 | 收件人地址不存在 | 无此用户 | 用户未找到 |
      找不到收件人 | 使用者不存在 | 收件者不存在 | 無此使用者 | ユーザーが存在しません | ユーザは存在しません | ユーザーは存在しません | 宛先不明 | 宛先が存在しません |
      宛先アドレスが存在 | メールアドレスが存在しません | メールアドレスは存在しません | 該当するユーザ* | 존재하지 않는 사용자 | 존재하지 않는 | 사용자가 없습니다 |
      수신자가 존재하지
    `),
    'says-recipient-mailbox-full': each(`
      postfach voll | postfach ist voll | postfach des empfängers ist voll | mailbox voll |
      mailbox ist voll | speicherplatz erschöpft | speicherplatz überschritten | quota überschritten |
      kontingent überschritten | speicherlimit | boîte aux lettres pleine | boite aux lettres pleine |
      boîte pleine | boite pleine | boite mail pleine | quota dépassé | quota de * dépassé |
      espace disque insuffisant | messagerie pleine | buzón lleno | buzon lleno |
      buzón de correo lleno | cuota excedida | cuota superada | espacio insuficiente | casella piena |
      casella di posta piena | mailbox piena | quota superata | spazio esaurito | caixa postal cheia |
      caixa de correio cheia | caixa cheia | cota excedida | quota excedida | postbus vol |
      mailbox is vol | mailbox vol | quotum overschreden | skrzynka pełna | skrzynka przepełniona |
      skrzynka jest pełna | przepełniona | przekroczony limit | schránka je plná | plná schránka |
      schránka plná | brevlådan är full | postkassen er fuld | postboksen er full |
      postilaatikko täynnä | a postafiók megtelt | posta kutusu dolu | kota dolu | kota aşıldı |
      ящик переполнен | почтовый ящик переполнен | ящик получателя переполнен | превышена квота |
      квота превышена | нет места | 邮箱已满 | 邮箱空间不足 | 信箱已满 | 信箱已滿 | 用户邮箱已满 | 收件人邮箱已满 | 超过配额 |
      メールボックスがいっぱい | メールボックスの容量 | メールボックスが満杯 | 容量を超え | 容量超過 | 메일함이 가득 | 메일함 용량 | 용량 초과
    `),
    'says-recipient-disabled': each(`
      konto gesperrt | postfach gesperrt | postfach ist gesperrt | empfänger gesperrt |
      konto deaktiviert | postfach deaktiviert | konto ist deaktiviert | compte désactivé |
      compte bloqué | compte suspendu | compte fermé | boîte désactivée | destinataire archivé* |
      destinataire archive* | destinataire est bloqué | destinataire est bloque | cuenta desactivada |
      cuenta bloqueada | cuenta suspendida | cuenta deshabilitada | account disabilitato |
      account sospeso | casella disabilitata | casella sospesa | casella disattivata |
      conta desativada | conta suspensa | conta bloqueada | konto zablokowane | skrzynka zablokowana |
      konto nieaktywne | konto wyłączone | schránka zablokovaná | schránka je zablokována |
      пользователь заблокирован | ящик заблокирован | аккаунт заблокирован |
      учётная запись заблокирована | ящик отключен | 帐号已停用 | 账号已停用 | 账号被禁用 | 帐号被禁用 | 用户被禁用 | 用户已被禁用 |
      邮箱被禁用 | 邮箱已停用 | 用户已冻结 | アカウントが停止 | アカウントは停止 | 휴면 계정 | 이용이 정지
    `),
    'says-message-too-large': each(`
      nachricht zu groß | nachricht ist zu groß | mail zu groß | e-mail zu groß | e-mail ist zu groß |
      nachrichtengröße | maximale größe | message trop volumineux | message trop gros |
      message trop grand | taille limite du message | taille maximale | taille du message |
      mensaje demasiado grande | mensaje muy grande | tamaño máximo | messaggio troppo grande |
      dimensione massima | mensagem muito grande | mensagem demasiado grande | tamanho máximo |
      bericht te groot | bericht is te groot | wiadomość za duża | wiadomość jest za duża |
      wiadomość zbyt duża | zpráva je příliš velká | příliš velká zpráva | письмо слишком большое |
      сообщение слишком большое | слишком большой размер | превышен размер | 邮件过大 | 邮件太大 | 邮件大小超过 |
      信件太大 | 信件過大 | 附件过大 | メッセージが大きすぎ | メールサイズが | サイズが大きすぎ | 메일 크기 | 메일 용량이
    `),
    'says-spam': each(`
      als spam | spamverdacht | spam-verdacht | spam erkannt | ist spam | unerwünschte werbung |
      considéré comme spam | considéré comme du spam | comme spam | comme indésirable |
      courrier indésirable | message indésirable | pourriel | considerado spam | como spam |
      correo no deseado | correo basura | considerato spam | come spam | posta indesiderata |
      considerado como spam | lixo eletrônico | als spam gemarkeerd | uznana za spam | jako spam |
      спам | похоже на спам | как спам | подозрение на спам | рассылка спама | 垃圾邮件 | 垃圾信件 | 疑似垃圾 |
      迷惑メール | スパム | 스팸
    `),
  },
);

const login = phrases(
  {
    source: 'replies of national providers in public issue threads and forums',
    seen: '2026-08-07',
    stage: 'login',
  },
  {
    'says-bad-credentials': eachSuggests(`
      anmeldung fehlgeschlagen | authentifizierung fehlgeschlagen | benutzername oder passwort |
      passwort falsch | falsches passwort | falsche zugangsdaten | ungültige zugangsdaten |
      ungültiges passwort | kennwort falsch | authentification invalide | authentification échouée |
      échec de l'authentification | échec d'authentification | mot de passe incorrect |
      mot de passe invalide | identifiant ou mot de passe | identifiants invalides |
      identifiants incorrects | error de autenticación | autenticación fallida | contraseña incorrecta |
      contraseña inválida | usuario o contraseña | credenciales inválidas | autenticazione fallita |
      password errata | password non valida | credenziali non valide | utente o password |
      falha na autenticação | falha de autenticação | senha incorreta | senha inválida |
      usuário ou senha | credenciais inválidas | authenticatie mislukt | onjuist wachtwoord |
      verkeerd wachtwoord | błędne hasło | nieprawidłowe hasło | nieprawidłowy login |
      błąd uwierzytelniania | błędny login | chybné heslo | špatné heslo | nesprávné heslo |
      ошибка аутентификации | ошибка авторизации | неверный пароль | неверный логин |
      неправильный пароль | неверное имя пользователя | неверные учётные данные | 密码错误 | 密碼錯誤 |
      用户名或密码错误 | 帐号或密码错误 | 账号或密码错误 | 帳號或密碼錯誤 | 登录失败 | 登錄失敗 | 登入失敗 | 认证失败 | 認證失敗 | 身份验证失败 | 认证错误 |
      認証に失敗 | 認証エラー | パスワードが違 | パスワードが間違 | パスワードが正しく | 인증 실패 | 인증에 실패 | 비밀번호가 일치 | 비밀번호가 올바르지
    `),
    'says-account-locked': each(`
      konto gesperrt | konto ist gesperrt | postfach gesperrt | zugang gesperrt | benutzer gesperrt |
      compte bloqué | compte suspendu | compte désactivé | cuenta bloqueada | cuenta suspendida |
      account bloccato | account sospeso | conta bloqueada | conta suspensa | konto zablokowane |
      konto jest zablokowane | аккаунт заблокирован | учётная запись заблокирована |
      пользователь заблокирован | доступ заблокирован | 帐号被锁定 | 账号被锁定 | 帐号已锁定 | 账号被冻结 | 账号异常 | 帐号异常 |
      帳號被鎖定 | アカウントがロック | アカウントが停止 | 계정이 잠
    `),
    'says-too-many-failed-logins': each(`
      zu viele fehlversuche | zu viele anmeldeversuche | zu viele fehlgeschlagene | trop de tentatives |
      trop d'échecs | demasiados intentos | troppi tentativi | muitas tentativas | te veel pogingen |
      zbyt wiele prób | příliš mnoho pokusů | слишком много попыток | превышено число попыток | 登录次数过多 |
      登录失败次数 | 尝试次数过多 | 錯誤次數過多 | 試行回数
    `),
    'says-app-password-required': each(`
      anwendungsspezifisches passwort | app-passwort | passwort für e-mail-programme |
      mot de passe d'application | mot de passe spécifique | contraseña de aplicación |
      password per le app | password specifica | senha de app | senha de aplicativo | hasło aplikacji |
      hasło do aplikacji | пароль приложения | пароль для приложений | пароль для внешнего приложения |
      授权码 | 授權碼 | 客户端授权密码 | 客户端专用密码 | 专用密码 | 应用专用密码 | アプリパスワード | アプリ用パスワード | 外部メールソフト | 애플리케이션 비밀번호 |
      앱 비밀번호
    `),
    'says-protocol-access-disabled': each(`
      imap ist deaktiviert | imap nicht aktiviert | pop3 nicht aktiviert | pop3/imap * deaktiviert |
      imap désactivé | accès imap | pop désactivé | imap desactivado | imap no está habilitado |
      imap disattivato | imap disabilitato | imap desativado | imap jest wyłączony | imap отключен |
      доступ по imap | pop3 отключен | imap服务未开启 | 未开启imap | 未开启pop | 未开启smtp | pop3服务未开启 | 服务未开启 |
      未开通 | imapが無効 | imap/smtp 사용 | imap 사용안함
    `),
    'says-authentication-required': eachSuggests(
      'authentifizierung erforderlich | authentification requise | autenticación requerida | autenticazione richiesta | autenticação requerida | требуется авторизация | требуется аутентификация | 需要身份验证 | 需要认证',
    ),
  },
);

const sending = phrases(
  {
    source: 'replies of national providers in public bounce collections and forums',
    seen: '2026-08-07',
    protocol: 'smtp',
    stage: ['connect', 'mail', 'rcpt', 'data'],
  },
  {
    'says-authentication-required': each(`
      authentifizierung erforderlich | anmeldung erforderlich | bitte authentifizieren |
      authentification requise | vous devez vous authentifier | autenticación requerida |
      requiere autenticación | autenticazione richiesta | richiesta autenticazione |
      autenticação requerida | autenticação necessária | требуется авторизация |
      требуется аутентификация | необходима авторизация | 需要身份验证 | 需要认证 | 認証が必要
    `),
    'says-sender-not-owned': each(`
      absender nicht erlaubt | absenderadresse nicht erlaubt | absenderadresse ist nicht |
      absender gehört nicht | expéditeur non autorisé | adresse expéditeur non | adresse d'expéditeur |
      expediteur non autorise | remitente no autorizado | mittente non autorizzato |
      remetente não autorizado | отправитель не | адрес отправителя не | 发件人与认证 | 发件人必须 | 发信人 * 不一致 |
      发件人地址 | 差出人
    `),
    'says-daily-limit': each(
      "tageslimit | tägliches limit | versandlimit | limite journalière | limite quotidienne | limite d'envoi | quota d'envoi | límite diario | límite de envío | limite giornaliero | limite di invio | limite diário | limite de envio | dzienny limit | limit wysyłki | дневной лимит | лимит отправки | суточный лимит | 发信量超过 | 每日发送 | 发送数量 | 今日发信 | 发信限制",
    ),
    'says-too-many-connections': each(
      'trop de connexions | zu viele verbindungen | demasiadas conexiones | troppe connessioni | muitas conexões | слишком много соединений | слишком много подключений | 连接数过多 | 连接过于频繁',
    ),
    'says-greylisted': each(
      'bitte später erneut | bitte versuchen sie es später | mensaje en lista gris | lista gris | liste grise | серый список | грейлистинг',
    ),
    'says-temporarily-unavailable': each(
      'veuillez essayer plus tard | veuillez réessayer | service temporairement indisponible | dienst vorübergehend nicht | vorübergehend nicht verfügbar | servicio no disponible temporalmente | servizio temporaneamente non disponibile | serviço temporariamente indisponível | сервис временно недоступен | временно недоступ* | 服务暂时不可用 | 系统繁忙',
    ),
    'says-refused-without-reason': eachSuggests(
      'abgelehnt | verweigert | zugriff verweigert | refusé | refuse | accès refusé | rechazado | acceso denegado | rifiutato | accesso negato | rejeitado | acesso negado | geweigerd | odrzucona | odrzucono | отклонено | доступ запрещен | в доступе отказано | 拒绝 | 被拒绝 | 拒絕 | 拒否',
    ),
    'says-blocked-by-receiver': each(
      'ip gesperrt | ip-adresse gesperrt | ip blockiert | adresse ip bloquée | ip bloquée | ip bloqueada | ip bloccato | ip bloccata | ip-адрес заблокирован | ip заблокирован | ip 被封 | ip被封 | 发信ip | 该ip',
    ),
  },
);

export default [...recipient, ...login, ...sending];
