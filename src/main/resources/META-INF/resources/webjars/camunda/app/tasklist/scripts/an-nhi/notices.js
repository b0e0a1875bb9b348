// The engine puts technical English before the reason that a submit was refused; officers read only the reason.
const PREFIXES = [
  /^Cannot (?:submit task form|complete task|resolve task|claim task|unclaim task) \S+: /,
  /^Cannot instantiate process definition \S+: /,
  /^(?:ENGINE-\d+ )?(?:Exception while invoking \S+: )?/,
];

const reasonIn = (text) => PREFIXES.reduce((rest, prefix) => rest.replace(prefix, ''), text.trim());

function strip() {
  for (const message of document.querySelectorAll('.notifications .message, .alert .message')) {
    const text = message.textContent;
    const reason = reasonIn(text);
    if (reason && reason !== text) message.textContent = reason;
  }
}

new MutationObserver(strip).observe(document.body, { childList: true, subtree: true, characterData: true });

// A refusal stays on the screen until it is closed: a new attempt or another task makes it void.
document.addEventListener(
  'click',
  ({ target }) => {
    if (!target.closest('button[type=submit], li.task')) return;
    document.querySelectorAll('.notifications .alert-danger .close').forEach((close) => close.click());
  },
  true,
);
