/** Whether a text is about mail at all: errors of databases and web servers look much the same. */
const mail =
  /\b(?:smtps?|imaps?|pop3s?|e?-?mails?|mailbox|inbox|nodemailer|phpmailer|imapflow|smtplib|imaplib|mailkit|swaks|msmtp|fetchmail|mbsync|mutt|neomutt|postfix|dovecot|exim|sendmail|outlook|thunderbird|gmail|hotmail|starttls|mailer|rcpt|mail from|recipients?|(?<!to the )sender|postmaster|ehlo|helo|esmtp|greeting|0x800ccc\w\w|0x8004\w{4})\b|@[\w.-]{1,80}\.[a-z]{2,}|\b(?:smtp|imap|pop3?|mail|mx\d?)[.-]/i;
const elsewhere =
  /\b(?:mysql|mariadb|postgres(?:ql)?|psycopg2?|redis|mongo\w{0,30}|memcached|elasticsearch|kafka|rabbitmq|amqp|cassandra|sqlstate|sqlite|jdbc|odbc|nginx|apache2?|httpd|php-fpm|upstream|fastcgi|tomcat|haproxy|varnish|docker|containerd|kubernetes|kubectl|kubelet|sshd?|git|github|npm|pip|yarn|maven|axios|fetch|curl: \(\d{1,2}\) .{0,40}https?|GET \/|POST \/|webpack|wget|terraform|ansible|puppet|vagrant|helm|gradle|composer|cargo|pypi|apt-get|dpkg|yum|dnf|snapd|flatpak|sudo|polkit\w{0,3}|gdm|NetworkManager|wpa_supplicant|dhclient|netplan|iptables|nft|wireguard|openvpn|samba|smbd|winbind|sssd|kerberos|krb5\w{0,12}|libvirt\w{0,2}|qemu|virtualbox|vmware|proxmox|ceph|zfs|btrfs|mdadm|smartd|ldaps?|ftp|rsync|nfs|smb|cups|printer|bluetooth|systemd\[|kernel:|CRON\[|ORA-\d+|ENOENT|EADDRINUSE|ENOSPC|segfault|NullPointer|TypeError|ReferenceError|SyntaxError)\b/i;
/** A line that only a mail server says. */
const reply = /^(?:\S{1,12} )?(?:NO|BAD|BYE) [[A-Z]|^[+-](?:OK|ERR)\b|^[245]\d\d[ -][#(]?[245]\.\d{1,3}\.\d/m;

/** Where a text says that it happened: a host or address with a port. A file with a line number is none. */
const place =
  /(?:\b(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?<!\.(?:c|h|cc|cpp|js|ts|mjs|cjs|tsx|py|rb|go|php|java|rs|cs|kt|lua|sh|pl|pm))|\b\d{1,3}(?:\.\d{1,3}){3}|\]|\blocalhost|::|:\/\/[a-z0-9-]{1,63}|\bport["']?):\s{0,2}["']?(\d{2,5})\b(?![:.]\d)|\bport (\d{2,5})\b/gi;
const mailPorts = new Set(
  '24 25 26 110 143 465 587 588 993 995 1025 1110 1143 1465 1587 2025 2143 2465 2500 2525 2526 2587 4190'.split(
    ' ',
  ),
);
/** Ports are named, and none of them is one of mail. */
function isOtherPort(text: string): boolean {
  let found = false;
  for (const [, first, second] of text.slice(0, 4000).matchAll(place)) {
    const port = first ?? second ?? '';
    if (mailPorts.has(port)) return false;
    found = true;
  }
  return found;
}

/** The JSON that web services answer with. */
const answerOfWeb = /^\s{0,8}\{\s{0,8}"(?:error|errors|message|statusCode|detail)"\s{0,4}:/;
/** Asking how something is done is no complaint, and nothing that a server says. */
export const isQuestion = (text: string): boolean =>
  /^\s{0,8}(?:how|what|which|where|when|is|are|can|could|does|do|wie|was|welche\w?|wo|kann|comment|quel\w{0,2}|où|cómo|qué|cuál|dónde|come|quale|dove)\b[^.!?]{3,200}\?\s{0,8}$/iu.test(
    text,
  );

/** A web address that belongs to no mail provider and no sign-in. */
const webAddress =
  /\bhttps?:\/\/(?!\S{0,60}(?:mail|smtp|imap|postmaster|outlook|office|google|microsoft|yahoo|apple|icloud|proton|aka\.ms|spam|block|unblock|reputation|bounce|sender))[a-z0-9]/i;
const signIn = /AADSTS|oauth|invalid_grant|access_token|refresh token/i;
/** A line that begins as a server's reply does, whoever says it. */
const anyReply = /^\s{0,8}[245]\d\d[ -]\S/m;

/** What no mail program prints, whatever addresses stand in it. */
const surelyElsewhere =
  /\bSQLSTATE\b|\bpam_unix\((?!dovecot|imap|smtp|pop|mail|courier|cyrus)|\bUNREACHABLE! =>|\bgraphql\b|\bWebSocket\b|\bpg_hba|\(SQL: |^ERROR \d{4} \(|\bORA-\d{4}|\bSIP\/2\.0|\bmount(?:\.\w{1,8}| error)|\brsync(?: error)?:|\(publickey|\bldap_\w|LdapErr|AcceptSecurityContext|remote rejected|\bgit@[\w.-]{1,80}:\w|\bERR_(?:CONNECTION|NAME|CERT|INTERNET|ADDRESS)_|site can[’']?t be reached|\burllib3\b|NewConnectionError|ConnectionPool\(|ACCESS_REFUSED|\bAH\d{5}:|Misdirected Request|^Content-Type: (?:application\/json|text\/html)|\bcurl\b[^\n]{0,120}https:\/\/(?!\S{0,40}(?:mail|imap|smtp))/im;

/** Undefined where nothing speaks for either: a bare error text given to a doctor for mail is about mail. */
export function isAboutMail(text: string): boolean | undefined {
  const head = text.slice(0, 20_000);
  if (reply.test(head)) return true;
  if (surelyElsewhere.test(head)) return false;
  if (mail.test(head)) return true;
  if (elsewhere.test(head) || answerOfWeb.test(head) || isOtherPort(head)) return false;
  return webAddress.test(head) && !signIn.test(head) && !anyReply.test(head) ? false : undefined;
}

const trouble =
  /\b(?:errors?|fail(?:ed|ure|s)?|refused|denied|reject(?:ed|s)?|timed? ?out|timeout|unable|cannot|can[’']?t|could ?n[o’']t|couldn[’']?t|invalid|expired|wrong|incorrect|not (?:found|allowed|permitted|supported|available|responding|valid|trusted|accepted)|unavailable|blocked|blacklisted|exceeded|too many|locked|disabled|disconnected|reset|closed|warning|fatal|exception|E[A-Z]{4,}|ERR_|0x80\w{6}|undeliver\w*|bounced?|returned|-ERR|NO \[|fehler|fehlgeschlagen|ungültig|abgelaufen|échec|échoué|erreur|errore|introuvable|impossible|expiré|no se puede|no se pudo|non riuscit\w|mislukt|falhou|requires?|unencrypted|not connected)\b/i;
export const soundsLikeTrouble = (text: string): boolean => trouble.test(text);
