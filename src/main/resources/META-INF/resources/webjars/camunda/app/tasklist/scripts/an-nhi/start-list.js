// Below each procedure that an officer may start: its own sentence from the diagram.
function describe() {
  for (const item of document.querySelectorAll('.processes li:not(:has(.an-nhi-about))')) {
    const about = document.createElement('p');
    about.className = 'an-nhi-about';
    about.textContent = window.angular.element(item).scope()?.processDefinition?.description ?? '';
    item.append(about);
  }
}

new MutationObserver(describe).observe(document.body, { childList: true, subtree: true });
