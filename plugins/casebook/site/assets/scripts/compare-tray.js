// The cases a reader has set aside to compare: ticked on cards and case pages, kept while the window is open.
(() => {
  const tray = document.querySelector("[data-tray]");
  if (!tray) return;

  const KEY = "casebook-compare";
  const most = Number(tray.dataset.most);
  const list = tray.querySelector("[data-tray-list]");
  const state = tray.querySelector("[data-tray-state]");
  const open = tray.querySelector("[data-tray-open]");
  const address = open.getAttribute("href");
  const boxes = new Map();

  const say = (key, values = {}) => tray.dataset[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  const read = () => {
    try {
      const kept = JSON.parse(sessionStorage.getItem(KEY)) || [];
      return kept.filter((each) => typeof each?.id === "string").slice(0, most);
    } catch {
      return [];
    }
  };

  const write = (chosen) => {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(chosen));
    } catch {
      // the choice holds for this page only
    }
  };

  let chosen = read();

  const show = (message = "") => {
    tray.hidden = !chosen.length;
    document.documentElement.toggleAttribute("data-tray-open", chosen.length > 0);
    for (const [box, id] of boxes) box.checked = chosen.some((each) => each.id === id);
    list.replaceChildren(
      ...chosen.map(({ id, title }) => {
        const item = document.createElement("li");
        const words = document.createElement("span");
        const remove = document.createElement("button");
        words.textContent = title;
        remove.type = "button";
        remove.textContent = "×";
        remove.setAttribute("aria-label", say("remove", { title }));
        remove.addEventListener("click", () => {
          set(id, title, false);
          (list.querySelector("button") || document.querySelector("#content")).focus();
        });
        item.append(words, remove);
        return item;
      }),
    );
    open.hidden = chosen.length < 2;
    open.href = `${address}?cases=${chosen.map(({ id }) => id).join(",")}`;
    state.textContent = message || say(chosen.length === 1 ? "oneMore" : "count", { count: chosen.length, most });
  };

  const set = (id, title, wanted) => {
    const others = chosen.filter((each) => each.id !== id);
    const isFull = wanted && others.length >= most;
    chosen = wanted && !isFull ? [...others, { id, title }] : others;
    write(chosen);
    show(isFull ? say("full", { most }) : "");
  };

  const addBox = (place, id, title) => {
    const label = document.createElement("label");
    const box = document.createElement("input");
    const words = document.createElement("span");
    label.className = "compare-pick";
    box.type = "checkbox";
    box.setAttribute("aria-label", say("pickNamed", { title }));
    words.textContent = tray.dataset.pick;
    words.setAttribute("aria-hidden", "true");
    box.addEventListener("change", () => set(id, title, box.checked));
    label.append(box, words);
    place.append(label);
    boxes.set(box, id);
    const kept = chosen.find((each) => each.id === id);
    if (kept) kept.title = title;
  };

  if (tray.dataset.cards === "true") {
    for (const card of document.querySelectorAll(".card[data-case]")) {
      addBox(card.querySelector(".card-words"), card.dataset.case, card.querySelector("h2, h3").textContent.trim());
    }
  }
  for (const place of document.querySelectorAll("[data-compare-case]")) {
    addBox(place, place.dataset.compareCase, place.dataset.title);
  }
  tray.querySelector("[data-tray-clear]").addEventListener("click", () => {
    chosen = [];
    write(chosen);
    show();
    document.querySelector("#content").focus();
  });
  // back from the comparison, where cases may have been taken out
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    chosen = read();
    show();
  });
  show();
})();
