"""A slow or lossy line: two TUN devices, and this program carrying packets between them.

usage: link.py DELAY_MS LOSS_PERCENT   (makes tun-lan and tun-net; the caller moves them to their hosts)

The kernel here has no netem. Node cannot make a TUN device (it has no ioctl), and the Python that fail2ban
needs is among the fetched packages anyway, so this one page is Python. Written for the standard library only.
"""
import collections, fcntl, os, random, select, struct, sys, time

delay, loss = float(sys.argv[1]) / 1000, float(sys.argv[2]) / 100


def tun(name):
    device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(device, 0x400454CA, struct.pack("16sH22x", name.encode(), 0x1001))  # TUNSETIFF: IFF_TUN, IFF_NO_PI
    return device


ends = [tun("tun-lan"), tun("tun-net")]
waiting = [collections.deque(), collections.deque()]
random.seed(7)
print("ready", flush=True)
while True:
    now = time.monotonic()
    soonest = None
    for way in (0, 1):
        queue = waiting[way]
        while queue and queue[0][0] <= now:
            try:
                os.write(ends[1 - way], queue[0][1])
            except OSError:
                pass  # The far device is not up yet, or gone.
            queue.popleft()
        if queue and (soonest is None or queue[0][0] < soonest):
            soonest = queue[0][0]
    wait = None if soonest is None else max(0, soonest - time.monotonic())
    for end in select.select(ends, [], [], wait)[0]:
        way = ends.index(end)
        for _ in range(64):
            try:
                packet = os.read(end, 65536)
            except OSError:
                break
            if random.random() >= loss:
                waiting[way].append((time.monotonic() + delay, packet))
