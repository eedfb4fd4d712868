import { guide } from '../../kernel/guide.ts';
import { antivirusOnDesktop, everywhere } from './_shared.ts';

export default guide({
  id: 'windows',
  place: 'computer',
  title: 'Windows PC',
  version: 'Windows 11 (10: same names, a few one level deeper)',
  seen: '2026-11-21',
  source:
    'https://support.microsoft.com/windows (time, network, DNS, firewall, proxy), own knowledge of Windows',
  aliases: ['win32', 'win', 'windows 10', 'windows 11', 'microsoft windows', 'pc'],
  answers: {
    ...everywhere,
    'set-clock': [
      'Open Settings > Time & language > Date & time.',
      'Switch on “Set time automatically” and “Set time zone automatically”.',
      'Click “Sync now”. Compare with a telephone, then restart the mail program.',
      'Wrong again after each start? The small battery on the main board is empty.',
    ],
    'check-network': [
      'Open Settings > Network & internet. It must say “Connected”.',
      'If not, switch Wi-Fi off and on or plug the cable in again; restart the router and wait two minutes.',
      'Connected but no page opens? Settings > System > Troubleshoot > Other troubleshooters > Network and Internet.',
    ],
    'turn-off-vpn-for-a-test': [
      'Open Settings > Network & internet > VPN and disconnect; quit VPN programs beside the clock too.',
      'Try mail again. If it works: choose another VPN server, or exempt the mail program (split tunnelling).',
      'Connect the VPN again.',
    ],
    'change-resolver': [
      'Open Settings > Network & internet > your connection (Wi-Fi: properties of the network; or Ethernet).',
      'Next to “DNS server assignment” click “Edit” and choose “Automatic (DHCP)”.',
      'If it already is: choose “Manual”, switch IPv4 on and enter 9.9.9.9 and 1.1.1.1.',
      'Open Terminal and type: ipconfig /flushdns',
      'In a company network ask the administrator first.',
    ],
    'remove-hosts-entry': [
      'Start > type “Notepad” > right-click > “Run as administrator”.',
      'File > Open: C:\\Windows\\System32\\drivers\\etc\\hosts (choose “All files” to see it).',
      'Delete the line “{address} {name}”, save, then in Terminal: ipconfig /flushdns',
      'If you did not write that line, run a full scan in Windows Security.',
    ],
    'allow-in-firewall': [
      'Open Windows Security > Firewall & network protection > Advanced settings > Outbound Rules.',
      'Look for a red sign (blocked) at your mail program or at port {port}: right-click > “Disable Rule”.',
      'Another security program? Allow the mail program in its own firewall. Leave the firewall itself on.',
    ],
    'set-antivirus-mail-scan': antivirusOnDesktop,
    'update-system': [
      'Open Settings > Windows Update > Check for updates, install all and restart.',
      'Windows 7 and 8 get none any more and cannot speak today’s encryption well: upgrade, or use webmail on them.',
    ],
    'set-proxy': [
      'Open Settings > Network & internet > Proxy. The network wants: {proxy}',
      'Use “Automatically detect settings”, or “Set up” with this address; Windows programs for mail rarely use it.',
      'So ask the network owner to open ports 993 and 465 or 587.',
    ],
    'start-bridge': [
      'Start > type {product} > open it and wait until it says that it is connected (sign beside the clock).',
      'Let it start with Windows: Settings > Apps > Startup.',
      'Compare server, port, user name and password in the mail program with the ones that {product} shows.',
    ],
    'use-ipv4': [
      'Restart the router first: often that repairs IPv6.',
      'Open Settings > Network & internet > Advanced network settings > your adapter > More adapter options > Edit.',
      'Untick “Internet Protocol Version 6 (TCP/IPv6)” and click “OK”.',
      'Tell the Internet provider that IPv6 is broken, and tick it again afterwards.',
    ],
    'trust-company-root': [
      'The mail connection is inspected by “{issuer}”. Ask the administrator of your company whether that is theirs.',
      'If it is, get the root certificate as a file from them, or better have it rolled out by group policy.',
      'Double-click the file > Install Certificate… > Local Machine > “Trusted Root Certification Authorities”.',
      'If nobody knows it, do not trust it and do not type your password: somebody may be reading along.',
    ],
  },
});
