// The library's list: shows the cases the filters let through, sorted, as cards, as a table or by province.
// The cards are the page's own; they are moved and hidden, never made anew. Sort and view stand in the address.
(() => {
  const place = document.querySelector("[data-browse]");
  const library = window.casebookLibrary;
  if (!place || !library) return;

  const root = place.dataset.root.replace(/\/?$/, "/");
  const groups = place.querySelector("[data-groups]");
  const sorted = place.querySelector("[data-sorted]");
  const rows = place.querySelector("[data-rows]");
  const sortField = place.querySelector("[data-sort]");
  const viewButtons = [...place.querySelectorAll("[data-view]")];
  const tiles = [...place.querySelectorAll("button[data-province]")];
  const entries = new Map(library.cases.map((entry) => [entry.id, entry]));
  const cards = [...groups.querySelectorAll("[data-case]")].map((card) => ({
    card,
    home: card.parentElement,
    entry: entries.get(card.dataset.case),
  }));
  const DEFAULTS = { sort: "theme", view: "cards" };
  let ids = new Set(entries.keys());
  let sort = DEFAULTS.sort;
  let view = DEFAULTS.view;

  const BY = window.casebookOrder(library);

  const read = () => {
    const parameters = new URLSearchParams(location.search);
    const known = (name, allowed) => (allowed.includes(parameters.get(name)) ? parameters.get(name) : DEFAULTS[name]);
    sort = known("sort", Object.keys(BY));
    view = known("view", viewButtons.map((button) => button.dataset.view));
  };

  const write = () => {
    const address = new URL(location.href);
    for (const [name, value] of [["sort", sort], ["view", view]]) {
      if (value === DEFAULTS[name]) address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    address.search = address.search.replaceAll("%2F", "/");
    if (address.href !== location.href) history.pushState(null, "", address);
  };

  const element = (name, parent, text = "") => {
    const made = document.createElement(name);
    made.textContent = text;
    parent.append(made);
    return made;
  };

  const drawRow = (entry) => {
    const row = element("tr", rows);
    const heading = element("th", row);
    heading.scope = "row";
    const link = element("a", heading, entry.title);
    link.href = root + entry.address;
    if (entry.language !== library.language) {
      const own = document.querySelector(`.language-switch [href][lang]`)?.lang;
      if (own) link.lang = link.hreflang = own;
      element("span", heading, rows.dataset[entry.language === "zh" ? "onlyZh" : "onlyEn"]).className = "card-language";
    }
    element("span", heading, entry.organisation).className = "case-table-organisation";
    element("td", row, entry.place);
    element("td", row, entry.theme);
    element("td", row, entry.goals.join(library.language === "zh" ? "、" : ", "));
    const figure = element("td", row);
    if (entry.figure) {
      element("strong", figure, entry.figure.text);
      const target = entry.figure.nature === "target" ? rows.dataset.target : "";
      element("span", figure, entry.figure.label + target).className = "case-table-label";
    }
    element("td", row, entry.published);
  };

  // From a disk a page is not told which one led to it: the choice goes along in the links.
  const keepChoice = () => {
    if (location.protocol !== "file:") return;
    for (const link of place.querySelectorAll(".card h3 a, [data-rows] a")) link.search = location.search;
  };

  const show = () => {
    sortField.value = sort;
    for (const button of viewButtons) button.setAttribute("aria-pressed", String(button.dataset.view === view));
    for (const part of place.querySelectorAll("[data-shown-in]")) part.hidden = part.dataset.shownIn !== view;

    const ordered = cards.filter(({ entry }) => entry).sort((a, b) => BY[sort](a.entry, b.entry));
    const inGroups = sort === "theme";
    for (const { card, home, entry } of inGroups ? cards : ordered) {
      card.hidden = !ids.has(entry?.id);
      (inGroups ? home : sorted).append(card);
    }
    for (const group of groups.children) group.hidden = !group.querySelector("[data-case]:not([hidden])");
    groups.hidden = view === "table" || !inGroups;
    sorted.hidden = view === "table" || inGroups;

    rows.replaceChildren();
    if (view === "table") for (const { entry } of ordered) if (ids.has(entry.id)) drawRow(entry);
    keepChoice();
  };

  document.addEventListener("casebook:filter", ({ detail }) => {
    ids = detail.ids;
    const chosen = detail.chosen.get("province");
    for (const tile of tiles) {
      const count = detail.counts.province?.[tile.dataset.province] || 0;
      tile.querySelector("[data-count]").textContent = count;
      tile.classList.toggle("is-empty", !count);
      tile.setAttribute("aria-pressed", String(Boolean(chosen?.has(tile.dataset.province))));
    }
    read();
    show();
  });

  for (const tile of tiles) {
    tile.addEventListener("click", () => {
      const detail = { facet: "province", value: tile.dataset.province };
      document.dispatchEvent(new CustomEvent("casebook:toggle", { detail }));
    });
  }
  for (const button of viewButtons) {
    button.addEventListener("click", () => {
      view = button.dataset.view;
      write();
      show();
    });
  }
  sortField.addEventListener("change", () => {
    sort = sortField.value;
    write();
    show();
  });

  place.querySelector("[data-browse-tools]").hidden = false;
})();
