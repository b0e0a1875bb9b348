// One sign-in for all apps: where the apps would show a sign-in of their own, ours opens and leads back to the same
// task. A session left alone ends; the officer is warned before, and typing or clicking keeps it.
import { call } from './calls.js';
import { language } from './language.js';

const TEXT = {
  vi: {
    warning: (minutes) => `Phiên làm việc sẽ hết sau ${minutes} phút vì không có thao tác.`,
    stay: 'Tiếp tục làm việc',
    ended: 'Phiên làm việc đã hết. Nội dung chưa gửi vẫn còn trên trang này: hãy đăng nhập ở thẻ khác rồi quay lại.',
    signIn: 'Đăng nhập (thẻ mới)',
  },
  en: {
    warning: (minutes) => `Your session ends in ${minutes} minutes because nothing is happening.`,
    stay: 'Go on working',
    ended: 'Your session has ended. What was not sent is still on this page: sign in in another tab and come back.',
    signIn: 'Sign in (new tab)',
  },
}[language];

const SIGN_OF_LIFE_EVERY = 60_000;
const ASK_EVERY = 30_000;
const WARN_BELOW = 5 * 60;

let place = location.hash;
let signingOut = false;

// Whoever holds something typed that has not reached the server yet objects to leaving the page.
const mayLeave = () => document.dispatchEvent(new CustomEvent('an-nhi:leave', { cancelable: true }));

const bar = document.createElement('div');
bar.className = 'an-nhi-session';
bar.setAttribute('role', 'alert');
bar.hidden = true;
document.body.append(bar);

function show(text, label, act) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', act);
  bar.replaceChildren(text, button);
  bar.hidden = false;
}

function signInAgain() {
  if (!mayLeave()) {
    show(TEXT.ended, TEXT.signIn, () => window.open('/dang-nhap', '_blank', 'noopener'));
    return;
  }
  history.replaceState(null, '', location.pathname + location.search + place);
  location.reload();
}

// Welcome writes #!/ where the others write #/.
const at = (page) => location.hash.replace('#!', '#').startsWith(`#/${page}`);

function follow() {
  if (at('logout')) return;
  if (!at('login')) place = location.hash;
  else if (signingOut) location.assign('/dang-nhap?da-thoat');
  else signInAgain();
}

let aliveAt = 0;
async function alive() {
  if (Date.now() - aliveAt < SIGN_OF_LIFE_EVERY) return;
  aliveAt = Date.now();
  await call('/session', { method: 'POST' })
    .then(() => (bar.hidden = true))
    .catch(() => (aliveAt = 0)); // tried again at the next key or click
}

async function ask() {
  const { secondsLeft } = await call('/session').catch(({ status }) => ({ secondsLeft: status === 401 ? 0 : null }));
  if (secondsLeft === null) return; // no network: nothing is known
  if (secondsLeft === 0) signInAgain();
  else if (secondsLeft > WARN_BELOW) bar.hidden = true;
  else {
    show(TEXT.warning(Math.ceil(secondsLeft / 60)), TEXT.stay, () => {
      aliveAt = 0;
      alive();
    });
  }
}

document.addEventListener('click', ({ target }) => (signingOut ||= target.closest('li.logout') !== null), true);
window.addEventListener('hashchange', follow);
follow();
for (const sign of ['keydown', 'pointerdown', 'wheel', 'touchmove']) {
  document.addEventListener(sign, alive, { capture: true, passive: true });
}
setInterval(ask, ASK_EVERY);
