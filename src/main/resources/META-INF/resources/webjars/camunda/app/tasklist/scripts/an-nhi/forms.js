// A form with repeating rows brings its own submit button: Tasklist's stays disabled after an edit inside the rows
// and would only confuse, so the style sheet hides it there.
function markOwnSubmit() {
  for (const frame of document.querySelectorAll('.form-pane, .modal-content')) {
    const submit = frame.querySelector('.fjs-form button[type=submit]');
    frame.classList.toggle('an-nhi-own-submit', submit !== null);
  }
}

new MutationObserver(markOwnSubmit).observe(document.body, { childList: true, subtree: true });

// A field that is marked as wrong may stand far above the button that was pressed.
document.addEventListener('click', ({ target }) => {
  if (!target.closest('button[type=submit]')) return;
  setTimeout(() => document.querySelector('.fjs-form-field-error')?.scrollIntoView({ block: 'center' }), 100);
});
