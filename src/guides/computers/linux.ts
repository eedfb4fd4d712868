import { guide } from '../../kernel/guide.ts';
import { antivirusOnDesktop, everywhere } from './_shared.ts';

export default guide({
  id: 'linux',
  place: 'computer',
  title: 'Linux computer',
  version: 'distributions with systemd and NetworkManager; GNOME where a window is named',
  seen: '2026-11-21',
  source: 'manual pages timedatectl(1), resolvectl(1), nmcli(1), ufw(8), nft(8), update-ca-certificates(8)',
  aliases: ['debian', 'ubuntu', 'fedora', 'gnome', 'kde', 'arch', 'mint', 'freebsd', 'opensuse', 'red hat'],
  answers: {
    ...everywhere,
    'set-clock': [
      'Switch on network time: sudo timedatectl set-ntp true',
      'Check: timedatectl must say “System clock synchronized: yes” and the right time zone.',
      'Otherwise install one: sudo apt install systemd-timesyncd (or chrony). In a container set the clock of its host.',
    ],
    'check-network': [
      'nmcli general status (must say “connected” and “full”), ip -br addr, ip route get 9.9.9.9',
      'Switch the connection off and on: nmcli networking off; nmcli networking on',
      'In a container or virtual machine look at the network of its host too.',
    ],
    'turn-off-vpn-for-a-test': [
      'See what is up: nmcli connection show --active; ip -br link (tun, wg, tailscale).',
      'Take it down for five minutes: nmcli connection down (name); or wg-quick down (name); tailscale down',
      'Try mail again. If it works, exempt the mail servers from the VPN’s routes. Then take it up again.',
    ],
    'change-resolver': [
      'See which one answers: resolvectl status; or cat /etc/resolv.conf',
      'Let the router decide: nmcli connection modify (name) ipv4.ignore-auto-dns no ipv4.dns ""; then nmcli connection up (name)',
      'Or choose one: nmcli connection modify (name) ipv4.ignore-auto-dns yes ipv4.dns "9.9.9.9 1.1.1.1"; and up again.',
      'Forget old answers: resolvectl flush-caches',
    ],
    'remove-hosts-entry': [
      'sudoedit /etc/hosts and delete the line “{address} {name}”. Leave the lines with localhost.',
      'In a container the line comes from extra_hosts or --add-host.',
      'Check: getent ahosts {name}',
    ],
    'allow-in-firewall': [
      'See the rules for outgoing traffic: sudo ufw status verbose; sudo nft list ruleset; sudo iptables -S OUTPUT',
      'Allow the port: sudo ufw allow out {port}/tcp (or the same in your nft rules). Leave the firewall on.',
      'SELinux: setsebool -P httpd_can_sendmail on and httpd_can_network_connect on, if a web server sends the mail.',
      'A sandbox too may forbid it: flatpak info --show-permissions (program) must list “network”.',
    ],
    'set-antivirus-mail-scan': antivirusOnDesktop,
    'update-system': [
      'sudo apt update && sudo apt full-upgrade (or dnf upgrade, pacman -Syu), then restart.',
      'Certificates: sudo apt install --reinstall ca-certificates && sudo update-ca-certificates',
      'Containers: build the image anew from a current base, with ca-certificates and tzdata in it.',
    ],
    'set-proxy': [
      'The network lets programs out through {proxy} only.',
      'Programs for mail rarely use a web proxy. With a SOCKS proxy: proxychains4 (program), or its own proxy setting.',
      'Otherwise ask the network owner to open ports 993 and 465 or 587.',
    ],
    'start-bridge': [
      'Start {product}; on a server without a screen with its own option (Proton: protonmail-bridge --cli, or --noninteractive).',
      'Let it start with the session: a unit in ~/.config/systemd/user/ and systemctl --user enable --now (unit)',
      'Compare server, port, user name and password in the mail program with the ones that {product} shows.',
    ],
    'use-ipv4': [
      'Restart the router first: often that repairs IPv6. Test: ping -6 -c3 one.one.one.one',
      'Prefer IPv4 for now: put the line “precedence ::ffff:0:0/96  100” into /etc/gai.conf',
      'Node.js: node --dns-result-order=ipv4first. Take both back when IPv6 works again.',
    ],
    'trust-company-root': [
      'The mail connection is inspected by “{issuer}”. Ask the administrator of your company whether that is theirs.',
      'If it is: copy its root (PEM, name ending in .crt) to /usr/local/share/ca-certificates/, run sudo update-ca-certificates',
      '(Fedora: /etc/pki/ca-trust/source/anchors/ and sudo update-ca-trust).',
      'Node.js: NODE_EXTRA_CA_CERTS=(file) or --use-system-ca. Python: SSL_CERT_FILE. Java: keytool -importcert -cacerts.',
      'If nobody knows it, do not trust it and do not type your password: somebody may be reading along.',
    ],
  },
});
