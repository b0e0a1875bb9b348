// The web apps choose their language from the browser's; officers read Vietnamese unless they picked English here.
// The choice is a cookie, so that the server says in the same language why it refuses something.
const CHOICE = 'an-nhi-language';

export const language = document.cookie.split('; ').includes(`${CHOICE}=en`) ? 'en' : 'vi';

export function choose(other) {
  document.cookie = `${CHOICE}=${other}; Path=/; Max-Age=31536000; SameSite=Lax`;
  location.reload();
}

// Dates in the forms follow the browser's language too: 31/12/2026, never 12/31/2026. (en-GB writes leading zeros.)
const tag = language === 'vi' ? 'vi' : 'en';
Object.defineProperty(navigator, 'language', { get: () => tag });
Object.defineProperty(navigator, 'languages', { get: () => [tag] });
const inOurOrder = ([locales, ...rest]) => [!locales || locales === 'default' ? 'en-GB' : locales, ...rest];
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  apply: (format, self, args) => Reflect.apply(format, self, inOurOrder(args)),
  construct: (format, args) => Reflect.construct(format, inOurOrder(args)),
});
document.documentElement.lang = language;
document.title = 'An Nhi';

// The apps read some texts before they are loaded, else from a cache that outlives our updates: fill it first.
const base = document.querySelector('base');
const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
const cache = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
for (const key of Object.keys(cache)) {
  if (key.includes('_locales_data_')) delete cache[key];
}
try {
  const texts = await (await fetch(`${folder}${language}.json`, { cache: 'no-cache' })).json();
  cache[`${folder}_locales_data_${language}_${window.bust}`] = JSON.stringify(texts);
} catch (failure) {
  console.warn('texts not loaded ahead', failure); // the app asks for them once more; without this it stayed blank
}
localStorage.setItem('camunda-web', JSON.stringify(cache));

// On a weak network scripts take their time: the apps' loader would give up after 7 s and leave the page blank.
window.require.config({ waitSeconds: 0 });
