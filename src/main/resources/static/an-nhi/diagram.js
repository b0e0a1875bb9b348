/* Draws a procedure's diagram and marks its elements as the list beside it says. The list stays: it is what the keyboard,
   screen readers and old browsers have. */
(() => {
  const LEAST = 0.45;
  const STEP = 1.25;
  const MARGIN = 30;

  const marksOf = (holder) => [
    ...document.getElementById(holder.dataset.marks).querySelectorAll("[data-element]"),
  ];

  /* The browser's own scrolling moves a diagram that is larger than its frame: fingers and arrow keys work. */
  const sized = (viewer, paper, view, scale) => {
    paper.style.width = `${Math.ceil(view.width * scale)}px`;
    paper.style.height = `${Math.ceil(view.height * scale)}px`;
    viewer.get("canvas").resized();
    viewer.get("canvas").viewbox(view);
  };

  /* What is drawn, with a margin; the canvas itself counts invisible things too. */
  const extent = (viewer) => {
    const boxes = viewer.get("elementRegistry").filter((one) => one.width !== undefined && !one.hidden);
    const [left, top] = [Math.min(...boxes.map((one) => one.x)), Math.min(...boxes.map((one) => one.y))];
    return {
      x: left - MARGIN,
      y: top - MARGIN,
      width: Math.max(...boxes.map((one) => one.x + one.width)) - left + 2 * MARGIN,
      height: Math.max(...boxes.map((one) => one.y + one.height)) - top + 2 * MARGIN,
    };
  };

  const show = (viewer, frame, id) => {
    const graphics = viewer.get("elementRegistry").getGraphics(id);
    const [box, view] = [graphics.getBoundingClientRect(), frame.getBoundingClientRect()];
    frame.scrollLeft += box.left - view.left - (view.width - box.width) / 2;
    frame.scrollTop += box.top - view.top - (view.height - box.height) / 2;
  };

  const mark = (viewer, one) => {
    const { element, mark: look, badge } = one.dataset;
    if (!viewer.get("elementRegistry").get(element)) return;
    if (look) viewer.get("canvas").addMarker(element, look);
    if (badge) {
      const html = document.createElement("span");
      html.className = "badge";
      html.textContent = badge;
      viewer.get("overlays").add(element, { position: { top: -12, right: 14 }, html });
    }
  };

  const draw = async (holder) => {
    const [frame, paper] = [holder.querySelector(".window"), holder.querySelector(".drawing")];
    const viewer = new BpmnJS({ container: paper });
    const answer = await fetch(holder.dataset.diagram);
    if (!answer.ok) throw new Error(`${answer.status} ${holder.dataset.diagram}`);
    await viewer.importXML(await answer.text());
    const drawing = paper.querySelector("svg");
    drawing.setAttribute("aria-hidden", "true");
    drawing.removeAttribute("tabindex");
    const view = extent(viewer);
    let scale = Math.min(1, Math.max(LEAST, frame.clientWidth / view.width));
    sized(viewer, paper, view, scale);
    const marks = marksOf(holder);
    marks.forEach((one) => mark(viewer, one));
    viewer.get("eventBus").on("element.click", ({ element }) => {
      const link = marks.find((one) => one.dataset.element === element.id)?.querySelector("a");
      if (link) location.assign(link.href);
    });
    const first = marks.find((one) => one.dataset.focus) ?? marks[0];
    if (first) show(viewer, frame, first.dataset.element);
    for (const button of holder.querySelectorAll("button[data-zoom]")) {
      button.addEventListener("click", () => {
        scale = Math.min(3, Math.max(0.15, button.dataset.zoom === "in" ? scale * STEP : scale / STEP));
        sized(viewer, paper, view, scale);
      });
    }
    holder.classList.add("drawn");
  };

  const begin = (holder) =>
    draw(holder).catch((error) => {
      holder.querySelector(".failed").hidden = false;
      console.error(error);
    });

  for (const holder of document.querySelectorAll("[data-diagram]")) {
    const folded = holder.closest("details");
    if (folded && !folded.open) folded.addEventListener("toggle", () => begin(holder), { once: true });
    else begin(holder);
  }
})();
