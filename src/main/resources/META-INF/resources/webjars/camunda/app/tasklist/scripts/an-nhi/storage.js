// Tasklist keeps half-filled forms unencrypted in localStorage, also by itself when a session ends. Nothing of a form
// may rest on an office PC: drafts are on the server (drafts.js), such entries are neither written nor read.
const DRAFT = /^(camunda-form|camForm):/;

for (const key of Object.keys(localStorage)) {
  if (DRAFT.test(key)) localStorage.removeItem(key);
}

const { getItem, setItem } = Storage.prototype;

Storage.prototype.setItem = function (key, value) {
  if (!DRAFT.test(key)) setItem.call(this, key, value);
};

Storage.prototype.getItem = function (key) {
  return DRAFT.test(key) ? null : getItem.call(this, key);
};
