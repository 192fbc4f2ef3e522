// Runs before the page is painted, so that a reader's choice of colours never flashes.
(() => {
  document.documentElement.classList.replace("no-js", "js");
  try {
    const chosen = localStorage.getItem("casebook-theme");
    if (chosen) document.documentElement.dataset.theme = chosen;
  } catch {
    // a browser that keeps nothing follows the system's colours
  }
})();
