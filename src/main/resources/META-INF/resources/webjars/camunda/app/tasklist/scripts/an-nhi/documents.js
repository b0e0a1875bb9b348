// The tab «Tài liệu» of a task: the documents of its case, kept in An Nhi's dossier and not in the engine.
import { language } from '../../../an-nhi/scripts/language.js';
import { add, address, list, remove } from './document-calls.js';

const TEXT = {
  vi: {
    tab: 'Tài liệu',
    title: 'Tài liệu của hồ sơ',
    choose: 'Chọn tệp để tải lên',
    drop: 'hoặc kéo và thả tệp vào đây',
    hint: (limit) => `PDF, ảnh, Word, Excel, ODT, âm thanh, video MP4; mỗi tệp không quá ${limit}.`,
    readOnly: 'Bạn được xem, không được tải lên hoặc gỡ tài liệu của công việc này.',
    none: 'Chưa có tài liệu nào mà bạn được xem.',
    loading: 'Đang tải danh sách…',
    uploading: 'đang tải lên…',
    uploaded: 'đã tải lên.',
    tooLarge: (limit) => `Tệp lớn hơn ${limit}. Hãy giảm dung lượng hoặc chia thành nhiều tệp rồi tải lên lại.`,
    dismiss: 'Đã hiểu',
    remove: 'Gỡ',
    removeOf: (name) => `Gỡ tài liệu ${name}`,
    reason: 'Lý do gỡ tài liệu (bắt buộc)',
    confirm: 'Gỡ tài liệu',
    cancel: 'Thôi',
    removed: (name) => `Đã gỡ ${name}.`,
    by: (officer, position) => `${officer} (${position})`,
  },
  en: {
    tab: 'Documents',
    title: 'Documents of the case',
    choose: 'Choose files to upload',
    drop: 'or drag and drop them here',
    hint: (limit) => `PDF, pictures, Word, Excel, ODT, sound, MP4 video; each file at most ${limit}.`,
    readOnly: 'You may read the documents of this task, not add or remove any.',
    none: 'There are no documents that you may see.',
    loading: 'Loading…',
    uploading: 'uploading…',
    uploaded: 'uploaded.',
    tooLarge: (limit) => `The file is larger than ${limit}. Make it smaller or split it, then upload it again.`,
    dismiss: 'Understood',
    remove: 'Remove',
    removeOf: (name) => `Remove the document ${name}`,
    reason: 'Reason for removing it (required)',
    confirm: 'Remove document',
    cancel: 'Cancel',
    removed: (name) => `${name} was removed.`,
    by: (officer, position) => `${officer} (${position})`,
  },
}[language];

const UNITS = [
  [1024 * 1024, 'MB'],
  [1024, 'KB'],
  [1, 'B'],
];
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Ho_Chi_Minh',
});

function sizeOf(bytes) {
  const [unit, name] = UNITS.find(([each]) => bytes >= each) ?? UNITS[2];
  return `${(bytes / unit).toLocaleString(language, { maximumFractionDigits: unit > 1024 ? 1 : 0 })} ${name}`;
}

// File names are untrusted: they only ever become text.
function element(tag, properties = {}, ...children) {
  const { attributes = {}, ...rest } = properties;
  const made = Object.assign(document.createElement(tag), rest);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children);
  return made;
}

class Shelf {
  #path;
  #limit = Infinity;
  #status = element('p', { attributes: { role: 'status' } });
  #uploads = element('ul', { className: 'an-nhi-uploads', attributes: { 'aria-live': 'polite' } });
  #title = element('h4', { textContent: TEXT.title, tabIndex: -1 });
  #adding = element('div');
  #list = element('ul', { className: 'an-nhi-document-list' });

  constructor(node, path) {
    this.#path = path;
    node.append(
      element('section', { className: 'an-nhi-documents' },
        this.#title, this.#adding, this.#uploads, this.#status, this.#list),
    );
    this.#say(TEXT.loading);
    this.#load();
  }

  async #load(message = '') {
    try {
      const { documents, mayAdd, maxBytes } = await list(this.#path);
      this.#limit = maxBytes;
      if (!this.#adding.hasChildNodes()) this.#adding.append(mayAdd ? this.#dropZone() : this.#readOnly());
      this.#list.replaceChildren(...documents.map((each) => this.#row(each)));
      if (message) this.#say(message, 'an-nhi-done');
      else this.#say(documents.length ? '' : TEXT.none);
    } catch (refused) {
      this.#say(refused.message, 'an-nhi-refusal');
    }
  }

  #say(message, kind = '') {
    this.#status.textContent = message;
    this.#status.className = kind;
  }

  #readOnly() {
    return element('p', { className: 'an-nhi-hint', textContent: TEXT.readOnly });
  }

  #dropZone() {
    const input = element('input', { type: 'file', multiple: true, className: 'an-nhi-file' });
    const zone = element('div', { className: 'an-nhi-drop' },
      element('label', { className: 'btn btn-primary' }, input, TEXT.choose),
      element('span', { className: 'an-nhi-drop-text', textContent: TEXT.drop }),
      element('p', { className: 'an-nhi-hint', textContent: TEXT.hint(sizeOf(this.#limit)) }),
    );
    const over = (on) => zone.classList.toggle('an-nhi-drop-over', on);
    input.addEventListener('change', async () => {
      const files = [...input.files];
      input.value = ''; // so that the same file can be chosen again
      await this.#addAll(files);
    });
    zone.addEventListener('dragover', () => over(true));
    zone.addEventListener('dragleave', () => over(false));
    zone.addEventListener('drop', async (event) => {
      over(false);
      await this.#addAll([...event.dataTransfer.files]);
    });
    return zone;
  }

  async #addAll(files) {
    for (const file of files) await this.#add(file);
  }

  async #add(file) {
    const bar = element('progress', { max: 1, value: 0, attributes: { 'aria-label': file.name } });
    const note = element('span', { textContent: TEXT.uploading });
    const line = element('li', {}, element('strong', { textContent: file.name }), ' ', note, bar);
    this.#uploads.append(line);
    try {
      if (file.size > this.#limit) throw new Error(TEXT.tooLarge(sizeOf(this.#limit)));
      await add(this.#path, file, (part) => (bar.value = part));
      line.remove();
      await this.#load(`${file.name} ${TEXT.uploaded}`);
    } catch (refused) {
      note.textContent = refused.message;
      line.className = 'an-nhi-refusal';
      const dismiss = element('button', { type: 'button', className: 'btn btn-default', textContent: TEXT.dismiss });
      dismiss.addEventListener('click', () => {
        line.remove();
        this.#title.focus();
      });
      bar.replaceWith(dismiss);
    }
  }

  #row(each) {
    const link = element('a', {
      href: address(this.#path, each.id),
      textContent: each.name,
      attributes: { download: '' },
    });
    const facts = [
      sizeOf(each.size),
      MOMENT.format(new Date(each.at)).replace(',', ''),
      TEXT.by(each.officer, each.position),
    ];
    const row = element('li', {}, element('div', { className: 'an-nhi-document' }, link,
      element('span', { className: 'an-nhi-hint', textContent: facts.join(' · ') })));
    if (each.mayRemove) row.append(...this.#removal(each));
    return row;
  }

  #removal({ id, name }) {
    const open = element('button', {
      type: 'button',
      className: 'btn btn-default',
      textContent: TEXT.remove,
      attributes: { 'aria-label': TEXT.removeOf(name), 'aria-expanded': 'false' },
    });
    const reason = element('textarea', { required: true, maxLength: 500, rows: 2, className: 'form-control' });
    const refusal = element('p', { className: 'an-nhi-refusal', hidden: true, attributes: { role: 'alert' } });
    const cancel = element('button', { type: 'button', className: 'btn btn-default', textContent: TEXT.cancel });
    const form = element('form', { className: 'an-nhi-removal', hidden: true },
      element('label', {}, TEXT.reason, reason), refusal,
      element('button', { type: 'submit', className: 'btn btn-danger', textContent: TEXT.confirm }), ' ', cancel);
    const show = (shown) => {
      form.hidden = !shown;
      open.setAttribute('aria-expanded', shown);
      (shown ? reason : open).focus();
    };
    open.addEventListener('click', () => show(form.hidden));
    cancel.addEventListener('click', () => show(false));
    form.addEventListener('keydown', ({ key }) => key === 'Escape' && show(false));
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      try {
        await remove(this.#path, id, reason.value);
        await this.#load(TEXT.removed(name));
        this.#title.focus();
      } catch (refused) {
        refusal.textContent = refused.message;
        refusal.hidden = false;
      }
    });
    return [open, form];
  }
}

// A file that misses the drop zone would otherwise be opened in place of the half-filled form.
const stayHere = (event) => event.preventDefault();

export default {
  id: 'an-nhi-documents',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: TEXT.tab },
  render(node, { taskId }) {
    new Shelf(node, `/tasks/${taskId}/documents`);
    window.addEventListener('dragover', stayHere);
    window.addEventListener('drop', stayHere);
  },
  unmount() {
    window.removeEventListener('dragover', stayHere);
    window.removeEventListener('drop', stayHere);
  },
};
