import { type Claim, connect, ends, loose, noName, refusedLogin, tls, vague } from './claim.ts';

/**
 * The same few sentences in the languages of many mail programs: German, French, Spanish, Italian, Dutch,
 * Portuguese, Polish.
 */
export const languageClaims: readonly Claim[] = [
  loose(
    /(?:zertifikat|certificat|certificado|certificato|certificaat|certyfikat)\b.{0,80}(?:abgelaufen|expir|caducad|vencid|scadut|verlopen|wygas)/i,
    tls('expired', 'CERT_HAS_EXPIRED'),
  ),
  loose(
    /(?:identität|identité|identidad|identità|identiteit|zertifikat|certificat|certificado|certificato)\b.{0,100}(?:nicht (?:überprüf|verifizier|vertrau)|pas (?:être )?(?:vérifi|approuv|fiable)|no (?:se )?(?:pued|pud|es de).{0,12}(?:verific|confi)|non (?:può|è|attendibil|verific)|niet (?:worden )?gever|ungültig|invalid)/i,
    tls('unverified'),
  ),
  loose(
    /(?:verbindung|connexion|conexión|connessione|verbinding|conexão)\b.{0,60}(?:abgelehnt|verweigert|refusée|rechazad|rifiutat|geweigerd|recusad)/i,
    connect('refused', 'ECONNREFUSED'),
  ),
  loose(
    /(?:server|serveur|servidor|host)\b.{0,80}(?:nicht gefunden|introuvable|pas (?:été )?trouvé|no (?:se )?(?:encontr|pudo encontrar|puede encontrar)|non trovat|niet gevonden|não (?:foi )?encontrad)/i,
    noName('not-found', 'ENOTFOUND'),
  ),
  loose(
    /(?:anmeldung|login|authentifizierung|identification|authentification|connexion au serveur .{1,120} avec le nom|autenticación|autenticar|autenticazione|autenticação|aanmelden|inloggen|logowanie)\b.{0,120}(?:fehlgeschlagen|gescheitert|échou|échec|refus|incorrect|fall(?:ó|id)|no se pud|error|non riuscit|fallit|mislukt|falh|nie powiodł)|(?:échec|erreur|error|errore|fallo|fehler)\b.{0,40}(?:identification|authentification|autenticaci|autenticazione|anmeldung|connexion au serveur .{1,120} avec le nom|inicio de sesi)|no se puede autenticar|(?:benutzername|passwort|kennwort|mot de passe|contraseña|nome utente|password|wachtwoord|senha|hasło)\b.{0,60}(?:falsch|ungültig|incorrect|erroné|invalid|incorrect|errat|sbagliat|onjuist|incorret|nieprawidł)|identifiants?\b.{0,30}(?:incorrect|invalid|erroné)/i,
    refusedLogin,
  ),
  // Programs name server and user of a refused login in one sentence, in the order of their language.
  loose(
    /^(?=.{0,400}(?:server|servidor|serveur|serwer|сервер|サーバ|服务器))(?=.{0,400}(?:user ?name|benutzername|nom d[’']utilisateur|usuario|nome utente|nome de (?:usuário|utilizador)|gebruikersnaam|användarnamn|brukernavn|brugernavn|użytkownika|пользователя|ユーザー?名|用户名))(?=.{0,400}(?:\bfail|fehlgeschlagen|gescheitert|échou|échec|fall[óa]|falha|non (?:è )?riuscit|mislukt|misslyck|mislykk|nie powiod|не удалось|できません|失败))/i,
    refusedLogin,
  ),
  vague(
    /(?:verbindung|connexion|conexión|connessione|verbinding|conexão|verbinden|connecter|conectar)\b.{0,80}(?:fehlgeschlagen|nicht möglich|nicht hergestellt|unterbrochen|échou|impossible|fallid|falló|no se pud|non (?:è )?riuscit|impossibile|mislukt|falh)|(?:kann|konnte) (?:keine|nicht)\b.{0,60}(?:verbindung|verbinden|server)|impossible de (?:se connecter|joindre)|no se (?:puede|pudo) conectar|impossibile connettersi/i,
    [6, noName('not-found')],
    [3, connect('timeout')],
    [2.5, connect('refused')],
    [1, ends('closed')],
  ),
];
