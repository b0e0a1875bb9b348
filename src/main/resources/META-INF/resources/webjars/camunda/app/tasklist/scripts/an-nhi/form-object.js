// form-js's Form of a rendered form. Tasklist keeps it to itself; Preact, which renders it, keeps the tree of its
// components at the element it renders into, and one of them hands out the form's services.
const DEEPEST = 12;

function services(node, depth = 0) {
  if (!node || depth > DEEPEST) return null;
  const value = node.props?.value;
  if (typeof value?.getService === 'function') return value;
  for (const child of node.__k ?? []) {
    const found = services(child, depth + 1);
    if (found) return found;
  }
  return null;
}

export const formIn = (container) => services(container.__k)?.getService('form') ?? null;

// What the officer has entered so far, as it would be submitted, without checking it.
export const entered = (form) => form._getSubmitData();
