// What a row of the work list says below the task's name: how long there is, until when, under which article.
import { language } from '../../../an-nhi/scripts/language.js';
import { dueWords } from './due-words.js';
import { now } from './server-time.js';

const STARTS = { vi: 'bắt đầu từ', en: 'starts' }[language];
const zone = { timeZone: 'Asia/Ho_Chi_Minh' };
const day = new Intl.DateTimeFormat('en-GB', { ...zone, dateStyle: 'short' });
const hour = new Intl.DateTimeFormat('en-GB', { ...zone, timeStyle: 'short' });

// The engine writes +0700, which not every browser reads.
const instant = (text) => Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function refresh(words) {
  const state = dueWords(Number(words.dataset.due), now());
  words.textContent = state.words;
  words.dataset.urgency = state.urgency;
}

function dueLine(task) {
  const due = instant(task.due);
  const words = element('strong', 'an-nhi-due', '');
  words.dataset.due = due;
  refresh(words);
  const line = element('div', 'an-nhi-when', '');
  line.append(words, element('span', '', `${hour.format(due)} ${day.format(due)}`));
  const start = task.followUp && instant(task.followUp);
  if (start > now()) line.append(element('span', '', `${STARTS} ${day.format(start)}`));
  return line;
}

setInterval(() => document.querySelectorAll('.an-nhi-due').forEach(refresh), 60_000);

export default {
  id: 'an-nhi-row',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render(container, _, { task }) {
    if (task.due) container.append(dueLine(task));
    if (task.description) container.append(element('div', 'an-nhi-article', task.description));
  },
};
