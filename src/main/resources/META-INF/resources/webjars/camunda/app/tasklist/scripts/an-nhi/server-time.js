// Office computers' clocks go wrong; whether a task is overdue is the server's to say.
const PRECISION = 2_000; // the server tells its time in whole seconds

let ahead = 0;
try {
  const answer = await fetch(import.meta.url, { method: 'HEAD', cache: 'no-store' });
  const difference = Date.parse(answer.headers.get('Date')) - Date.now();
  if (Math.abs(difference) > PRECISION) ahead = difference;
} catch (failure) {
  console.warn('server time not known', failure); // this computer's clock must do
}

export const now = () => Date.now() + ahead;
