// The progress bar of an import: asks every second how far it is, and shows the page anew when it ends or stops.
const bar = document.querySelector("#progress[data-url]");

async function ask() {
  const answer = await fetch(bar.dataset.url, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    return;
  }
  const progress = await answer.json();
  bar.value = progress.done;
  document.querySelector("#progress-text").textContent = progress.text;
  if (progress.state === "running") {
    setTimeout(ask, 1000);
  } else {
    location.reload();
  }
}

if (bar) {
  setTimeout(ask, 1000);
}
