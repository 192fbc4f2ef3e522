// Two to four cases side by side. The address says which (?cases=a/b,c/d); each case's facts are one small file.
(() => {
  const place = document.querySelector("[data-compare]");
  const library = window.casebookLibrary;
  if (!place || !library) return;

  const KEY = "casebook-compare";
  const fewest = Number(place.dataset.fewest);
  const most = Number(place.dataset.most);
  const root = place.dataset.root.replace(/\/?$/, "/");
  const language = place.dataset.language;
  const state = place.querySelector("[data-compare-state]");
  const sheet = place.querySelector("[data-compare-sheet]");
  const note = place.querySelector("[data-compare-note]");
  const table = sheet.querySelector("table");
  const adding = place.querySelector("[data-compare-add]");
  const entries = new Map(library.cases.map((entry) => [entry.id, entry]));
  let chosen = [];

  const say = (key, values = {}) => place.dataset[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  const element = (name, parent, text = "", values = {}) => {
    const made = Object.assign(document.createElement(name), values);
    made.append(text);
    parent.append(made);
    return made;
  };

  // What is chosen

  const asked = () => {
    const parameter = new URLSearchParams(location.search).get("cases");
    if (parameter !== null) return parameter.split(",").filter(Boolean);
    try {
      return (JSON.parse(sessionStorage.getItem(KEY)) || []).map((each) => each.id);
    } catch {
      return [];
    }
  };

  const keep = () => {
    const address = new URL(location.href);
    address.searchParams.delete("cases");
    const query = [...address.searchParams].map((pair) => pair.map(encodeURIComponent).join("="));
    if (chosen.length) query.push(`cases=${chosen.join(",")}`);
    history.replaceState(null, "", `${address.pathname}${query.length ? "?" : ""}${query.join("&")}${address.hash}`);
    try {
      const kept = chosen.map((id) => ({ id, title: entries.get(id).title }));
      sessionStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // the address alone remembers
    }
  };

  const load = (id) =>
    new Promise((resolve, reject) => {
      if (window.casebookFacts?.[id]) return resolve();
      const script = document.createElement("script");
      script.src = `${root}data/facts/${id}.${language}.js`;
      script.addEventListener("load", resolve);
      script.addEventListener("error", reject);
      document.head.append(script);
    });

  // The table

  const wordsOf = (cell, tag) => {
    if (tag !== language) cell.lang = place.dataset.otherTag;
    return cell;
  };

  const drawHead = () => {
    const head = table.tHead;
    head.replaceChildren();
    const row = element("tr", head);
    element("th", row, say("item"), { scope: "col", className: "compare-corner" });
    for (const id of chosen) {
      const entry = entries.get(id);
      const cell = element("th", row, "", { scope: "col" });
      cell.dataset.themeId = entry.themeId;
      if (entry.picture) {
        element("img", cell, "", {
          alt: "",
          width: 480,
          height: 320,
          sizes: "16rem",
          srcset: entry.picture.srcset.replace(/(^|, )/g, `$1${root}`),
          src: root + entry.picture.src,
        });
      }
      element("span", cell, entry.theme, { className: "kicker" });
      const link = element("a", wordsOf(element("span", cell, "", { className: "compare-title" }), entry.language), entry.title);
      link.href = root + entry.address;
      const { booklet } = window.casebookFacts[id];
      if (booklet) {
        const file = element("a", element("span", cell, "", { className: "compare-file" }), say("download", booklet));
        file.href = root + booklet.file;
        file.type = "application/pdf";
      }
      const remove = element("button", cell, say("remove"), { type: "button", className: "plain-button" });
      remove.setAttribute("aria-label", say("removeNamed", { title: entry.title }));
      remove.addEventListener("click", () => take(id));
    }
  };

  const drawGroup = (heading) => {
    const body = element("tbody", table);
    const row = element("tr", body, "", { className: "compare-group" });
    element("span", element("th", row, "", { scope: "rowgroup", colSpan: chosen.length + 1 }), heading);
    return body;
  };

  const drawRow = (body, label, small, fill) => {
    const row = element("tr", body);
    const heading = element("th", row, label, { scope: "row" });
    if (small) element("span", heading, small, { className: "compare-unit" });
    for (const id of chosen) {
      const cell = element("td", row);
      fill(cell, window.casebookFacts[id], entries.get(id));
      if (!cell.textContent) element("span", cell, say("none"), { className: "compare-none" });
    }
  };

  const drawFacts = (group) => {
    const fields = new Map();
    for (const id of chosen) for (const row of window.casebookFacts[id][group]) fields.set(row.id, row.label);
    const body = drawGroup(say(group));
    for (const [field, label] of fields) {
      drawRow(body, label, "", (cell, facts) => {
        const found = facts[group].find((row) => row.id === field);
        if (found) cell.append(found.value);
      });
    }
    return body;
  };

  const drawGoals = (body) => {
    drawRow(body, say("goals"), "", (cell, { goals }) => {
      const list = goals.length ? element("ul", cell, "", { className: "goal-list" }) : null;
      for (const goal of goals) {
        const chip = element("span", element("li", list), "", { className: "goal" });
        chip.dataset.goal = goal.goal;
        element("span", chip, goal.code, { className: "goal-number" });
        chip.append(" ");
        element("span", chip, goal.name, { className: "goal-name" });
      }
    });
  };

  const drawFigure = (cell, figure) => {
    const one = element("div", cell, "", { className: "compare-figure" });
    element("strong", one, figure.value);
    element("span", one, figure.label);
    const notes = [say("year", { year: figure.year }), figure.isTarget ? figure.nature : "", figure.assurance];
    if (figure.baseline) notes.push(say("baseline", figure.baseline));
    element("span", one, notes.filter(Boolean).join(" · "), { className: "small" });
  };

  const drawFigures = () => {
    const rows = new Map();
    for (const id of chosen) {
      for (const figure of window.casebookFacts[id].figures) {
        const row = rows.get(figure.row.id) || { ...figure.row, cases: new Set() };
        row.cases.add(id);
        rows.set(row.id, row);
      }
    }
    const ordered = [...rows.values()].sort((a, b) => a.rank - b.rank);
    const shared = ordered.filter((row) => row.cases.size > 1);
    const draw = (body, label, unit, isOf) =>
      drawRow(body, label, unit, (cell, { figures }) => {
        for (const figure of figures) if (isOf(figure.row)) drawFigure(cell, figure);
      });
    if (shared.length) {
      const body = drawGroup(say("sharedFigures"));
      for (const row of shared) draw(body, row.label, row.unit, ({ id }) => id === row.id);
    }
    const ids = new Set(shared.map(({ id }) => id));
    const subjects = new Set(ordered.filter((row) => !ids.has(row.id)).map(({ label }) => label));
    if (subjects.size) {
      const body = drawGroup(say("otherFigures"));
      for (const subject of subjects) draw(body, subject, "", ({ id, label }) => label === subject && !ids.has(id));
    }
  };

  const drawOutlines = () => {
    const sections = new Map();
    for (const id of chosen) {
      for (const each of window.casebookFacts[id].outline) {
        if (!sections.has(each.anchor)) sections.set(each.anchor, each.heading);
      }
    }
    const body = drawGroup(say("outline"));
    for (const [anchor, heading] of sections) {
      drawRow(body, heading, "", (cell, facts, entry) => {
        const found = facts.outline.find((each) => each.anchor === anchor);
        if (!found) return;
        const words = wordsOf(element("div", cell), facts.language);
        const list = found.points.length > 1 ? element("ul", words, "", { className: "compare-points" }) : words;
        for (const point of found.points) element(list === words ? "p" : "li", list, point);
        const link = element("a", element("p", cell, "", { className: "small" }), say("read"));
        link.href = `${root}${entry.address}#${anchor}`;
        link.setAttribute("aria-label", `${say("read")}: ${entry.title}, ${found.heading}`);
        if (facts.language !== language) link.parentElement.append(say("brackets", { inner: say("only") }));
      });
    }
  };

  // What may be added

  const drawChoice = () => {
    adding.replaceChildren(new Option(say("choose"), ""));
    const groups = new Map();
    for (const entry of library.cases) {
      if (chosen.includes(entry.id)) continue;
      if (!groups.has(entry.theme)) {
        groups.set(entry.theme, element("optgroup", adding, "", { label: entry.theme }));
      }
      groups.get(entry.theme).append(new Option(entry.title, entry.id));
    }
    adding.disabled = chosen.length >= most;
  };

  const show = async (message = "") => {
    drawChoice();
    const full = chosen.length >= most ? say("full", { count: chosen.length, most }) : "";
    state.textContent = [message, chosen.length < fewest ? say("empty") : full].filter(Boolean).join(" ");
    const isReady = chosen.length > 0;
    sheet.hidden = note.hidden = !isReady;
    if (!isReady) return;
    try {
      await Promise.all(chosen.map(load));
    } catch {
      state.textContent = say("failed");
      sheet.hidden = note.hidden = true;
      return;
    }
    for (const body of [...table.tBodies]) body.remove();
    drawHead();
    drawGoals(drawFacts("facts"));
    drawFacts("conditions");
    drawFigures();
    drawOutlines();
  };

  const take = (id) => {
    chosen = chosen.filter((each) => each !== id);
    keep();
    show(say("removed", { title: entries.get(id).title }));
    adding.disabled = false;
    adding.focus();
  };

  adding.addEventListener("change", () => {
    const id = adding.value;
    if (!id) return;
    chosen.push(id);
    keep();
    show(say("added", { title: entries.get(id).title }));
  });

  const start = () => {
    const wanted = [...new Set(asked())];
    chosen = wanted.filter((id) => entries.has(id)).slice(0, most);
    const unknown = wanted.filter((id) => !entries.has(id)).length;
    keep();
    show(unknown ? say("unknown", { count: unknown }) : "");
  };

  addEventListener("popstate", start);
  place.hidden = false;
  start();
})();
