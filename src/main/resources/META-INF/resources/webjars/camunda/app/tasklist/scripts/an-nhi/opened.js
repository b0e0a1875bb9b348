// Whoever has opened a case, or reported a change of one, learns its code and where to follow it, until it is closed.
import { language } from '../../../an-nhi/scripts/language.js';
import { sending } from './sending.js';

const TEXT = {
  vi: { recorded: 'Đã ghi vào hồ sơ', close: 'Đóng' },
  en: { recorded: 'Recorded in case', close: 'Close' },
}[language];

const START = /\/process-definition\/[^/]+\/submit-form$/;

const note = document.createElement('div');
note.className = 'an-nhi-opened';
note.setAttribute('role', 'status');
document.body.append(note);

sending.onAccepted = ({ responseText, responseURL }) => {
  if (!START.test(responseURL)) return;
  const { businessKey: code } = JSON.parse(responseText);
  const link = document.createElement('a');
  link.href = `/ho-so/${code}`;
  link.textContent = code;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = TEXT.close;
  close.addEventListener('click', () => note.replaceChildren());
  note.replaceChildren(`${TEXT.recorded} `, link, close);
};
