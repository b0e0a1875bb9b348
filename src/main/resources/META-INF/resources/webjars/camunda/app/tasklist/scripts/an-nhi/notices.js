import { language } from '../../../an-nhi/scripts/language.js';

// A refusal stays on the screen until it is closed: a new attempt or another task makes it void.
document.addEventListener(
  'click',
  ({ target }) => {
    if (!target.closest('button[type=submit], li.task')) return;
    document.querySelectorAll('.notifications .alert-danger .close').forEach((close) => close.click());
  },
  true,
);

// Without a network no server can say what is wrong: the apps' own library speaks, in English only.
const NO_NETWORK = /^\s*Request has been terminated/;
const WORDS = {
  vi: 'Không kết nối được với máy chủ. Nội dung đã nhập vẫn còn trên trang này.',
  en: 'The server cannot be reached. What you entered is still on this page.',
}[language];

new MutationObserver(() => {
  for (const message of document.querySelectorAll('.notifications .message')) {
    if (NO_NETWORK.test(message.textContent)) message.textContent = WORDS;
  }
}).observe(document.body, { childList: true, subtree: true });
