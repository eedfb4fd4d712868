import { guide } from '../../kernel/guide.ts';
import { antivirusOnDesktop, everywhere } from './_shared.ts';

export default guide({
  id: 'generic',
  place: 'computer',
  title: 'Any computer or telephone',
  seen: '2026-11-21',
  source: 'What the systems of this folder have in common',
  answers: {
    ...everywhere,
    'set-clock': [
      'Open the settings for date and time.',
      'Switch on setting date, time and time zone automatically; wait until the clock is right.',
      'Wrong again after each start? The small battery on the main board is empty.',
    ],
    'check-network': [
      'Open two web pages that you did not open today.',
      'If they do not open: switch Wi-Fi off and on, check the cable, restart the router and wait two minutes.',
      'If they open, the connection is there: the cause is further on.',
    ],
    'turn-off-vpn-for-a-test': [
      'Disconnect the VPN for five minutes (also the ones of browsers and security programs) and try mail again.',
      'If it works without: choose another server or country in the VPN, or exempt the mail program from it.',
      'Connect the VPN again.',
    ],
    'change-resolver': [
      'In the network settings set the DNS servers to automatic, so that the router’s are used.',
      'If they already are: restart the router, or enter 9.9.9.9 and 1.1.1.1 by hand.',
      'In a company network ask the administrator first: internal names work only with its own DNS servers.',
    ],
    'remove-hosts-entry': [
      'The file “hosts” of this computer sends {name} to {address}, past DNS.',
      'Open it as administrator and delete the line with {name}. Leave the lines with localhost.',
      'If you did not write that line, scan the computer for malware.',
    ],
    'allow-in-firewall': [
      'Open the firewall or security program of this computer (not the router).',
      'Find the mail program in its list and allow it outgoing connections; the port is {port}.',
      'Leave the firewall itself on.',
    ],
    'set-antivirus-mail-scan': antivirusOnDesktop,
    'update-system': [
      'Install all updates of the operating system and restart.',
      'If there are none any more for this version, it is too old for today’s encryption: upgrade, or use webmail on it.',
    ],
    'set-proxy': [
      'This network lets programs out through the proxy {proxy} only.',
      'Enter it in the network settings of the system and, if it has such settings, of the mail program.',
      'Most web proxies do not let mail through: ask the network owner to open ports 993 and 465 or 587.',
    ],
    'start-bridge': [
      'Start {product} on this computer and wait until it says that it is connected.',
      'Let it start with the computer (its settings: “Open on startup”).',
      'Compare server, port, user name and password in the mail program with the ones that {product} shows.',
    ],
    'use-ipv4': [
      'Restart the router: often its IPv6 comes back broken after a change of the provider.',
      'Does it not help: switch IPv6 off in the network settings of this computer until the provider has repaired it.',
      'Tell the Internet provider that IPv6 is broken, and switch it on again afterwards.',
    ],
    'trust-company-root': [
      'The mail connection is inspected by “{issuer}”. Ask the administrator of your company whether that is theirs.',
      'If it is: install its root certificate as the administrator says, for the whole computer.',
      'If nobody knows it, do not trust it and do not type your password: somebody may be reading along.',
    ],
  },
});
