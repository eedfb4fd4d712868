"""What syslogd does, for servers that log nowhere else: datagrams of /dev/log become lines of a file.

usage: syslog.py FILE

Node cannot open a datagram socket of the file system; the Python that fail2ban needs is there anyway.
"""
import os, re, socket, sys, time

inbox = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
inbox.bind("/dev/log")
os.chmod("/dev/log", 0o666)
out = open(sys.argv[1], "a", buffering=1)
while True:
    text = inbox.recv(65536).decode("utf-8", "replace").rstrip("\0\n")
    # A priority, mostly a time, then "name[pid]: text".
    text = re.sub(r"^<\d+>(?:\w{3} [ \d]\d [\d:]{8} )?", "", text)
    for line in text.split("\n"):
        out.write(time.strftime("%b %d %H:%M:%S mail ") + line + "\n")
