import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'iij',
  title: 'IIJ4U',
  domains: [
    'bc.iij4u.or.jp',
    'bk.iij4u.or.jp',
    'bp.iij4u.or.jp',
    'bu.iij4u.or.jp',
    'dd.iij4u.or.jp',
    'ff.iij4u.or.jp',
    'hh.iij4u.or.jp',
    'kk.iij4u.or.jp',
    'nn.iij4u.or.jp',
    'pp.iij4u.or.jp',
    'rr.iij4u.or.jp',
    'ss.iij4u.or.jp',
  ],
  hosts: ['iij4u.or.jp'],
  servers: [ispdb.pop3('mbox.iij4u.or.jp', 110, 'other'), ispdb.smtp('mbox.iij4u.or.jp', 587, 'other')],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
