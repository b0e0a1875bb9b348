// What the documents tab asks of the server. A refusal is an Error whose message is for the officer.
import { call, OWN, token } from '../../../an-nhi/scripts/calls.js';
import { language } from '../../../an-nhi/scripts/language.js';

const TEXT = {
  vi: {
    signedOut: 'Phiên làm việc đã hết. Hãy đăng nhập lại rồi thử lại.',
    offline: 'Không nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.',
    failed: 'Không thực hiện được do lỗi kỹ thuật. Hãy thử lại, nếu vẫn lỗi thì báo quản trị hệ thống.',
  },
  en: {
    signedOut: 'Your session has ended. Sign in and try again.',
    offline: 'The server cannot be reached. Check the network and try again.',
    failed: 'A technical failure; nothing was done. Try again, then tell the administrator.',
  },
}[language];

const refusal = (status, message) =>
  new Error(message || (status === 401 && TEXT.signedOut) || (status ? TEXT.failed : TEXT.offline));

const asked = (path, options) =>
  call(path, options).catch(({ status, message }) => {
    throw refusal(status, status && message); // without a status the words are the browser's own
  });

export const address = (shelf, id) => `${OWN}${shelf}/${id}`;

export const list = (shelf) => asked(shelf);

export const remove = (shelf, id, reason) =>
  asked(`${shelf}/${id}`, { method: 'DELETE', body: JSON.stringify({ reason }) });

// fetch tells no progress of an upload.
export function add(shelf, file, onProgress) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file);
    request.open('POST', OWN + shelf);
    request.responseType = 'json';
    request.setRequestHeader('X-XSRF-TOKEN', token());
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total));
    request.addEventListener('error', () => failed(refusal()));
    request.addEventListener('load', () =>
      request.status === 201 ? done() : failed(refusal(request.status, request.response?.message)),
    );
    request.send(body);
  });
}
