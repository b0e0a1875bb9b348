// Tasklist's buttons with a picture only and its dialogs, named for those who do not see them.
import { language } from '../../../an-nhi/scripts/language.js';

const NAMES = {
  vi: {
    '.column-left .region-toggle': 'Thu gọn hoặc mở cột bộ lọc',
    '.column-center .region-toggle': 'Thu gọn hoặc mở cột danh sách',
    '.column-right .region-toggle': 'Thu gọn hoặc mở cột công việc',
    '.maximize': 'Chỉ hiện công việc',
    '.reset-regions': 'Hiện lại các cột',
    '.app-switch > .dropdown-toggle': 'Ứng dụng khác',
  },
  en: {
    '.column-left .region-toggle': 'Fold or unfold the filters',
    '.column-center .region-toggle': 'Fold or unfold the list',
    '.column-right .region-toggle': 'Fold or unfold the task',
    '.maximize': 'Show the task only',
    '.reset-regions': 'Show all columns',
    '.app-switch > .dropdown-toggle': 'Other applications',
  },
}[language];

function name() {
  for (const [selector, text] of Object.entries(NAMES)) {
    document.querySelectorAll(`${selector}:not([aria-label])`).forEach((button) => {
      button.setAttribute('aria-label', text);
      button.title = text;
    });
  }
  document.querySelectorAll('.unclaim[uib-tooltip]').forEach((button) => {
    button.setAttribute('aria-label', button.getAttribute('uib-tooltip'));
  });
  for (const dialog of document.querySelectorAll('.modal')) {
    const title = dialog.querySelector('.modal-title')?.textContent.trim();
    if (title && dialog.getAttribute('aria-label') !== title) dialog.setAttribute('aria-label', title);
  }
}

new MutationObserver(name).observe(document.body, { childList: true, subtree: true });
