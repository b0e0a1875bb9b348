// On a phone one column fills the screen: the work lists, then the tasks of one, then a task. The address says which,
// so that the phone's own Back goes back one column. How a column looks is the style sheet's: styles/phone.css.
import { language } from '../../../an-nhi/scripts/language.js';

const TEXT = {
  vi: { lists: '‹ Bộ lọc', tasks: '‹ Danh sách' },
  en: { lists: '‹ Filters', tasks: '‹ Tasks' },
}[language];
const PHONE = matchMedia('(max-width: 767px)');
const location = () => window.angular.element(document.body).injector().get('$location');

function columnOf({ task, column }) {
  if (task) return 'task';
  return column === 'tasks' ? 'tasks' : 'lists';
}

export default {
  id: 'an-nhi-columns',
  pluginPoint: 'tasklist.list',
  priority: 900,
  render(_, __, { $root }) {
    const go = (change) => $root.$applyAsync(() => location().search({ ...location().search(), ...change }));

    function backButton(column, back, change) {
      const header = document.querySelector(`.column-${column} > header`);
      if (!header || header.querySelector('.an-nhi-back')) return;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'an-nhi-back';
      button.textContent = TEXT[back];
      button.addEventListener('click', () => go(change));
      header.prepend(button);
    }

    function show() {
      backButton('center', 'lists', { column: null });
      backButton('right', 'tasks', { task: null, detailsTab: null, column: 'tasks' });
      const column = columnOf(location().search());
      if (document.body.dataset.column === column) return;
      const first = !document.body.dataset.column;
      document.body.dataset.column = column;
      if (PHONE.matches && !first) {
        const focus = { task: '.column-right .an-nhi-back', tasks: '.column-center .an-nhi-back' };
        document.querySelector(focus[column] ?? '.task-filter.active h4 a')?.focus({ preventScroll: true });
      }
    }

    document.addEventListener('click', ({ target }) => {
      if (PHONE.matches && target.closest('.task-filter')) go({ column: 'tasks' });
    });
    $root.$on('$locationChangeSuccess', show);
    $root.$applyAsync(show);
  },
};
