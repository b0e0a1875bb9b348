// How long there is until an instant and when that is: "còn 3 giờ 17:30 25/11/2026", kept true while it is shown.
import { dueWords } from './due-words.js';
import { now } from './server-time.js';

const zone = { timeZone: 'Asia/Ho_Chi_Minh' };
const day = new Intl.DateTimeFormat('en-GB', { ...zone, dateStyle: 'short' });
const hour = new Intl.DateTimeFormat('en-GB', { ...zone, timeStyle: 'short' });

function refresh(words) {
  const state = dueWords(Number(words.dataset.due), now());
  words.textContent = state.words;
  words.dataset.urgency = state.urgency;
}

setInterval(() => document.querySelectorAll('.an-nhi-due').forEach(refresh), 60_000);

// The engine writes +0700, which not every browser reads.
export const instant = (text) => Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));

export const dayOf = (time) => day.format(time);

export function dueLine(due) {
  const words = document.createElement('strong');
  words.className = 'an-nhi-due';
  words.dataset.due = due;
  refresh(words);
  const moment = document.createElement('span');
  moment.textContent = `${hour.format(due)} ${day.format(due)}`;
  const line = document.createElement('span');
  line.className = 'an-nhi-when';
  line.append(words, moment);
  return line;
}
