import { language } from '../../an-nhi/scripts/language.js';
import './an-nhi/storage.js';

export default {
  app: { name: 'Phong Thổ', vendor: 'An Nhi' },
  locales: { availableLocales: [language], fallbackLocale: language },
  disableWelcomeMessage: true,
  dateFormat: {
    abbr: 'DD/MM/YYYY HH:mm',
    normal: 'DD/MM/YYYY HH:mm',
    long: 'DD/MM/YYYY HH:mm',
    short: 'DD/MM/YYYY',
  },
  customScripts: [
    '../an-nhi/scripts/shell',
    '../an-nhi/scripts/fixed-texts',
    '../an-nhi/scripts/calendar',
    '../an-nhi/scripts/session',
    'scripts/an-nhi/drafts',
    'scripts/an-nhi/documents',
    'scripts/an-nhi/columns',
    'scripts/an-nhi/counts',
    'scripts/an-nhi/forms',
    'scripts/an-nhi/forms-vi',
    'scripts/an-nhi/names',
    'scripts/an-nhi/notices',
    'scripts/an-nhi/opened',
    'scripts/an-nhi/rows',
    'scripts/an-nhi/start-list',
    'scripts/an-nhi/summaries',
    'scripts/an-nhi/task-card',
  ],
};
