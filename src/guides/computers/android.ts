import { guide } from '../../kernel/guide.ts';
import { everywhere } from './_shared.ts';

export default guide({
  id: 'android',
  place: 'computer',
  title: 'Android telephone or tablet',
  version: 'Android 13 and later; makers name some menus differently',
  seen: '2026-11-21',
  source: 'https://support.google.com/android (date and time, VPN, Private DNS); own knowledge of Android',
  aliases: ['google android', 'pixel', 'galaxy', 'samsung galaxy', 'lineageos', 'grapheneos'],
  answers: {
    ...everywhere,
    'set-clock': [
      'Open Settings > System > Date & time and switch “Set time automatically” and the automatic time zone on.',
      'Samsung: Settings > General management > Date and time.',
    ],
    'check-network': [
      'Swipe down: aeroplane mode off, Wi-Fi or mobile data on.',
      'Settings > Network & internet > Internet > gear next to the network > “Forget”, then join it again.',
      'Settings > Apps > (the mail app) > Mobile data & Wi-Fi: “Background data” on, battery “Unrestricted”.',
    ],
    'turn-off-vpn-for-a-test': [
      'Open Settings > Network & internet > VPN and disconnect; “Always-on VPN” off for this test.',
      'Ad blockers and firewalls (AdGuard, NetGuard, Blokada) are VPNs too: pause them.',
      'Try mail again, then switch them on again. If it works without: exempt the mail app in them.',
    ],
    'change-resolver': [
      'Open Settings > Network & internet > “Private DNS” and choose “Automatic”.',
      'If the router’s is the bad one: “Private DNS provider hostname”: dns.quad9.net',
      'Samsung: Settings > Connections > More connection settings > Private DNS.',
    ],
    'remove-hosts-entry': {
      unsupported:
        'An Android telephone without root has no hosts file to edit; {name} is redirected by the network, a VPN or an ad blocker.',
      instead: [],
    },
    'allow-in-firewall': [
      'Only firewall apps (NetGuard, AdGuard, of the maker) stop outgoing connections.',
      'Open that app and allow the mail app, port {port}. Leave the firewall on.',
    ],
    'set-antivirus-mail-scan': [
      'Open {product} and look for “Web protection” or VPN: it works as a VPN.',
      'Exempt the mail app there and update {product}; leave the rest on.',
    ],
    'update-system': [
      'Open Settings > System > Software updates; then Google Play: update the mail app.',
      'Android 7 and older lack today’s root certificates: use webmail in Firefox there.',
    ],
    'set-proxy': [
      'Open Settings > Network & internet > Internet > gear > pencil > “Proxy” > “Manual”. The network wants: {proxy}',
      'Mail apps do not use it: ask the network owner to open ports 993 and 465 or 587.',
    ],
    'start-bridge': {
      unsupported: '{product} does not exist for Android: use the provider’s own app there.',
      instead: [],
    },
    'use-ipv4': [
      'Restart the router first: often that repairs IPv6; or switch IPv6 off in the router until it is repaired.',
      'Mobile data: Settings > Network & internet > SIMs > Access point names > (yours) > “APN protocol” > “IPv4”.',
      'Set it back afterwards.',
    ],
    'trust-company-root': [
      'The mail connection is inspected by “{issuer}”. Ask the administrator of your company whether that is theirs.',
      'If it is: Settings > Security & privacy > More > Encryption & credentials > “Install a certificate” > “CA certificate”.',
      'Many apps do not trust such roots; let the administrator exempt the mail ports, or use a work profile.',
      'If nobody knows it, do not trust it and do not type your password: somebody may be reading along.',
    ],
  },
});
