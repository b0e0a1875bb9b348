// Rewrites texts that stand in a page without a translation hook, now and whenever the page changes.
const ATTRIBUTES = ['placeholder', 'aria-label', 'title', 'alt'];

// texts: what is written and what is read instead; patterns: [what is written, what is read], with $1 as in replace();
// also: what else is to be done to each place that the selector finds.
export function rewrite(selector, texts, patterns = [], also = () => {}) {
  function translated(text) {
    const key = text.trim();
    if (Object.hasOwn(texts, key)) return texts[key];
    const found = patterns.find(([pattern]) => pattern.test(key));
    return found ? key.replace(...found) : null;
  }

  function rewriteIn(place) {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = translated(walker.currentNode.data);
      if (text) walker.currentNode.data = text;
    }
    for (const name of ATTRIBUTES) {
      for (const element of place.querySelectorAll(`[${name}]`)) {
        const text = translated(element.getAttribute(name));
        if (text) element.setAttribute(name, text);
      }
    }
    also(place);
  }

  let pending = false;
  new MutationObserver(() => {
    if (pending) return;
    pending = true;
    requestAnimationFrame(() => {
      pending = false;
      document.querySelectorAll(selector).forEach(rewriteIn);
    });
  }).observe(document.body, { attributeFilter: ATTRIBUTES, characterData: true, childList: true, subtree: true });
}
