"""A filter beside Postfix: it lets everything pass until the recipient, and refuses that.

usage: milter.py PORT REPLY   (the milter protocol, version 6, as libmilter speaks it)

Python for the same reason as syslog.py: it runs in the mail host's own root, where there is no Node.
"""
import socket, struct, sys, threading

port, reply = int(sys.argv[1]), sys.argv[2]


def read(link, size):
    data = b""
    while len(data) < size:
        more = link.recv(size - len(data))
        if not more:
            raise EOFError
        data += more
    return data


def serve(link):
    try:
        while True:
            size, = struct.unpack(">I", read(link, 4))
            packet = read(link, size)
            command = packet[:1]
            if command == b"O":
                answer = b"O" + struct.pack(">III", 6, 0, 0)
            elif command == b"R":
                answer = b"y" + reply.encode() + b"\0"
            elif command in b"QDA":
                if command == b"Q":
                    return
                continue
            else:
                answer = b"c"
            link.sendall(struct.pack(">I", len(answer)) + answer)
    except (EOFError, OSError):
        pass
    finally:
        link.close()


server = socket.create_server(("127.0.0.1", port))
while True:
    threading.Thread(target=serve, args=(server.accept()[0],), daemon=True).start()
