import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rowsOf } from '../../src/host/look.ts';
import { bridgeOf } from '../../src/host/readings/bridges.ts';
import {
  filtersOfMac,
  stateOfIptables,
  stateOfNft,
  stateOfUfw,
  stateOfWindows,
} from '../../src/host/readings/firewalls.ts';
import { productsNamed } from '../../src/host/readings/products.ts';
import {
  proxiesOfEnvironment,
  proxiesOfGnome,
  proxiesOfScutil,
  proxiesOfWindows,
} from '../../src/host/readings/proxies.ts';
import {
  connectionOfMac,
  deviceOfRoute,
  tunnelOfLinux,
  tunnelOfMac,
  tunnelOfWindows,
} from '../../src/host/readings/tunnels.ts';

describe('proxies', () => {
  it('of the environment, without the password in them', () => {
    assert.deepEqual(
      proxiesOfEnvironment({
        HTTPS_PROXY: 'http://anna:geheim@proxy.example.org:3128/',
        no_proxy: 'localhost',
      }),
      [{ origin: 'https_proxy', address: 'proxy.example.org:3128', isScript: false }],
    );
    assert.deepEqual(proxiesOfEnvironment({ http_proxy: '', all_proxy: 'not a proxy' }), []);
  });

  it('of macOS', () => {
    const off = `<dictionary> {
  ExceptionsList : <array> {
    0 : *.local
    1 : 169.254/16
  }
  FTPPassive : 1
  HTTPEnable : 0
  ProxyAutoConfigEnable : 0
}
`;
    assert.deepEqual(proxiesOfScutil(off), []);
    const on = `<dictionary> {
  ExceptionsList : <array> {
    0 : *.local
  }
  HTTPEnable : 1
  HTTPPort : 8080
  HTTPProxy : 192.168.10.2
  ProxyAutoConfigEnable : 1
  ProxyAutoConfigURLString : http://wpad.example.org/wpad.dat
  SOCKSEnable : 0
  SOCKSProxy : old.example.org
}
`;
    assert.deepEqual(proxiesOfScutil(on), [
      { origin: 'macOS', address: '192.168.10.2:8080', isScript: false },
      { origin: 'macOS', address: 'http://wpad.example.org/wpad.dat', isScript: true },
    ]);
  });

  it('of GNOME, only in the mode that is chosen', () => {
    const text = (mode: string) => `org.gnome.system.proxy autoconfig-url 'http://pac.example.org/p.pac'
org.gnome.system.proxy ignore-hosts ['localhost', '127.0.0.0/8', '::1']
org.gnome.system.proxy mode '${mode}'
org.gnome.system.proxy.http host 'proxy.example.org'
org.gnome.system.proxy.http port 3128
org.gnome.system.proxy.socks host ''
org.gnome.system.proxy.socks port 0
`;
    assert.deepEqual(proxiesOfGnome(text('none')), []);
    assert.deepEqual(proxiesOfGnome(text('manual')), [
      { origin: 'GNOME', address: 'proxy.example.org:3128', isScript: false },
    ]);
    assert.deepEqual(proxiesOfGnome(text('auto')), [
      { origin: 'GNOME', address: 'http://pac.example.org/p.pac', isScript: true },
    ]);
  });

  it('of Windows', () => {
    const rows = rowsOf(
      '{"ProxyEnable":1,"ProxyServer":"http=10.1.1.1:8080;https=10.1.1.1:8080","AutoConfigURL":null}',
    );
    assert.deepEqual(rows.flatMap(proxiesOfWindows), [
      { origin: 'Windows', address: '10.1.1.1:8080', isScript: false },
    ]);
    assert.deepEqual(rowsOf('{"ProxyEnable":0,"ProxyServer":"10.1.1.1:8080"}').flatMap(proxiesOfWindows), []);
  });
});

describe('tunnels', () => {
  it('of Linux: WireGuard and TUN, not a network card and not PPPoE', () => {
    const route =
      '[{"dst":"192.88.99.1","dev":"wg0","table":"51820","prefsrc":"10.2.0.2","flags":[],"uid":0,"cache":[]}]';
    assert.equal(deviceOfRoute(route), 'wg0');
    assert.equal(deviceOfRoute(''), undefined);
    const wireguard = 'DEVTYPE=wireguard\nINTERFACE=wg0\nIFINDEX=9\n';
    assert.equal(
      tunnelOfLinux('wg0', { uevent: wireguard, type: '65534\n', isTun: false }),
      'wg0, WireGuard',
    );
    assert.equal(tunnelOfLinux('tun0', { uevent: 'INTERFACE=tun0\n', type: '65534\n', isTun: true }), 'tun0');
    assert.equal(tunnelOfLinux('eth0', { uevent: 'INTERFACE=eth0\n', type: '1\n', isTun: false }), undefined);
    assert.equal(tunnelOfLinux('pppoe-wan', { uevent: '', type: '512\n', isTun: false }), undefined);
  });

  it('of macOS', () => {
    const route = (device: string) => `   route to: default
destination: default
       mask: default
    gateway: 10.8.0.1
  interface: ${device}
      flags: <UP,GATEWAY,DONE,STATIC,PRCLONING,GLOBAL>
`;
    assert.equal(tunnelOfMac(route('utun4')), 'utun4');
    assert.equal(tunnelOfMac(route('en0')), undefined);
    const list = `Available network connection services in the current set (*=enabled):
* (Disconnected)   6C1E6A7B-0000-4000-8000-000000000001 VPN (com.example.other) "Office" [VPN:com.example.other]
* (Connected)      6C1E6A7B-0000-4000-8000-000000000002 VPN (com.example.vpn) "Travel" [VPN:com.example.vpn]
`;
    assert.equal(connectionOfMac(list), 'Travel');
  });

  it('of Windows', () => {
    const adapter = (name: string, description: string) =>
      rowsOf(JSON.stringify({ Name: name, InterfaceDescription: description }));
    assert.equal(tunnelOfWindows(adapter('Office', 'WireGuard Tunnel')), 'Office');
    assert.equal(
      tunnelOfWindows(adapter('Ethernet 3', 'Cisco AnyConnect Virtual Miniport Adapter for Windows x64')),
      'Ethernet 3',
    );
    assert.equal(tunnelOfWindows(adapter('WLAN', 'Intel(R) Wi-Fi 6 AX201 160MHz')), undefined);
    assert.equal(tunnelOfWindows([]), undefined);
  });
});

describe('firewalls', () => {
  it('of Linux: rules about mail ports that leave', () => {
    const ruleset = (rule: string) => `table inet filter {
	chain input {
		type filter hook input priority filter; policy accept;
		tcp dport 587 drop
	}

	chain output {
		type filter hook output priority filter; policy accept;
		${rule}
	}
}
`;
    assert.equal(
      stateOfNft(ruleset('tcp dport { 25, 465, 587 } meta skuid 1000 reject')).state,
      'blocks-mail',
    );
    assert.equal(stateOfNft(ruleset('tcp dport 22 drop')).state, 'on');
    assert.equal(stateOfNft('').state, 'off');
    assert.equal(
      stateOfIptables(
        '-P OUTPUT ACCEPT\n-A OUTPUT -p tcp -m tcp --dport 25 -j REJECT --reject-with icmp-port-unreachable\n',
      ).state,
      'blocks-mail',
    );
    assert.equal(
      stateOfIptables('-P OUTPUT ACCEPT\n-A OUTPUT -p tcp -m multiport --dports 500:600 -j DROP\n').state,
      'blocks-mail',
    );
    assert.equal(stateOfIptables('-P OUTPUT ACCEPT\n').state, 'off');
    assert.equal(stateOfUfw('# comment\nENABLED=yes\nLOGLEVEL=low\n').state, 'on');
    assert.equal(stateOfUfw('ENABLED=no\n').state, 'off');
  });

  it('of Windows and macOS', () => {
    assert.equal(stateOfWindows(rowsOf('[{"Name":"Domain","Enabled":1}]')).state, 'on');
    assert.equal(stateOfWindows(rowsOf('[{"Name":"Public","Enabled":0}]')).state, 'off');
    assert.equal(stateOfWindows(rowsOf(undefined)).state, 'unknown', 'nobody could look');
    const list = `1 extension(s)
--- com.apple.system_extension.network_extension
enabled	active	teamID	bundleID (version)	name	[state]
*	*	MLZF7K7B5R	at.obdev.littlesnitch.networkextension (5.7.6/6262)	Little Snitch Network Extension	[activated enabled]
		ABCDE12345	com.example.gone (1.0/1)	Gone	[terminated waiting to uninstall on reboot]
`;
    assert.deepEqual(filtersOfMac(list), [{ name: 'Little Snitch Network Extension', state: 'on' }]);
  });
});

it('knows protection programs by the names that systems give them', () => {
  assert.deepEqual(productsNamed(['Windows Defender']), []);
  assert.deepEqual(productsNamed(['ESET Security', 'Windows Defender']), [
    { name: 'ESET', inspectsMail: true },
  ]);
});

it('knows bridges by their greeting, not by their port', () => {
  assert.equal(
    bridgeOf(
      1143,
      '* OK [CAPABILITY ID IDLE IMAP4rev1] Proton Mail Bridge 03.15.01 - gluon session ID 7\r\n',
    ),
    'Proton Mail Bridge',
  );
  assert.equal(bridgeOf(1143, '* OK [CAPABILITY IMAP4rev1] Dovecot ready.\r\n'), undefined);
});
