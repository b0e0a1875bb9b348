// The task card: beside the form it says, in words, what to do, by which article, until when and why, what proof to keep
// and what comes next. Where there is no room beside, it is folded above the form.
import { language } from '../../../an-nhi/scripts/language.js';
import { dueLine } from './due-line.js';

const TEXT = {
  vi: {
    title: 'Hướng dẫn công việc',
    whatToDo: 'Việc phải làm',
    article: 'Căn cứ',
    due: 'Thời hạn',
    late: 'Đã quá hạn',
    proof: 'Giấy tờ, chứng cứ phải lưu',
    next: 'Bước tiếp theo',
    casePage: 'Xem hồ sơ',
    print: 'In biểu mẫu',
  },
  en: {
    title: 'About this task',
    whatToDo: 'What to do',
    article: 'Legal basis',
    due: 'Time limit',
    late: 'Overdue',
    proof: 'Papers and evidence to keep',
    next: 'What comes next',
    casePage: 'Case page',
    print: 'Print the form',
  },
}[language];

const WIDE_SCREEN = 1200;
const WIDE_PANE = 760;
const root = document.querySelector('base').getAttribute('app-root');
const card = element('aside', 'an-nhi-task-card');
card.setAttribute('aria-label', TEXT.title);
let task = null;

const opened = () => new URLSearchParams(location.hash.split('?')[1] ?? '').get('task');

function element(name, className, ...content) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}

function part(name, ...content) {
  return [element('dt', '', TEXT[name]), ...content.map((each) => element('dd', name, each))];
}

function link(name, address) {
  const made = element('a', '', TEXT[name]);
  made.href = address;
  made.target = '_blank';
  made.rel = 'noopener';
  return made;
}

function write(about) {
  const parts = element('dl', '', ...part('whatToDo', about.whatToDo));
  if (about.article) parts.append(...part('article', about.article));
  if (about.due) parts.append(...part('due', about.due));
  if (about.late) parts.lastChild.prepend(element('strong', 'late', TEXT.late));
  parts.append(...part('proof', about.proof), ...part('next', ...about.next));
  const pages = [link('print', about.links.print)];
  if (about.links.casePage) pages.unshift(link('casePage', about.links.casePage));
  const links = element('p', 'links', ...pages);
  const summary = element('summary', '', TEXT.title);
  if (about.dueAt) summary.append(dueLine(Date.parse(about.dueAt)));
  const fold = element('details', '', summary, parts, links);
  card.replaceChildren(fold);
  card.classList.toggle('says-due', about.due !== '');
  card.hidden = false;
  settle();
}

async function load(id) {
  task = id;
  card.hidden = true;
  if (!id) return;
  const answer = await fetch(`${root}/api/an-nhi/tasks/${encodeURIComponent(id)}/card`);
  if (answer.ok && task === id) write(await answer.json());
  else if (!answer.ok) console.warn('no card for this task', answer.status);
}

// Beside the form the card stands open; above it, it is folded so that the form begins near the top.
function settle() {
  const pane = card.parentElement;
  const fold = card.querySelector('details');
  if (!pane || !fold) return;
  const beside = innerWidth >= WIDE_SCREEN && pane.clientWidth >= WIDE_PANE;
  if (card.dataset.task === task && pane.classList.contains('an-nhi-beside') === beside) return;
  card.dataset.task = task;
  pane.classList.toggle('an-nhi-beside', beside);
  fold.open = beside;
}

const room = new ResizeObserver(settle);

function attach() {
  const pane = document.querySelector('.form-pane');
  if (pane && card.parentElement !== pane) {
    pane.prepend(card);
    room.disconnect();
    room.observe(pane);
    delete card.dataset.task;
    settle();
  }
  if (pane && opened() !== task) load(opened());
}

new MutationObserver(attach).observe(document.body, { childList: true, subtree: true });
window.addEventListener('hashchange', attach);
