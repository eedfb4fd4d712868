import { type Claim, connect, greets, loose, noName, refusedLogin, tls, vague } from './claim.ts';

/**
 * Sentences of mail programs that name a thing and what is wrong with it, in the word order of their
 * language: Apple Mail, Outlook, Thunderbird, Windows Mail, webmail.
 */
const either = (...parts: readonly string[]): RegExp => new RegExp(parts.join('|'), 'i');

export const translationClaims: readonly Claim[] = [
  loose(
    either(
      '(?:benutzername|anmeldename|passwort|kennwort|zugangsdaten|anmeldedaten)[^\\n]{0,90}(?:falsch|ungültig|nicht (?:korrekt|richtig|akzeptiert)|abgelehnt|fehlerhaft)',
      '(?:falsche\\w?|ungültige\\w?) (?:benutzername|passwort|kennwort|zugangsdaten|anmeldedaten)',
      "(?:nom d[’']utilisateur|identifiants?|mot de passe)[^\\n]{0,90}(?:incorrect|erroné|invalide|non valide|refusé|inexact)",
      '(?:nombre de usuario|usuario|contraseña|credenciales)[^\\n]{0,90}(?:incorrect|no (?:es|son) (?:correct|válid)|no válid|inválid)',
      '(?:nome utente|password|credenziali)[^\\n]{0,90}(?:non (?:è|sono) (?:corrett|valid)|errat[aoe]|non valid)',
      '(?:gebruikersnaam|wachtwoord)[^\\n]{0,90}(?:onjuist|ongeldig|niet (?:juist|correct)|verkeerd)',
      '(?:nome de (?:usuário|utilizador)|senha|palavra-passe)[^\\n]{0,90}(?:incorret|inválid|errad)',
      '(?:nazwa użytkownika|hasło)[^\\n]{0,90}(?:nieprawidłow|niepoprawn|błędn)',
      '(?:användarnamn\\w{0,2}|lösenord\\w{0,2})[^\\n]{0,90}(?:fel\\b|felaktig|ogiltig)',
      '(?:authentifizier\\w{0,4}|anmeldung|anmelden)[^\\n]{0,140}(?:fehlgeschlagen|fehler|gescheitert|verweigert|abgelehnt)',
      '(?:fehler|fehlgeschlagen)[^\\n]{0,40}(?:authentifizier|anmeld)',
      'ユーザ(?:ー)?名または(?:パスワード|暗証番号)[^\\n]{0,40}(?:間違|正しく|誤)|パスワード[^\\n]{0,20}(?:間違|正しくありません|誤)|認証(?:に失敗|エラー|できません)',
      '(?:用户名|密码|帐号|账号|密碼|帳號)[^\\n]{0,30}(?:错误|不正确|有误|無效|不正確|錯誤)|(?:登录|登錄|验证|身份验证|驗證)失败|登入失敗|(?:사용자 이름|암호|비밀번호)[^\\n]{0,30}(?:잘못|올바르지|틀)|인증(?:에)? 실패',
      '(?:имя пользователя|пароль|логин)[^\\n]{0,60}(?:неверн|неправильн|указан)|(?:ошибка|сбой)[^\\n]{0,30}(?:аутентификации|авторизации|входа)|не удалось (?:войти|выполнить вход)',
      '(?:kullanıcı adı|parola|şifre)[^\\n]{0,60}(?:yanlış|hatalı|geçersiz)|(?:brukernavn|passord|brugernavn|adgangskode|käyttäjätunnus|salasana|uživatelské jméno|heslo|jelszó)[^\\n]{0,60}(?:feil|forkert|väärä|virheell|nesprávn|neplatn|hibás|helytelen)',
      "(?:échec de (?:la connexion|l[’']authentification)|autenticación (?:fallida|incorrecta)|autenticazione (?:non riuscita|fallita)|authenticatie mislukt|falha na autenticação|no se puede autenticar)",
    ),
    refusedLogin,
  ),
  loose(
    either(
      '(?:identität (?:des|von)|zertifikat)[^\\n]{0,80}(?:nicht (?:überprüft|bestätigt|verifiziert|vertrauenswürdig)|kann nicht|ungültig)',
      "(?:l[’']identité d|le certificat)[^\\n]{0,80}(?:impossible|ne peut pas|pas (?:fiable|valide)|non (?:fiable|valide))",
      '(?:識別情報|証明書)[^\\n]{0,60}(?:検証できません|信頼|無効|確認できません)|证书[^\\n]{0,40}(?:无效|不受信任|无法验证)|無法驗證[^\\n]{0,40}(?:身分|憑證)|无法验证[^\\n]{0,40}(?:身份|证书)|(?:인증서|신원)[^\\n]{0,40}(?:확인할 수|신뢰)',
      '(?:сертификат|подлинность)[^\\n]{0,80}(?:не (?:удалось|является|удаётся|прошел)|недействител|невозможно)|(?:identitet|certifikat|sertifikat)[^\\n]{0,80}(?:inte|ikke|kunde inte|kan ikke|ugyldig|ogiltig)',
      "impossible de vérifier l[’']identité|no se puede verificar la identidad|impossibile verificare l[’']identità|identiteit van [^\\n]{0,80}niet (?:controleren|verifiëren)",
      '(?:el certificado|il certificato|het certificaat|o certificado)[^\\n]{0,80}(?:no (?:es|se)|non (?:è|si)|niet|não)',
    ),
    tls('unverified'),
  ),
  vague(
    either(
      "(?:zeit(?:ü|ue)berschreitung|(?:dépassé|dépassement|expiration) (?:le |du )?délai|délai (?:d[’']attente )?(?:est )?(?:dépassé|expiré)|tiempo de espera (?:agotado|superado)|agotado el tiempo|tempo (?:di attesa )?scaduto|timeout overschreden|タイムアウト|超时|逾時)",
    ),
    [4, connect('timeout')],
    [3, greets('silence')],
  ),
  vague(
    either(
      '(?:サーバ(?:ー)?|メール)[^\\n]{0,30}(?:接続|応答)[^\\n]{0,20}(?:失敗|できません|ありません|しません)|接続(?:に失敗|できません)|(?:无法|無法|不能)连?(?:接到|连接|連接|連線)|连接[^\\n]{0,20}失败|服务器[^\\n]{0,20}(?:没有响应|无响应)|서버[^\\n]{0,30}(?:연결|응답)[^\\n]{0,20}(?:실패|없|할 수)',
      'не (?:удалось|удается|удаётся) (?:подключиться|установить|соединиться)|сервер[^\\n]{0,40}не отвечает|(?:kunde|gick) inte (?:ansluta|att ansluta)|kan ikke (?:oprette|koble|opprette)|sunucuya bağlan|nelze se připojit|nem sikerült (?:csatlakozni|kapcsol)',
      '(?:keine|konnte keine) verbindung[^\\n]{0,60}(?:server|hergestellt|aufgebaut|möglich)',
      'verbindung (?:zum|zu|mit)[^\\n]{0,90}(?:fehlgeschlagen|nicht möglich|nicht hergestellt|konnte nicht)',
      '(?:mail-?server|postausgangs-?server|posteingangs-?server|server)[^\\n]{0,80}(?:nicht erreichbar|antwortet nicht|reagiert nicht|nicht verfügbar|nicht gefunden)',
      'impossible de (?:se connecter|contacter|joindre|établir)|le serveur[^\\n]{0,80}(?:ne répond pas|est injoignable|indisponible|introuvable)|la connexion (?:au|à|avec)[^\\n]{0,80}échoué',
      'no se (?:puede|pudo|ha podido) (?:conectar|establecer|contactar)|el servidor[^\\n]{0,80}(?:no responde|no está disponible)',
      'impossibile (?:connettersi|stabilire|contattare|collegarsi)|il server[^\\n]{0,80}(?:non risponde|non è (?:disponibile|raggiungibile))',
      'kan geen verbinding|de (?:mail)?server[^\\n]{0,80}(?:reageert niet|niet bereikbaar)',
      'não foi possível (?:conectar|ligar|estabelecer)|o servidor[^\\n]{0,80}não responde',
      'nie można (?:połączyć|nawiązać)|nie udało się połączyć|det gick inte att ansluta',
    ),
    [6, noName('not-found')],
    [3, connect('timeout')],
    [2.5, connect('refused')],
  ),
];
