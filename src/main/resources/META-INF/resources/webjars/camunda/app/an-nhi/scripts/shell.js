// Footer text, account page and language switch, the same in all four web apps.
import { choose, language } from './language.js';

const TEXT = {
  vi: { note: 'An Nhi · chạy trên Camunda 7 CE và bpmn.io', other: 'English', code: 'en', account: 'Tài khoản' },
  en: { note: 'An Nhi · runs on Camunda 7 CE and bpmn.io', other: 'Tiếng Việt', code: 'vi', account: 'Account' },
}[language];

const bar = document.createElement('div');
bar.className = 'an-nhi-bar';
const note = document.createElement('span');
note.textContent = TEXT.note;
const button = document.createElement('button');
button.type = 'button';
button.lang = TEXT.code;
button.textContent = TEXT.other;
button.addEventListener('click', () => choose(TEXT.code));
const account = document.createElement('a');
account.href = '/tai-khoan';
account.textContent = TEXT.account;
bar.append(note, account, button);
document.body.append(bar);
