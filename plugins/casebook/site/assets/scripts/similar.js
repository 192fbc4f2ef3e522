// Ranks the cases most like the park a reader describes. The rules and their points are read from the page's
// own table, the cases' traits from data/traits.js; what is filled in stands in the address.
(() => {
  const place = document.querySelector("[data-similar]");
  const library = window.casebookLibrary;
  const traits = window.casebookTraits;
  if (!place || !library || !traits) return;

  const form = place.querySelector("[data-similar-form]");
  const results = place.querySelector("[data-similar-results]");
  const state = place.querySelector("[data-similar-state]");
  const list = place.querySelector("[data-similar-list]");
  const root = place.dataset.root.replace(/\/?$/, "/");
  const shown = Number(place.dataset.shown);
  const entries = new Map(library.cases.map((entry) => [entry.id, entry]));
  const rules = new Map(
    [...document.querySelectorAll("[data-rule]")].map((row) => [
      row.dataset.rule,
      { points: Number(row.dataset.rulePoints), because: row.dataset.because, unless: row.dataset.ruleUnless },
    ]),
  );
  const sizes = [...form.querySelectorAll("[data-size]")];
  const SINGLE = ["province", "industry", "track", ...sizes.map((field) => field.name)];
  const TWICE = 2;

  const say = (key, values = {}) => place.dataset[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const optionText = (name, value) => form.elements[name].querySelector(`option[value="${value}"]`)?.textContent || value;
  const themeText = (id) => form.querySelector(`[name=theme][value="${id}"]`)?.parentElement.textContent.trim() || id;

  const asked = () => ({
    province: form.elements.province.value,
    industry: form.elements.industry.value,
    track: form.elements.track.value,
    ...Object.fromEntries(sizes.map((field) => [field.name, Number(field.value) || 0])),
    themes: [...form.querySelectorAll("[name=theme]:checked")].map((box) => box.value),
  });

  const becauseOf = ({ rule, name, size }) => rules.get(rule).because.replace("{name}", name).replace("{size}", size);

  const reasons = (mine, own) => {
    const found = [];
    const add = (rule, name, size = "") => found.push({ rule, name, size, points: rules.get(rule).points });
    if (mine.themes.includes(own.theme)) add("theme", themeText(own.theme));
    const isDivision = mine.industry.length > 1;
    if (isDivision && mine.industry === own.industry) add("division", optionText("industry", own.industry));
    if (mine.industry && mine.industry[0] === own.industry[0]) add("section", optionText("industry", own.industry[0]));
    if (mine.province && mine.province === own.province) add("province", optionText("province", own.province));
    if (mine.province && mine.province[0] === own.province[0]) add("part", say(`part-${own.province[0]}`));
    for (const { name, dataset } of sizes) {
      const stated = own.sizes[name];
      const isNear = stated && stated.value >= mine[name] / TWICE && stated.value <= mine[name] * TWICE;
      if (mine[name] && isNear) add("size", stated[library.language], dataset.size);
    }
    if (mine.track && mine.track === own.track) add("track", optionText("track", own.track));
    return found.filter(({ rule }) => !found.some((other) => other.rule === rules.get(rule).unless));
  };

  const rank = (mine) =>
    traits
      .filter((own) => entries.has(own.id))
      .map((own) => ({ entry: entries.get(own.id), reasons: reasons(mine, own) }))
      .map((each) => ({ ...each, points: each.reasons.reduce((sum, reason) => sum + reason.points, 0) }))
      .filter((each) => each.points)
      .sort((a, b) => b.points - a.points);

  const element = (name, parent, text = "", values = {}) => {
    const made = Object.assign(document.createElement(name), values);
    made.append(text);
    parent.append(made);
    return made;
  };

  const draw = ({ entry, reasons, points }) => {
    const item = element("li", list);
    item.dataset.themeId = entry.themeId;
    item.dataset.similarCase = entry.id;
    if (entry.picture) {
      const picture = element("img", item, "", { alt: "", width: 240, height: 160, loading: "lazy", sizes: "10rem" });
      picture.srcset = entry.picture.srcset.replace(/(^|, )/g, `$1${root}`);
      picture.src = root + entry.picture.src;
    }
    const words = element("div", item);
    const link = element("a", element("h3", words), entry.title);
    link.href = root + entry.address;
    if (entry.language !== library.language) link.lang = link.hreflang = place.dataset.otherTag;
    element("p", words, `${entry.organisation} · ${entry.place}`, { className: "small" });
    const why = element("ul", words, "", { className: "reasons" });
    why.setAttribute("aria-label", say("why"));
    for (const reason of reasons) element("li", why, becauseOf(reason));
    element("p", item, points === 1 ? say("point") : say("points", { points }), { className: "similar-points" });
  };

  const show = () => {
    const mine = asked();
    const isBlank = !mine.themes.length && SINGLE.every((name) => !mine[name]);
    const found = rank(mine).slice(0, shown);
    list.replaceChildren();
    found.forEach(draw);
    if (isBlank) state.textContent = say("start");
    else if (!found.length) state.textContent = say("none");
    else state.textContent = found.length === 1 ? say("foundOne") : say("found", { count: found.length });
  };

  const write = () => {
    const mine = asked();
    const query = new URLSearchParams(SINGLE.filter((name) => mine[name]).map((name) => [name, mine[name]]));
    for (const theme of mine.themes) query.append("theme", theme);
    const search = String(query);
    history.replaceState(null, "", search ? `?${search}` : location.pathname);
  };

  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const name of SINGLE) form.elements[name].value = query.get(name) || "";
    for (const box of form.querySelectorAll("[name=theme]")) box.checked = query.getAll("theme").includes(box.value);
  };

  const renew = () => {
    write();
    show();
  };

  form.addEventListener("input", renew);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    renew();
    results.scrollIntoView({ block: "start" });
  });
  form.addEventListener("reset", () => setTimeout(renew));
  addEventListener("popstate", () => {
    read();
    show();
  });

  form.hidden = results.hidden = false;
  read();
  show();
})();
