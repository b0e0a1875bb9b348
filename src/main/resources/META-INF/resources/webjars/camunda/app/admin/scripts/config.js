import { language } from '../../an-nhi/scripts/language.js';

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
  customScripts: ['../an-nhi/scripts/shell', '../an-nhi/scripts/fixed-texts', '../an-nhi/scripts/session'],
};
