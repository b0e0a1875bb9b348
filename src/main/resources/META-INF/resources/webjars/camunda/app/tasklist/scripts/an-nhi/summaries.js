// What earlier forms said stands above a new form, one table each: all but the newest are folded until clicked.
function fold() {
  for (const group of document.querySelectorAll('.fjs-form-field-group')) {
    const tables = [...group.querySelectorAll('.fjs-form-field-table')];
    tables.forEach((table, index) => {
      if (table.classList.contains('an-nhi-foldable')) return;
      table.classList.add('an-nhi-foldable');
      table.classList.toggle('an-nhi-folded', index < tables.length - 1);
      const title = table.querySelector('label');
      title.tabIndex = 0;
      title.setAttribute('role', 'button');
      const turn = (event) => {
        if (event.type === 'keydown' && !['Enter', ' '].includes(event.key)) return;
        event.preventDefault();
        title.setAttribute('aria-expanded', !table.classList.toggle('an-nhi-folded'));
      };
      title.setAttribute('aria-expanded', index === tables.length - 1);
      title.addEventListener('click', turn);
      title.addEventListener('keydown', turn);
    });
  }
}

new MutationObserver(fold).observe(document.body, { childList: true, subtree: true });
