// Tasklist counts only the work list that is open; officers want to see at once whether anything is overdue.
import { language } from '../../../an-nhi/scripts/language.js';

const NAMES = { en: { mine: 'My tasks', group: 'Tasks of my group', soon: 'Due soon', overdue: 'Overdue' } }[language];
const api = document.querySelector('base').getAttribute('engine-api');
const CALL = `${api}engine/default/filter?resourceType=Task&itemCount=true&firstResult=0&maxResults=100`;

let lists = [];

function write(item, { properties, itemCount }) {
  const link = item.querySelector('h4 a');
  const badge = link.querySelector('.an-nhi-count') ?? link.appendChild(document.createElement('span'));
  if (badge.textContent === String(itemCount)) return;
  item.dataset.list = properties.list;
  if (NAMES) link.firstChild.data = NAMES[properties.list];
  else link.title = properties.about;
  badge.className = 'an-nhi-count';
  badge.textContent = itemCount;
  badge.toggleAttribute('data-any', itemCount > 0);
}

function show() {
  for (const item of document.querySelectorAll('.task-filter')) {
    const name = item.querySelector('h4 a').firstChild.data.trim();
    const list = lists.find((each) => each.properties.list === item.dataset.list || each.name === name);
    if (list) write(item, list);
  }
}

async function count() {
  const answer = await fetch(CALL, { headers: { Accept: 'application/json' } });
  if (!answer.ok) return; // the session is over; Tasklist says so
  lists = await answer.json();
  show();
}

const counted = () => count().catch((failure) => console.warn('work lists not counted', failure));
setInterval(counted, 60_000);
new MutationObserver(show).observe(document.body, { childList: true, subtree: true });

export default {
  id: 'an-nhi-counts',
  pluginPoint: 'tasklist.list',
  priority: 1000,
  render(_, __, scope) {
    let before = null;
    scope.tasklistData.newChild(scope).observe('taskList', (list) => {
      const now = JSON.stringify(list._embedded?.task?.map(({ id, assignee }) => [id, assignee]));
      if (now !== before) counted();
      before = now;
    });
  },
};
