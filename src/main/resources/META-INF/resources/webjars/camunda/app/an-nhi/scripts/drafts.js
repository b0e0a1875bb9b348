// Tasklist keeps half-filled forms unencrypted in localStorage, also by itself when a session ends.
// Nothing of a form may rest on an office PC: such entries live in this page's memory, for the same user only.
const DRAFT = /^(camunda-form|camForm):/;
const START_FORM = 'camunda-form:undefined'; // one key for every procedure's start form
const drafts = new Map();

// A session that ends leaves no name behind, so the last one seen counts.
const signedIn = () => window.angular?.element(document.body).injector()?.get('$rootScope').authentication?.name;
let user = '';
const currentUser = () => (user = signedIn() ?? user);

for (const key of Object.keys(localStorage)) {
  if (DRAFT.test(key)) localStorage.removeItem(key);
}

const { getItem, setItem, removeItem } = Storage.prototype;

Storage.prototype.setItem = function (key, value) {
  if (!DRAFT.test(key)) return setItem.call(this, key, value);
  if (key !== START_FORM) drafts.set(key, { user: currentUser(), value: String(value) });
};

Storage.prototype.getItem = function (key) {
  if (!DRAFT.test(key)) return getItem.call(this, key);
  const reader = currentUser();
  if (drafts.has(key) && drafts.get(key).user !== reader) drafts.clear();
  return drafts.get(key)?.value ?? null;
};

Storage.prototype.removeItem = function (key) {
  if (DRAFT.test(key)) drafts.delete(key);
  return removeItem.call(this, key);
};
