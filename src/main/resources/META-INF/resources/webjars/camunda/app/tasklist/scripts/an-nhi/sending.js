// Every opened form is sent under a key of its own, so that the server accepts it once however often it arrives. When
// the network fails while sending, the same button is pressed again, once, as soon as the network is back.
const SUBMIT = /\/submit-form$/;

const accepted = new Set();
let current = null; // the form that was opened last: { container, key }
let waiting = null;

export const sending = {
  onWaiting: () => {},

  // The server has taken a form; with its answer.
  onAccepted: () => {},

  // A form has been opened; returns its key.
  begin(container) {
    current = { container, key: crypto.randomUUID() };
    return current.key;
  },

  isAccepted: (key) => accepted.has(key),

  isWaiting: () => waiting !== null,

  // The network is back: sends what could not be sent.
  again() {
    const form = waiting;
    waiting = null;
    if (form?.container.isConnected) button(form.container)?.click();
  },
};

function button(container) {
  const frame = container.closest('.modal-content, .form-pane') ?? document;
  return (
    container.querySelector('button[type=submit]') ??
    frame.querySelector('.modal-footer .btn-primary:not([disabled]), .form-actions .btn-primary:not([disabled])')
  );
}

const { open, send } = XMLHttpRequest.prototype;

XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  this.annhiSubmits = method === 'POST' && SUBMIT.test(String(url).split('?')[0]);
  return open.call(this, method, url, ...rest);
};

XMLHttpRequest.prototype.send = function (body) {
  const form = current;
  if (this.annhiSubmits && form) {
    this.setRequestHeader('Idempotency-Key', form.key);
    this.addEventListener('load', () => {
      if (this.status < 200 || this.status >= 300) return;
      accepted.add(form.key);
      sending.onAccepted(this);
    });
    this.addEventListener('error', () => {
      waiting = form;
      sending.onWaiting();
    });
  }
  return send.call(this, body);
};
