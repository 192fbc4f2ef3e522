// Citations: the day of access filled in, and buttons that copy a line.
(() => {
  const today = new Date();
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((number) => String(number).padStart(2, "0"))
    .join("-");
  for (const place of document.querySelectorAll("[data-today]")) place.textContent = day;

  const result = document.querySelector("[data-copy-result]");
  const copyBySelection = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    return document.execCommand("copy");
  };
  const copy = async (element) => {
    try {
      await navigator.clipboard.writeText(element.textContent.trim());
      return true;
    } catch {
      return copyBySelection(element); // no clipboard for pages that came over plain http
    }
  };
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const done = await copy(document.getElementById(button.dataset.copy));
      const words = done ? result.dataset.copied : result.dataset.failed;
      // a live region speaks only where its text differs
      result.textContent = result.textContent === words ? `${words}\u00a0` : words;
      button.classList.toggle("is-done", done);
    });
  }
})();
