// What a row of the work list says below the task's name: how long there is, until when, under which article.
import { language } from '../../../an-nhi/scripts/language.js';
import { dayOf, dueLine, instant } from './due-line.js';
import { now } from './server-time.js';

const STARTS = { vi: 'bắt đầu từ', en: 'starts' }[language];

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function when(task) {
  const line = dueLine(instant(task.due));
  const start = task.followUp && instant(task.followUp);
  if (start > now()) line.append(element('span', '', `${STARTS} ${dayOf(start)}`));
  return line;
}

export default {
  id: 'an-nhi-row',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render(container, _, { task }) {
    if (task.due) container.append(when(task));
    if (task.description) container.append(element('div', 'an-nhi-article', task.description));
  },
};
