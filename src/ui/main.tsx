import { render } from 'preact';
import { App } from './app.tsx';
import { followAddress } from './route.ts';
import { loadInfo } from './state/info.ts';
import { takeToken } from './state/token.ts';
import './styles/base.css';
import './styles/form.css';
import './styles/answer.css';
import './styles/detail.css';

takeToken();
followAddress();
// What goes wrong here is shown by the state of the link.
loadInfo().catch(() => undefined);
const place = document.getElementById('page');
if (place !== null) render(<App />, place);
