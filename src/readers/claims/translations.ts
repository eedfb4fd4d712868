import { type Claim, connect, loose, noName, refusedLogin, tls, vague } from './claim.ts';

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
      "(?:échec de (?:la connexion|l[’']authentification)|autenticación (?:fallida|incorrecta)|autenticazione (?:non riuscita|fallita)|authenticatie mislukt|falha na autenticação|no se puede autenticar)",
    ),
    refusedLogin,
  ),
  loose(
    either(
      '(?:identität (?:des|von)|zertifikat)[^\\n]{0,80}(?:nicht (?:überprüft|bestätigt|verifiziert|vertrauenswürdig)|kann nicht|ungültig)',
      "(?:l[’']identité d|le certificat)[^\\n]{0,80}(?:impossible|ne peut pas|pas (?:fiable|valide)|non (?:fiable|valide))",
      "impossible de vérifier l[’']identité|no se puede verificar la identidad|impossibile verificare l[’']identità|identiteit van [^\\n]{0,80}niet (?:controleren|verifiëren)",
      '(?:el certificado|il certificato|het certificaat|o certificado)[^\\n]{0,80}(?:no (?:es|se)|non (?:è|si)|niet|não)',
    ),
    tls('unverified'),
  ),
  vague(
    either(
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
