// The calendar of the search fields: the week begins on Monday, names in the chosen language.
import { language } from './language.js';

window.angular.module('cam.commons').run([
  '$locale',
  'uibDatepickerConfig',
  ($locale, calendar) => {
    calendar.startingDay = 1;
    if (language !== 'vi') return;
    const months = Array.from({ length: 12 }, (_, month) => `Tháng ${month + 1}`);
    Object.assign($locale.DATETIME_FORMATS, {
      MONTH: months,
      STANDALONEMONTH: months,
      SHORTMONTH: months,
      DAY: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'],
      SHORTDAY: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
    });
  },
]);
