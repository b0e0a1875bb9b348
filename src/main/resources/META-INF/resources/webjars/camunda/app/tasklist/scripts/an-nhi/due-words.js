// How long until a task is due, or since when it is overdue, in words and never more than there is.
import { language } from '../../../an-nhi/scripts/language.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const plural = (amount, unit) => `${amount} ${unit}${amount === 1 ? '' : 's'}`;
const { at, late, left, soon } = {
  vi: {
    at: ['phút', 'giờ', 'ngày'].map((unit) => (amount) => `${amount} ${unit}`),
    late: (time) => `quá hạn ${time}`,
    left: (time) => `còn ${time}`,
    soon: (time) => `đến hạn trong ${time}`,
  },
  en: {
    at: ['minute', 'hour', 'day'].map((unit) => (amount) => plural(amount, unit)),
    late: (time) => `${time} overdue`,
    left: (time) => `${time} left`,
    soon: (time) => `due in ${time}`,
  },
}[language];

function duration(time) {
  const [minutes, hours, days] = at;
  if (time < HOUR) return minutes(Math.max(1, Math.floor(time / MINUTE)));
  return time < DAY ? hours(Math.floor(time / HOUR)) : days(Math.floor(time / DAY));
}

export function dueWords(due, now) {
  const rest = due - now;
  if (rest < 0) return { urgency: 'overdue', words: late(duration(-rest)) };
  const words = rest < HOUR ? soon(duration(rest)) : left(duration(rest));
  return { urgency: rest < DAY ? 'soon' : 'calm', words };
}
