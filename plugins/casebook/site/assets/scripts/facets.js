// Filters for any page with <div data-facets> that also loads data/cases.<language>.js.
// Within a facet any chosen value is enough; across facets all must fit. The address keeps what is chosen
// (?theme=…&province=…&province=…); parameters of others are left alone.
//
// Fires  casebook:filter  {ids: Set of case ids, chosen: Map facet → Set of values, counts: {facet: {value: n}}}
//        once all scripts are there, and after every change.
// Hears  casebook:toggle  {facet, value}: chooses a value, or lets go of it.
//        casebook:scope   {ids: Set | null}: only these cases count, such as what a search has found.
(() => {
  const panel = document.querySelector("[data-facets]");
  const library = window.casebookLibrary;
  if (!panel || !library) return;

  const say = (key, values = {}) =>
    panel.dataset[key].replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
  const joiner = panel.dataset.joiner;
  const SHOWN_AT_FIRST = 8;
  const OPEN_AT_FIRST = 3;
  const PROPOSALS = 3;
  const wide = matchMedia("(min-width: 60rem)");

  const facets = library.facets;
  const labels = new Map(
    facets.map((facet) => [facet.id, new Map(facet.values.map((value) => [value.id, value.label]))]),
  );
  let chosen = new Map();
  let scope = null;

  // What fits

  const fits = (entry, except = []) =>
    [...chosen].every(
      ([facet, values]) =>
        except.includes(facet) || (entry.facets[facet] || []).some((value) => values.has(value)),
    );

  const inScope = () => library.cases.filter((entry) => !scope || scope.has(entry.id));

  const countValues = (cases) => {
    const counts = {};
    for (const facet of facets) {
      const own = (counts[facet.id] = {});
      for (const value of facet.values) own[value.id] = 0;
      for (const entry of cases) {
        if (!fits(entry, [facet.id])) continue;
        for (const value of entry.facets[facet.id] || []) own[value] += 1;
      }
    }
    return counts;
  };

  // Of two values within a facet neither narrows the other, so only whole facets are let go: as few as will do.
  const loosenings = (cases) => {
    const ids = [...chosen.keys()];
    let sets = ids.map((id) => [id]);
    while (sets.length) {
      const found = sets
        .map((without) => ({ without, count: cases.filter((entry) => fits(entry, without)).length }))
        .filter((each) => each.count)
        .sort((a, b) => b.count - a.count);
      if (found.length) return found.slice(0, PROPOSALS);
      sets = sets.flatMap((set) => ids.slice(ids.indexOf(set.at(-1)) + 1).map((id) => [...set, id]));
    }
    return [];
  };

  // The address

  const read = () => {
    const parameters = new URLSearchParams(location.search);
    chosen = new Map();
    for (const facet of facets) {
      const known = parameters.getAll(facet.id).filter((value) => labels.get(facet.id).has(value));
      if (known.length) chosen.set(facet.id, new Set(known));
    }
  };

  const write = () => {
    const address = new URL(location.href);
    for (const facet of facets) address.searchParams.delete(facet.id);
    for (const [facet, values] of chosen) {
      for (const value of values) address.searchParams.append(facet, value);
    }
    address.search = address.search.replaceAll("%2F", "/");
    if (address.href !== location.href) history.pushState(null, "", address);
  };

  const choose = (facet, value, wanted) => {
    const values = new Set(chosen.get(facet));
    if (wanted) values.add(value);
    else values.delete(value);
    // the order of the facets, so that one choice has one address
    const others = new Map(chosen).set(facet, values);
    chosen = new Map(
      facets
        .filter(({ id }) => others.get(id)?.size)
        .map(({ id, values: known }) => [
          id,
          new Set(known.map((each) => each.id).filter((each) => others.get(id).has(each))),
        ]),
    );
  };

  const change = (alter) => {
    alter();
    write();
    show();
  };

  // What is seen

  const element = (name, parent, properties = {}) => {
    const made = Object.assign(document.createElement(name), properties);
    parent.append(made);
    return made;
  };

  const boxes = new Map();

  const drawFacet = (facet, place, parent) => {
    const group = element("details", parent, { className: "facet", open: place < OPEN_AT_FIRST });
    const heading = element("summary", group);
    element("span", heading, { textContent: facet.label });
    const note = element("span", heading, { className: "facet-note" });
    const fields = element("fieldset", group);
    element("legend", fields, { className: "unseen", textContent: facet.label });
    const list = element("ul", fields);
    facet.values.forEach((value, index) => {
      const item = element("li", list, { hidden: index >= SHOWN_AT_FIRST });
      const label = element("label", item);
      const box = element("input", label, { type: "checkbox", name: facet.id, value: value.id });
      element("span", label, { className: "facet-value", textContent: value.label });
      const count = element("span", label, { className: "count" });
      box.addEventListener("change", () => change(() => choose(facet.id, value.id, box.checked)));
      boxes.set(`${facet.id} ${value.id}`, { box, count, item, label });
    });
    if (facet.values.length > SHOWN_AT_FIRST) {
      const more = element("button", fields, { type: "button", className: "facet-more" });
      const tell = () => {
        const all = more.getAttribute("aria-expanded") === "true";
        more.textContent = all ? say("less") : say("more", { count: facet.values.length });
        [...list.children].forEach((item, index) => {
          item.hidden = !all && index >= SHOWN_AT_FIRST && !item.querySelector("input").checked;
        });
      };
      more.setAttribute("aria-expanded", "false");
      more.addEventListener("click", () => {
        more.setAttribute("aria-expanded", String(more.getAttribute("aria-expanded") !== "true"));
        tell();
      });
      tell();
      group.addEventListener("casebook:drawn", tell);
    }
    return { facet, group, note };
  };

  panel.replaceChildren();
  const drawer = element("details", panel, { className: "facet-drawer" });
  const drawerLabel = element("summary", drawer);
  element("p", drawer, { className: "facet-hint", textContent: say("hint") });
  const groups = facets.map((facet, place) => drawFacet(facet, place, drawer));
  const fitWindow = () => {
    drawer.open = wide.matches;
  };
  wide.addEventListener("change", fitWindow);
  fitWindow();

  let state = document.querySelector("[data-facet-state]");
  if (!state) {
    state = document.createElement("div");
    panel.before(state);
  }
  const countLine = state.querySelector("[data-facet-count]");
  const chips = element("ul", state, { className: "chips" });
  chips.setAttribute("aria-label", say("chosen"));
  const proposals = element("div", state, { className: "loosen", hidden: true });
  proposals.setAttribute("role", "status");

  const backTo = (place) => {
    const buttons = chips.querySelectorAll("button");
    const next = buttons[Math.min(place, buttons.length - 1)] || countLine || drawerLabel;
    if (next === countLine) countLine.tabIndex = -1;
    next.focus();
  };

  const drawChips = () => {
    chips.replaceChildren();
    let place = 0;
    for (const [facet, values] of chosen) {
      const name = facets.find((each) => each.id === facet).label;
      for (const value of values) {
        const words = { facet: name, value: labels.get(facet).get(value) };
        const here = place;
        const chip = element("button", element("li", chips), { type: "button", className: "chip" });
        chip.textContent = say("chip", words);
        chip.setAttribute("aria-label", say("remove", words));
        chip.addEventListener("click", () => {
          change(() => choose(facet, value, false));
          backTo(here);
        });
        place += 1;
      }
    }
    chips.hidden = !place;
    if (!place) return;
    const clear = element("button", element("li", chips), { type: "button", className: "chip-clear" });
    clear.textContent = say("clear");
    clear.addEventListener("click", () => {
      change(() => chosen.clear());
      backTo(0);
    });
  };

  const drawProposals = (cases, shown) => {
    const found = shown || !chosen.size ? [] : loosenings(cases);
    proposals.hidden = Boolean(shown) || !chosen.size;
    proposals.replaceChildren();
    if (proposals.hidden) return;
    element("p", proposals, { textContent: say("none") });
    const list = element("ul", proposals);
    for (const { without, count } of found) {
      const values = without.flatMap((facet) => [...chosen.get(facet)].map((value) => labels.get(facet).get(value)));
      const quoted = values.map((value) => say("quoted", { value })).join(joiner);
      const button = element("button", element("li", list), { type: "button" });
      button.textContent = say(count === 1 ? "loosenOne" : "loosen", { values: quoted, count });
      button.addEventListener("click", () => {
        change(() => without.forEach((facet) => chosen.delete(facet)));
        backTo(0);
      });
    }
  };

  const tellCount = (shown, total) => {
    if (!countLine) return;
    const all = total === 1 ? say("allOne") : say("all", { total });
    const words = chosen.size ? say("some", { shown, total }) : all;
    // a live region speaks only where its text differs
    countLine.textContent = countLine.textContent === words ? `${words}\u00a0` : words;
  };

  const show = () => {
    const cases = inScope();
    const found = cases.filter((entry) => fits(entry));
    const counts = countValues(cases);
    for (const { facet, group, note } of groups) {
      for (const value of facet.values) {
        const { box, count, label } = boxes.get(`${facet.id} ${value.id}`);
        const number = counts[facet.id][value.id];
        box.checked = Boolean(chosen.get(facet.id)?.has(value.id));
        count.textContent = number;
        label.classList.toggle("is-empty", number === 0);
      }
      const size = chosen.get(facet.id)?.size || 0;
      note.textContent = size || "";
      if (size) group.open = true;
      group.dispatchEvent(new CustomEvent("casebook:drawn"));
    }
    const size = [...chosen.values()].reduce((sum, values) => sum + values.size, 0);
    drawerLabel.textContent = size ? say("openChosen", { count: size }) : say("open");
    drawChips();
    drawProposals(cases, found.length);
    tellCount(found.length, cases.length);
    const ids = new Set(found.map((entry) => entry.id));
    document.dispatchEvent(new CustomEvent("casebook:filter", { detail: { ids, chosen: new Map(chosen), counts } }));
  };

  document.addEventListener("casebook:toggle", ({ detail: { facet, value } }) => {
    if (labels.get(facet)?.has(value)) change(() => choose(facet, value, !chosen.get(facet)?.has(value)));
  });
  document.addEventListener("casebook:scope", ({ detail: { ids } }) => {
    scope = ids;
    show();
  });
  window.addEventListener("popstate", () => {
    read();
    show();
  });

  const start = () => {
    read();
    show();
  };
  if (document.readyState === "complete") start();
  else document.addEventListener("DOMContentLoaded", start);
})();
