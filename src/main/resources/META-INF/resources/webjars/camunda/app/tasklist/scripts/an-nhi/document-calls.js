// What the documents tab asks of the server. A refusal is an Error whose message is for the officer.
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

// Read anew for every call: a new sign-in brings a new token.
const token = () => document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/)?.[1] ?? '';

function messageIn(text) {
  try {
    return JSON.parse(text).message || TEXT.failed;
  } catch {
    return TEXT.failed; // a proxy's page, not our answer
  }
}

const refusal = (status, text) => new Error(status === 401 ? TEXT.signedOut : messageIn(text));

async function call(address, options = {}) {
  let answer;
  try {
    answer = await fetch(address, { ...options, headers: { ...options.headers, 'X-XSRF-TOKEN': token() } });
  } catch {
    throw new Error(TEXT.offline);
  }
  const text = await answer.text();
  if (!answer.ok) throw refusal(answer.status, text);
  return text ? JSON.parse(text) : null;
}

export const list = (shelf) => call(shelf);

export const remove = (shelf, id, reason) =>
  call(`${shelf}/${id}`, {
    method: 'DELETE',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ reason }),
  });

// fetch tells no progress of an upload.
export function add(shelf, file, onProgress) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file);
    request.open('POST', shelf);
    request.setRequestHeader('X-XSRF-TOKEN', token());
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total));
    request.addEventListener('error', () => failed(new Error(TEXT.offline)));
    request.addEventListener('load', () =>
      request.status === 201 ? done() : failed(refusal(request.status, request.responseText)),
    );
    request.send(body);
  });
}
