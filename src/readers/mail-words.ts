/** Whether a text is about mail at all: errors of databases and web servers look much the same. */
const mail =
  /\b(?:smtps?|imaps?|pop3s?|e?-?mails?|mailbox|inbox|nodemailer|phpmailer|imapflow|smtplib|imaplib|mailkit|swaks|msmtp|fetchmail|mbsync|mutt|neomutt|postfix|dovecot|exim|sendmail|outlook|thunderbird|starttls|mailer|rcpt|mail from|recipients?|sender|postmaster|ehlo|helo|esmtp|greeting|0x800ccc\w\w|0x8004\w{4})\b|@[\w.-]{1,80}\.[a-z]{2,}|\b(?:smtp|imap|pop3?|mail|mx\d?)[.-]/i;
const elsewhere =
  /\b(?:mysql|mariadb|postgres(?:ql)?|psycopg2?|redis|mongo\w{0,30}|memcached|elasticsearch|kafka|rabbitmq|amqp|cassandra|sqlstate|sqlite|jdbc|odbc|nginx|apache2?|httpd|php-fpm|upstream|fastcgi|tomcat|haproxy|varnish|docker|containerd|kubernetes|kubectl|kubelet|sshd?|git|github|npm|pip|yarn|maven|axios|fetch|curl: \(\d{1,2}\) .{0,40}https?|GET \/|POST \/|webpack|ldaps?|ftp|rsync|nfs|smb|cups|printer|bluetooth|systemd\[|kernel:|CRON\[|ORA-\d+|ENOENT|EADDRINUSE|ENOSPC|segfault|NullPointer|TypeError|ReferenceError|SyntaxError)\b/i;
/** A line that only a mail server says. */
const reply = /^(?:\S{1,12} )?(?:NO|BAD|BYE) [[A-Z]|^[+-](?:OK|ERR)\b|^[245]\d\d[ -][#(]?[245]\.\d{1,3}\.\d/m;
const otherPort =
  /(?:(?<!\.(?:c|h|cc|js|ts|mjs|cjs|py|rb|go|php|java)):|\bport\s{0,2})(?:22|80|443|1433|1521|2375|2379|3000|3306|5000|5432|5672|6379|6443|8000|8080|8443|9000|9092|9200|11211|27017)\b/;

/** What no mail program prints, whatever addresses stand in it. */
const surelyElsewhere =
  /\bSQLSTATE\b|\bpg_hba|\(SQL: |^ERROR \d{4} \(|\bORA-\d{4}|\bSIP\/2\.0|\bmount(?:\.\w{1,8}| error)|\brsync(?: error)?:|\(publickey|\bldap_\w|LdapErr|AcceptSecurityContext|remote rejected|\bgit@|\bERR_(?:CONNECTION|NAME|CERT|INTERNET|ADDRESS)_|site can[’']?t be reached|\burllib3\b|NewConnectionError|ConnectionPool\(|ACCESS_REFUSED|\bAH\d{5}:|Misdirected Request|^Content-Type: (?:application\/json|text\/html)|\bcurl\b[^\n]{0,120}https:\/\/(?!\S{0,40}(?:mail|imap|smtp))/im;

/** Undefined where nothing speaks for either: a bare error text given to a doctor for mail is about mail. */
export function isAboutMail(text: string): boolean | undefined {
  const head = text.slice(0, 20_000);
  if (reply.test(head)) return true;
  if (surelyElsewhere.test(head)) return false;
  if (mail.test(head)) return true;
  return elsewhere.test(head) || otherPort.test(head) ? false : undefined;
}

const trouble =
  /\b(?:errors?|fail(?:ed|ure|s)?|refused|denied|reject(?:ed|s)?|timed? ?out|timeout|unable|cannot|can[’']?t|could ?n[o’']t|couldn[’']?t|invalid|expired|wrong|incorrect|not (?:found|allowed|permitted|supported|available|responding|valid|trusted|accepted)|unavailable|blocked|blacklisted|exceeded|too many|locked|disabled|disconnected|reset|closed|warning|fatal|exception|E[A-Z]{4,}|ERR_|0x80\w{6}|undeliver\w*|bounced?|returned|-ERR|NO \[|fehler|fehlgeschlagen|ungültig|abgelaufen|échec|échoué|erreur|errore|introuvable|impossible|expiré|no se puede|no se pudo|non riuscit\w|mislukt|falhou|requires?|unencrypted|not connected)\b/i;
export const soundsLikeTrouble = (text: string): boolean => trouble.test(text);
