import { guide } from '../../kernel/guide.ts';
import { everywhere } from './_shared.ts';

export default guide({
  id: 'ios',
  place: 'computer',
  title: 'iPhone and iPad',
  version: 'iOS and iPadOS 18 and later',
  seen: '2026-11-21',
  source: 'https://support.apple.com/guide/iphone (date and time, Wi-Fi, VPN); own knowledge of iOS',
  aliases: ['iphone', 'ipad', 'ipados', 'iphone os'],
  answers: {
    ...everywhere,
    'set-clock': [
      'Open Settings > General > Date & Time and switch “Set Automatically” on.',
      'Look whether the time zone is right; Location Services may be needed for it.',
    ],
    'check-network': [
      'Swipe down from the top right corner: aeroplane mode off, Wi-Fi or mobile data on.',
      'Settings > Wi-Fi > ⓘ next to the network > “Forget This Network”, then join it again.',
      'Still nothing: Settings > General > Transfer or Reset iPhone > Reset > “Reset Network Settings” (deletes Wi-Fi passwords).',
    ],
    'turn-off-vpn-for-a-test': [
      'Open Settings > General > VPN & Device Management > VPN and switch it off; quit VPN and ad-blocker apps too.',
      'Settings > (your name) > iCloud > Private Relay: off for this test.',
      'Try mail again, then switch both on again. If it works without: choose another VPN server.',
    ],
    'change-resolver': [
      'Open Settings > Wi-Fi > ⓘ next to the network > “Configure DNS” > “Automatic”.',
      'If the router’s is the bad one: “Manual”, remove what is there, add 9.9.9.9 and 1.1.1.1, “Save”.',
      'Settings > General > VPN & Device Management > DNS: profiles of ad blockers change it too.',
    ],
    'remove-hosts-entry': {
      unsupported:
        'An iPhone has no hosts file; {name} is redirected by the network, a VPN or an ad-blocker profile.',
      instead: [],
    },
    'allow-in-firewall': {
      unsupported:
        'An iPhone has no firewall for outgoing connections; ad blockers and VPN apps can act like one.',
      instead: [],
    },
    'set-antivirus-mail-scan': {
      unsupported: 'No app on an iPhone can scan mail connections, except through a VPN.',
      instead: [],
    },
    'update-system': [
      'Open Settings > General > Software Update and install what is offered.',
      'A device that gets none any more: use webmail in the browser.',
    ],
    'set-proxy': [
      'Open Settings > Wi-Fi > ⓘ next to the network > “Configure Proxy”. The network wants: {proxy}',
      'Mail does not use a web proxy: ask the network owner to open ports 993 and 465 or 587.',
    ],
    'start-bridge': {
      unsupported: '{product} does not exist for iPhone and iPad: use the provider’s own app there.',
      instead: [],
    },
    'use-ipv4': {
      unsupported:
        'IPv6 cannot be switched off on an iPhone: restart the router, or switch IPv6 off there until it is repaired.',
      instead: [],
    },
    'trust-company-root': [
      'The mail connection is inspected by “{issuer}”. Ask the administrator of your company whether that is theirs.',
      'If it is, install the profile that they give you: Settings > General > VPN & Device Management.',
      'Then Settings > General > About > “Certificate Trust Settings”: switch it on.',
      'If nobody knows it, do not trust it and do not type your password: somebody may be reading along.',
    ],
  },
});
