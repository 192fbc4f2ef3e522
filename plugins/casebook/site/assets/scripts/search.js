// Finds every section that holds all the words asked for, wherever they stand, and shows them by case.
(() => {
  const form = document.querySelector("[data-search]");
  const state = document.querySelector("[data-search-state]");
  const results = document.querySelector("[data-search-results]");
  const field = form.elements.q;
  const EXCERPT_BEFORE = 36;
  const EXCERPT_LENGTH = 120;
  const EXCERPTS_PER_CASE = 3;

  // full-width letters and digits, raised and lowered ones, and capitals are all one to a reader
  const fold = (text) => [...text].map((letter) => {
    const folded = letter.normalize("NFKC").toLowerCase();
    return folded.length === letter.length ? folded : letter;
  }).join("");

  const wordsOf = (query) => fold(query).split(/\s+/).filter(Boolean);

  const score = (entry, words) => {
    const title = fold(entry.title);
    const about = fold(entry.about);
    const sections = entry.sections.map((section) => ({ ...section, folded: fold(section.text) }));
    const everything = [title, about, ...sections.map((section) => section.folded)];
    if (!words.every((word) => everything.some((text) => text.includes(word)))) return null;
    const hits = sections.filter((section) => words.some((word) => section.folded.includes(word)));
    const inTitle = words.filter((word) => title.includes(word)).length;
    const count = hits.reduce((sum, hit) => sum + words.reduce((n, word) => n + hit.folded.split(word).length - 1, 0), 0);
    return { entry, hits, rank: inTitle * 1000 + count };
  };

  const marked = (text, words, parent) => {
    const folded = fold(text);
    let place = 0;
    while (place < text.length) {
      const next = words
        .map((word) => ({ at: folded.indexOf(word, place), length: word.length }))
        .filter((found) => found.at >= 0)
        .sort((a, b) => a.at - b.at || b.length - a.length)[0];
      if (!next) break;
      parent.append(text.slice(place, next.at));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(next.at, next.at + next.length);
      parent.append(mark);
      place = next.at + next.length;
    }
    parent.append(text.slice(place));
  };

  const excerpt = (section, words) => {
    const first = Math.min(...words.map((word) => section.folded.indexOf(word)).filter((at) => at >= 0));
    const start = Math.max(0, first - EXCERPT_BEFORE);
    const end = Math.min(section.text.length, start + EXCERPT_LENGTH);
    return (start ? "…" : "") + section.text.slice(start, end) + (end < section.text.length ? "…" : "");
  };

  const element = (name, parent, text = "") => {
    const made = document.createElement(name);
    made.textContent = text;
    parent.append(made);
    return made;
  };

  const show = ({ entry, hits }, words) => {
    const item = element("li", results);
    const address = `${form.dataset.root.replace(/\/?$/, "/")}${entry.address}`;
    const heading = element("h2", item);
    const title = element("a", heading);
    title.href = address;
    marked(entry.title, words, title);
    marked(entry.about, words, Object.assign(element("p", item), { className: "small" }));
    for (const hit of hits.slice(0, EXCERPTS_PER_CASE)) {
      const line = element("p", item);
      const link = element("a", line, hit.heading);
      link.href = hit.id ? `${address}#${hit.id}` : address;
      link.className = "result-section";
      marked(excerpt(hit, words), words, element("span", line));
    }
  };

  const search = () => {
    const words = wordsOf(field.value);
    results.replaceChildren();
    if (!words.length) {
      state.textContent = state.dataset.empty;
      return;
    }
    const found = window.casebookSearch.map((entry) => score(entry, words)).filter(Boolean);
    found.sort((a, b) => b.rank - a.rank || (a.entry.address < b.entry.address ? -1 : 1));
    state.textContent = found.length ? state.dataset.found.replace("{count}", found.length) : state.dataset.none;
    for (const each of found) show(each, words);
  };

  const remember = () => {
    const address = new URL(location.href);
    address.searchParams.set("q", field.value);
    history.replaceState(null, "", address);
  };

  const start = () => {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      remember();
      search();
    });
    field.addEventListener("input", () => {
      remember();
      search();
    });
    field.value = new URLSearchParams(location.search).get("q") || "";
    if (!field.value) field.focus();
    search();
  };

  const data = document.createElement("script");
  data.src = form.dataset.search;
  data.addEventListener("load", start);
  document.head.append(data);
})();
