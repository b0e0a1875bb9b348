// What is typed goes to the server while typing, and comes back with the form, on any computer. While the network is
// away it stays in this page's memory; a form that could not be sent is sent once when the network is back.
import { call } from '../../../an-nhi/scripts/calls.js';
import { language } from '../../../an-nhi/scripts/language.js';
import { entered, formIn } from './form-object.js';
import { sending } from './sending.js';

const TEXT = {
  vi: {
    saved: (time) => `Đã lưu bản nháp lúc ${time}.`,
    saving: 'Đang lưu bản nháp…',
    offline: 'Mất kết nối: nội dung vẫn còn trên trang này và sẽ tự lưu khi có mạng. Đừng đóng trang.',
    waiting: 'Mất kết nối: biểu mẫu CHƯA được gửi. Biểu mẫu sẽ tự gửi khi có mạng lại. Đừng đóng trang.',
    refused: 'Không lưu được bản nháp: ',
    restart: 'Bỏ bản nháp, làm lại từ đầu',
    sure: 'Bỏ những gì đã nhập trong biểu mẫu này?',
  },
  en: {
    saved: (time) => `Draft saved at ${time}.`,
    saving: 'Saving the draft…',
    offline: 'No connection: what you typed is still on this page and is saved when the network is back. Keep it open.',
    waiting: 'No connection: the form has NOT been sent. It is sent when the network is back. Keep this page open.',
    refused: 'The draft could not be saved: ',
    restart: 'Discard the draft and start again',
    sure: 'Discard what has been entered in this form?',
  },
}[language];

const PAUSE = 1_500;
const RETRY = 5_000;
const TIME = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' });

const TASK = /[?&]task=([^&]+)/;

// One desk per form on the screen, by its container; a desk outlives its form until everything typed is saved.
const desks = new Map();

class Desk {
  constructor(container, form) {
    this.form = form;
    this.key = sending.begin(container);
    const task = container.closest('.modal-content') ? null : TASK.exec(location.hash)?.[1];
    this.path = task ? `/tasks/${task}/draft` : `/start-forms/${form._getState().schema.id}/draft`;
    this.line = document.createElement('div');
    this.line.className = 'an-nhi-draft';
    this.line.setAttribute('role', 'status');
    container.after(this.line);
    this.dirty = false;
    form.on('changed', () => this.changed());
    call(this.path).then(({ savedAt }) => savedAt && this.showSaved(savedAt), () => {});
  }

  // The first changes are the form's own, while it is filled with what the server knows.
  changed() {
    if (!document.activeElement?.closest('.fjs-container, .flatpickr-calendar') && !this.dirty) return;
    this.dirty = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  async save() {
    clearTimeout(this.timer);
    if (!this.dirty || sending.isAccepted(this.key)) return;
    this.dirty = false;
    this.show(TEXT.saving);
    try {
      const body = JSON.stringify(entered(this.form));
      const { savedAt } = await call(this.path, {
        method: 'PUT',
        body,
        headers: { 'Idempotency-Key': this.key },
      });
      if (savedAt) this.showSaved(savedAt);
      sending.again();
    } catch (failure) {
      if (failure.status === 403 || failure.status === 404) this.show(''); // no longer this officer's task
      else if (failure.status && failure.status !== 401 && failure.status < 500) this.alarm(TEXT.refused + failure.message);
      else {
        this.dirty = true;
        this.alarm(sending.isWaiting() ? TEXT.waiting : TEXT.offline);
        this.timer = setTimeout(() => this.save(), RETRY);
      }
    }
  }

  showSaved(instant) {
    const restart = document.createElement('button');
    restart.type = 'button';
    restart.textContent = TEXT.restart;
    restart.addEventListener('click', () => this.restart());
    this.show(TEXT.saved(TIME.format(new Date(instant))), restart);
  }

  async restart() {
    if (!window.confirm(TEXT.sure)) return;
    clearTimeout(this.timer);
    this.dirty = false;
    await call(this.path, { method: 'DELETE' });
    location.reload();
  }

  show(...parts) {
    this.line.classList.remove('an-nhi-alarm');
    this.line.replaceChildren(...parts);
  }

  alarm(text) {
    this.show(text);
    this.line.classList.add('an-nhi-alarm');
  }
}

function look() {
  for (const container of document.querySelectorAll('.fjs-container')) {
    if (desks.has(container)) continue;
    const form = formIn(container);
    if (form?._getState().schema) desks.set(container, new Desk(container, form));
  }
  for (const [container, desk] of desks) {
    if (!container.isConnected && !desk.dirty) desks.delete(container);
  }
}

const pending = () =>
  sending.isWaiting() || [...desks.values()].some((desk) => desk.dirty && !sending.isAccepted(desk.key));

document.addEventListener('an-nhi:leave', (event) => {
  if (pending()) event.preventDefault();
});
new MutationObserver(look).observe(document.body, { childList: true, subtree: true });

sending.onWaiting = () => {
  for (const desk of desks.values()) {
    desk.dirty = true; // saved with the next success, which also tells that the network is back
    desk.alarm(TEXT.waiting);
    clearTimeout(desk.timer);
    desk.timer = setTimeout(() => desk.save(), RETRY);
  }
};

window.addEventListener('online', () => desks.forEach((desk) => desk.save()));
document.addEventListener('visibilitychange', () => document.hidden && desks.forEach((desk) => desk.save()));
window.addEventListener('beforeunload', (event) => {
  if (pending()) event.preventDefault();
});
