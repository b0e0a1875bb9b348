// A refusal stays on the screen until it is closed: a new attempt or another task makes it void.
document.addEventListener(
  'click',
  ({ target }) => {
    if (!target.closest('button[type=submit], li.task')) return;
    document.querySelectorAll('.notifications .alert-danger .close').forEach((close) => close.click());
  },
  true,
);
