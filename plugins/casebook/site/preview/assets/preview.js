// The panel beside a previewed page: it stays open or shut from page to page, and places can be copied.
(() => {
  const panel = document.querySelector("[data-preview]");
  if (!panel) return;

  const KEY = "casebook-preview-shut";
  const details = panel.querySelector("details");

  try {
    details.open = sessionStorage.getItem(KEY) !== "shut";
  } catch {
    // it is open on every page
  }
  details.addEventListener("toggle", () => {
    try {
      sessionStorage.setItem(KEY, details.open ? "open" : "shut");
    } catch {
      // the choice holds for this page only
    }
  });

  panel.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.copied;
  });
})();
