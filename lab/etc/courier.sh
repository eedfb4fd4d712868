# The healthy Courier: what its own start scripts do, without making daemons of themselves. $1 is this scenario's settings.
set -a
. /etc/courier/authdaemonrc
. /etc/courier/pop3d
. /etc/courier/pop3d-ssl
. /etc/courier/imapd
. /etc/courier/imapd-ssl
MAXPERIP=20
IMAP_STARTTLS=YES
POP3_STARTTLS=YES
TLS_CACHEFILE=
TLS_DHPARAMS=/none
IMAP_CAPABILITY_TLS="$IMAP_CAPABILITY AUTH=PLAIN"
MAILDIRPATH=Maildir
AUTH=yes
CERTIFICATE=good
. /etc/courier/lab
TLS_CERTFILE=/keys/$CERTIFICATE.chain
umask 022
if [ $AUTH = yes ]; then /usr/lib/courier/courier-authlib/authdaemond 2>&1 | courierlogger -name=authdaemond & fi
at() {
  # The name of the log, whether TLS comes first, the port, and what serves it.
  name=$1 tls=$2 port=$3
  shift 3
  list=
  for address in $BOXES; do list=$list${list:+,}$address.$port; done
  [ $tls = yes ] && set -- /usr/bin/couriertls -server -tcpd "$@"
  couriertcpd -address=0 -maxprocs=40 -maxperip=$MAXPERIP -nodnslookup -noidentlookup "$list" "$@" 2>&1 | courierlogger -name=$name &
}
(at imapd no 143 /usr/lib/courier/courier/imaplogin /usr/bin/imapd $MAILDIRPATH)
(IMAP_TLS=1; at imapd-ssl yes 993 /usr/lib/courier/courier/imaplogin /usr/bin/imapd $MAILDIRPATH)
if [ "${POP:-yes}" = yes ]; then
  (at pop3d no 110 /usr/lib/courier/courier/courierpop3login /usr/lib/courier/courier/courierpop3d $MAILDIRPATH)
  (POP3_TLS=1; at pop3d-ssl yes 995 /usr/lib/courier/courier/courierpop3login /usr/lib/courier/courier/courierpop3d $MAILDIRPATH)
fi
sleep 1000000
