// Without scripts the pages lack nothing: printing is in the browser's menu too.
for (const button of document.querySelectorAll('button.print')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
