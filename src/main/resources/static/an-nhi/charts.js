/* Draws a table of figures as a chart above it. The table stays: it is what screen readers and old browsers have. */
(() => {
  const COLOURS = {
    stacked: ["#f0c27b", "#e39a4a", "#cf6a33", "#a3261d", "#5e120d"],
    line: ["#1f6b57"],
    bars: ["#1f6b57", "#d9a316"],
  };

  const body = (table) => [...table.tBodies[0].rows];

  const series = (table) =>
    [...table.tHead.rows[0].cells].flatMap((head, column) =>
      head.hasAttribute("data-series") ? [{ column, label: head.dataset.name ?? head.textContent.trim() }] : [],
    );

  const value = (cell) => (cell.dataset.value === "" ? null : Number(cell.dataset.value));

  const options = (kind, most) => ({
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    scales: {
      x: { stacked: kind === "stacked" },
      y: { stacked: kind === "stacked", beginAtZero: true, max: most, ticks: { precision: 0 } },
    },
    plugins: { legend: { position: "bottom" } },
  });

  for (const canvas of document.querySelectorAll("canvas[data-chart]")) {
    const table = document.getElementById(canvas.dataset.table);
    const kind = canvas.dataset.chart;
    new Chart(canvas, {
      type: kind === "line" ? "line" : "bar",
      data: {
        labels: body(table).map((row) => row.cells[0].textContent.trim()),
        datasets: series(table).map(({ column, label }, index) => ({
          label,
          backgroundColor: COLOURS[kind][index],
          borderColor: COLOURS[kind][index],
          data: body(table).map((row) => value(row.cells[column])),
        })),
      },
      options: options(kind, canvas.dataset.most ? Number(canvas.dataset.most) : undefined),
    });
  }
})();
