// The search page: asks the engine, shows what it finds by case, and keeps question and filters in the address.
(() => {
  const form = document.querySelector("[data-search]");
  const field = form.elements.q;
  const state = document.querySelector("[data-search-state]");
  const also = document.querySelector("[data-search-also]");
  const names = document.querySelector("[data-search-names]");
  const examples = document.querySelector("[data-search-examples]");
  const results = document.querySelector("[data-search-results]");
  const more = document.querySelector("[data-search-more]");
  const filters = document.querySelector("[data-search-filters]");
  const panel = document.querySelector("[data-search-panel]");
  const { language, other, root } = form.dataset;
  const base = root.replace(/\/?$/, "/");
  const WHILE_TYPING = 200;
  const AT_A_TIME = 6;

  const { find, count } = window.casebookSearch;
  let finding = null;
  let asked = 0;
  let narrowedTo = null;

  const say = (element, key, number) => element.dataset[key].replace("{count}", number);

  // --- what is shown ----------------------------------------------------------------------------------------------

  const element = (name, parent, properties = {}) => {
    const made = Object.assign(document.createElement(name), properties);
    parent.append(made);
    return made;
  };

  const marked = (text, ranges, parent) => {
    let place = 0;
    for (const [start, end] of ranges) {
      parent.append(text.slice(place, start));
      element("mark", parent, { textContent: text.slice(start, end) });
      place = end;
    }
    parent.append(text.slice(place));
  };

  const show = (result) => {
    const item = element("li", results);
    item.dataset.way = result.way;
    if (result.theme) item.dataset.themeId = result.theme;
    const address = `${base}${result.address}`;
    marked(result.title, result.titleRanges, element("a", element("h3", item), { href: address }));
    marked(result.about, result.aboutRanges, element("p", item, { className: "result-about" }));
    const list = element("ul", item, { className: "result-hits" });
    for (const hit of result.hits) {
      const line = element("li", list);
      const target = hit.section ? `${address}#${hit.section}` : address;
      element("a", line, { href: target, className: "result-section", textContent: hit.heading });
      marked(hit.excerpt, hit.ranges, element("span", line));
    }
  };

  // Where results begin that hold only some of the words, a line says so.
  const divide = () => {
    const first = results.querySelector("[data-way=some]");
    if (!finding.total || !first || results.querySelector(".results-divider")) return;
    const line = document.createElement("li");
    line.className = "results-divider";
    line.textContent = say(results, finding.partial === 1 ? "someOne" : "some", finding.partial);
    first.before(line);
  };

  const tellNames = () => {
    const isOwn = Boolean(results.querySelector("[data-way=own]"));
    const words = finding.names.map((name) => names.dataset.quoted.replace("{name}", name)).join(names.dataset.joiner);
    names.hidden = !words;
    names.textContent = words && names.dataset[isOwn ? "beside" : "instead"].replace("{names}", words);
  };

  const tellState = () => {
    const { total, partial, all, exact } = finding;
    if (!total && !partial) state.textContent = state.dataset[narrowedTo && finding.all ? "filtered" : "none"];
    else if (!all) state.textContent = partial === 1 ? state.dataset.mostOne : say(state, "most", partial);
    else if (total === 1) state.textContent = state.dataset.one;
    else state.textContent = say(state, exact ? "many" : "about", total);
    divide();
    tellNames();
    const left = total + partial - results.querySelectorAll("[data-way]").length;
    more.hidden = left <= 0;
    more.textContent = more.dataset.searchMore.replace("{count}", left);
  };

  let reading = false;
  const showMore = async () => {
    if (reading) return;
    const now = asked;
    reading = true;
    try {
      const found = await finding.next(AT_A_TIME);
      if (now !== asked) return;
      found.forEach(show);
      tellState();
    } catch {
      if (now === asked) state.textContent = state.dataset.failed;
    } finally {
      reading = false;
    }
  };

  const tellOther = async (query) => {
    const now = asked;
    const elsewhere = await count(query, other);
    if (now !== asked || !elsewhere.total) return;
    const link = also.querySelector("a");
    const key = elsewhere.total === 1 ? "one" : elsewhere.exact ? "many" : "about";
    link.textContent = say(also, key, elsewhere.total);
    const address = new URL(link.href);
    address.search = new URLSearchParams({ q: query });
    link.href = address;
    also.hidden = false;
  };

  const clear = (words) => {
    results.replaceChildren();
    also.hidden = names.hidden = true;
    more.hidden = true;
    state.textContent = words;
  };

  // --- asking -----------------------------------------------------------------------------------------------------

  const search = async () => {
    const query = field.value.trim();
    const now = (asked += 1);
    examples.hidden = Boolean(query);
    filters.hidden = !query || !panel.hidden;
    try {
      if (!query) {
        tellScope(null);
        finding = null;
        clear(state.dataset.empty);
        return;
      }
      if (!panel.hidden) {
        const everywhere = await find(query, language);
        const ids = await everywhere.ids();
        if (now !== asked) return;
        tellScope(ids);
      }
      const found = await find(query, language, narrowedTo);
      if (now !== asked) return;
      finding = found;
      clear("");
      found.first.forEach(show);
      tellState();
      await tellOther(query);
    } catch {
      if (now === asked) clear(state.dataset.failed);
    }
  };

  const remember = (way) => {
    const address = new URL(location.href);
    const query = field.value.trim();
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    if (address.href !== location.href) history[way](null, "", address);
  };

  const recall = () => {
    field.value = new URLSearchParams(location.search).get("q") || "";
    return search();
  };

  let pause = 0;
  const searchSoon = () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      remember("replaceState");
      search();
    }, WHILE_TYPING);
  };

  const searchNow = () => {
    clearTimeout(pause);
    remember("pushState");
    search();
  };

  // --- filters shared with the list of all cases -------------------------------------------------------------------

  let telling = false;
  const tellScope = (ids) => {
    telling = true;
    document.dispatchEvent(new CustomEvent("casebook:scope", { detail: { ids } }));
    telling = false;
  };

  document.addEventListener("casebook:filter", ({ detail: { ids, chosen } }) => {
    narrowedTo = !chosen || chosen.size ? ids : null;
    if (!telling) search();
  });

  const loadInTurn = (addresses) =>
    addresses.reduce(
      (before, address) =>
        before.then(
          () =>
            new Promise((resolve, reject) => {
              const script = document.createElement("script");
              script.src = address;
              script.addEventListener("load", resolve);
              script.addEventListener("error", reject);
              document.head.append(script);
            }),
        ),
      Promise.resolve(),
    );

  // the filters' data are large and seldom wanted: they come when asked for, or when the address names a filter
  const openFilters = async () => {
    filters.hidden = true;
    panel.hidden = false;
    try {
      await loadInTurn(filters.dataset.searchFilters.split(" "));
    } catch {
      panel.hidden = true;
      state.textContent = state.dataset.failed;
    }
  };

  // --- keyboard ---------------------------------------------------------------------------------------------------

  const links = () => [...results.querySelectorAll("h3 a")];

  const move = (event) => {
    const all = links();
    const place = all.indexOf(document.activeElement);
    const step = event.key === "ArrowDown" ? 1 : -1;
    if (place < 0 && (step < 0 || document.activeElement !== field)) return;
    event.preventDefault();
    if (place + step < 0) field.focus();
    else all[Math.min(place + step, all.length - 1)]?.focus();
    if (place + step >= all.length - 1 && !more.hidden) showMore();
  };

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const mine = event.target === field || results.contains(event.target);
    if (!mine) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event);
    if (event.key === "Escape") {
      event.preventDefault();
      field.value = "";
      field.focus();
      searchNow();
    }
  });

  // --- start ------------------------------------------------------------------------------------------------------

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    searchNow();
  });
  field.addEventListener("input", (event) => {
    if (!event.isComposing) searchSoon();
  });
  field.addEventListener("compositionend", searchSoon);
  examples.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    field.value = link.textContent;
    field.focus();
    searchNow();
  });
  more.addEventListener("click", async () => {
    const place = links().length;
    await showMore();
    links()[place]?.focus({ preventScroll: true });
  });
  if ("IntersectionObserver" in window) {
    const nearEnd = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting) && !more.hidden && finding) showMore();
    });
    addEventListener("scroll", () => nearEnd.observe(more), { once: true, passive: true });
  }
  addEventListener("popstate", recall);
  filters.addEventListener("click", async () => {
    await openFilters();
    await search();
    panel.querySelector("summary")?.focus();
  });

  const parameters = [...new URLSearchParams(location.search).keys()];
  const start = async () => {
    if (!parameters.some((name) => name !== "q")) return;
    await openFilters();
    await search();
  };
  if (document.readyState === "complete") start();
  else addEventListener("load", start);
  recall().then(() => {
    if (!field.value) field.focus();
  });
})();
