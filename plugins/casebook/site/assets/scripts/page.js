// What every page can do beyond being read: colours, the search key, and switching language in place.
(() => {
  const root = document.documentElement;

  const isDark = () =>
    root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;

  const themeSwitch = document.querySelector("[data-theme-switch]");
  if (themeSwitch) {
    const tell = () => themeSwitch.setAttribute("aria-pressed", String(isDark()));
    themeSwitch.hidden = false;
    tell();
    themeSwitch.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      tell();
      try {
        localStorage.setItem("casebook-theme", root.dataset.theme);
      } catch {
        // the choice holds for this page only
      }
    });
  }

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const fields = [...document.querySelectorAll("[type=search]")].filter((each) => each.offsetParent !== null);
    (fields.find((each) => each.closest("[data-search]")) || fields[0])?.focus();
  });

  for (const link of document.querySelectorAll("[data-keep-place]")) {
    const address = link.getAttribute("href");
    link.addEventListener("click", () => {
      link.setAttribute("href", address + location.search + location.hash);
    });
  }

  const contents = document.querySelector(".contents");
  if (contents && "IntersectionObserver" in window) {
    const links = new Map([...contents.querySelectorAll("a")].map((link) => [link.hash.slice(1), link]));
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (!entry.isIntersecting) continue;
          for (const link of links.values()) link.removeAttribute("aria-current");
          links.get(entry.target.id)?.setAttribute("aria-current", "location");
        }
      },
      { rootMargin: "-20% 0px -70% 0px" },
    );
    for (const id of links.keys()) observer.observe(document.getElementById(id));
  }
})();
