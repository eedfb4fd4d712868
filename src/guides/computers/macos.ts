import { guide } from '../../kernel/guide.ts';
import { antivirusOnDesktop, everywhere } from './_shared.ts';

const network =
  'Open Apple menu > System Settings > Network and click the connection that is in use (green dot).';

export default guide({
  id: 'macos',
  place: 'computer',
  title: 'Mac',
  version: 'macOS 13 Ventura and later',
  seen: '2026-11-21',
  source: 'https://support.apple.com/guide/mac-help (Date & Time, Network, Firewall), own knowledge of macOS',
  aliases: ['darwin', 'mac', 'mac os', 'mac os x', 'os x', 'macbook', 'imac'],
  answers: {
    ...everywhere,
    'set-clock': [
      'Open Apple menu > System Settings > General > Date & Time.',
      'Switch on “Set time and date automatically” and “Set time zone automatically using your current location”.',
      'Compare with a telephone, then quit and reopen the mail program.',
    ],
    'check-network': [
      network,
      'It must say “Connected”. If not, switch Wi-Fi off and on or plug the cable in again.',
      'Hold the Option key, click the Wi-Fi sign in the menu bar and choose “Open Wireless Diagnostics…” if it stays bad.',
      'Restart the router and wait two minutes.',
    ],
    'turn-off-vpn-for-a-test': [
      'Open System Settings > VPN and switch the connected one off; quit VPN programs in the menu bar too.',
      'Switch iCloud Private Relay off for this test: System Settings > (your name) > iCloud > Private Relay.',
      'Try mail again. If it works: choose another VPN server, or exempt the mail program. Then switch both on again.',
    ],
    'change-resolver': [
      network,
      'Click “Details…”, then “DNS”. Choose wrong or dead servers and click “−”; with an empty list the router’s is used.',
      'If the router’s is the bad one: click “+” and add 9.9.9.9 and 1.1.1.1. Click “OK”.',
      'In Terminal: sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder',
    ],
    'remove-hosts-entry': [
      'Open Terminal and type: sudo nano /etc/hosts',
      'Delete the line “{address} {name}” and leave the ones with localhost and broadcasthost.',
      'Press Control-O, Return, Control-X. Then: sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder',
      'If you did not write that line, scan the Mac for malware.',
    ],
    'allow-in-firewall': [
      'The firewall of macOS stops incoming connections only, so it is not that one.',
      'Look in System Settings > General > Login Items & Extensions > Network Extensions for filters (Little Snitch, LuLu).',
      'Open that program and allow your mail program outgoing connections to port {port}. Leave the filter on.',
    ],
    'set-antivirus-mail-scan': antivirusOnDesktop,
    'update-system': [
      'Open Apple menu > System Settings > General > Software Update and install what is offered.',
      'A Mac that gets none any more: use current Thunderbird or webmail on it.',
    ],
    'set-proxy': [
      network,
      'Click “Details…”, then “Proxies”. The network wants: {proxy}',
      'Switch on “SOCKS proxy” if the network offers one: Mail uses that, not the web proxy. Click “OK”.',
      'If there is only a web proxy, ask the network owner to open ports 993 and 465 or 587.',
    ],
    'start-bridge': [
      'Open Applications > {product} (or its sign in the menu bar) and wait until it says that it is connected.',
      'Let it start at login: System Settings > General > Login Items & Extensions, “Open at Login”, “+”.',
      'Compare server, port, user name and password in the mail program with the ones that {product} shows.',
    ],
    'use-ipv4': [
      'Restart the router first: often that repairs IPv6.',
      network,
      'Click “Details…”, then “TCP/IP”, and set “Configure IPv6” to “Link-local only”. Click “OK”.',
      'Tell the Internet provider that IPv6 is broken, and set it back to “Automatically” afterwards.',
    ],
    'trust-company-root': [
      'The mail connection is inspected by “{issuer}”. Ask the administrator of your company whether that is theirs.',
      'If it is, get the root certificate as a file from them, or better have it installed by device management.',
      'Double-click the file: Keychain Access opens. Choose the keychain “System” and click “Add”.',
      'Double-click the certificate there, open “Trust” and choose “Always Trust” for “Secure Sockets Layer (SSL)”.',
      'If nobody knows it, do not trust it and do not type your password: somebody may be reading along.',
    ],
  },
});
