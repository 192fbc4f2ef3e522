// What a case's page can do beyond being read: its pictures in a viewer, films when asked for, and going through
// the cases that the reader chose in the library.
(() => {
  const root = new URL("..", document.currentScript.src);
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  // Pictures

  const viewer = document.querySelector("[data-viewer]");
  const pictures = [...document.querySelectorAll("[data-picture]")];
  if (viewer?.showModal && pictures.length) {
    const stage = viewer.querySelector("[data-viewer-picture]");
    const caption = viewer.querySelector("[data-viewer-caption]");
    const [before, after, close] = ["previous", "next", "close"].map((name) =>
      viewer.querySelector(`[data-viewer-${name}]`),
    );
    let shown = 0;
    let opener = null;

    const show = (place) => {
      shown = (place + pictures.length) % pictures.length;
      const small = pictures[shown].querySelector("img");
      const large = document.createElement("img");
      large.src = pictures[shown].querySelector("[data-enlarge]").href;
      large.alt = small.alt;
      large.width = small.getAttribute("width");
      large.height = small.getAttribute("height");
      stage.replaceChildren(large);
      const words = pictures[shown].querySelector("figcaption").cloneNode(true);
      const count = document.createElement("span");
      count.className = "viewer-count";
      count.textContent = fill(viewer.dataset.place, { number: shown + 1, count: pictures.length });
      caption.replaceChildren(count, ...words.childNodes);
    };

    pictures.forEach((picture, place) => {
      const link = picture.querySelector("[data-enlarge]");
      link.setAttribute("aria-haspopup", "dialog");
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
        event.preventDefault();
        opener = link;
        show(place);
        viewer.showModal();
        close.focus();
      });
    });
    before.hidden = after.hidden = pictures.length === 1;
    before.addEventListener("click", () => show(shown - 1));
    after.addEventListener("click", () => show(shown + 1));
    close.addEventListener("click", () => viewer.close());
    viewer.addEventListener("click", (event) => {
      if (event.target === viewer) viewer.close();
    });
    viewer.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft") show(shown - 1);
      else if (event.key === "ArrowRight") show(shown + 1);
      else return;
      event.preventDefault();
    });
    viewer.addEventListener("close", () => {
      opener?.focus();
      stage.replaceChildren();
    });
  }

  // Films: the link to the file becomes a button that puts the player in its place

  for (const link of document.querySelectorAll("[data-play]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    button.append(...link.childNodes);
    button.addEventListener("click", () => {
      const film = document.createElement("video");
      film.controls = true;
      film.playsInline = true;
      film.preload = "metadata";
      film.src = link.href;
      const poster = button.querySelector("img");
      if (poster) film.poster = poster.currentSrc;
      button.replaceWith(film);
      film.focus();
      film.play().catch(() => {}); // the reader has the controls
    });
    link.replaceWith(button);
  }

  // The contents fold up again once they have led somewhere

  const fold = document.querySelector("[data-contents-fold]");
  fold?.addEventListener("click", (event) => {
    if (event.target.closest("a")) fold.open = false;
  });

  // The cases chosen in the library: its filters are in this page's address, or in that of the page before

  const nav = document.querySelector("[data-neighbours]");
  const comesFromLibrary = () => {
    try {
      const before = new URL(document.referrer);
      const library = new URL(nav.dataset.list, location.href);
      return before.origin === library.origin && before.pathname === library.pathname ? before.search : "";
    } catch {
      return "";
    }
  };

  const chosenCases = (library, query) => {
    const given = new URLSearchParams(query);
    const chosen = library.facets
      .map(({ id }) => [id, new Set(given.getAll(id))])
      .filter(([, values]) => values.size);
    const order = window.casebookOrder(library)[given.get("sort")];
    if (!chosen.length && !order) return { cases: [] };
    const fits = (entry) =>
      chosen.every(([facet, values]) => (entry.facets[facet] || []).some((value) => values.has(value)));
    const cases = library.cases.filter((entry) => entry.language === library.language && fits(entry));
    return { cases: order ? cases.sort(order) : cases, isNarrowed: chosen.length > 0 };
  };

  const neighbourLink = (entry, direction, query) => {
    const link = document.createElement("a");
    link.className = `neighbour-${direction}`;
    link.rel = direction === "next" ? "next" : "prev";
    link.href = new URL(entry.address + query, root).href;
    const label = document.createElement("span");
    label.className = "small";
    label.textContent = nav.dataset[direction];
    link.append(label, entry.title);
    return link;
  };

  const follow = (query) => {
    const { cases, isNarrowed } = chosenCases(window.casebookLibrary, query);
    const place = cases.findIndex((entry) => entry.id === nav.dataset.neighbours);
    if (place < 0) return;
    const line = document.createElement("p");
    line.className = "neighbours-chosen";
    const words = isNarrowed ? nav.dataset.chosen : nav.dataset.sorted;
    line.textContent = fill(words, { number: place + 1, count: cases.length });
    const back = document.createElement("a");
    back.href = nav.dataset.list + query;
    back.textContent = nav.dataset.back;
    line.append(" ", back);
    const links = [];
    if (cases[place - 1]) links.push(neighbourLink(cases[place - 1], "previous", query));
    if (cases[place + 1]) links.push(neighbourLink(cases[place + 1], "next", query));
    nav.replaceChildren(line, ...links);
  };

  const query = location.search.length > 1 ? location.search : nav ? comesFromLibrary() : "";
  if (nav && query.length > 1) {
    const load = (address) =>
      new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = address;
        script.addEventListener("load", resolve);
        script.addEventListener("error", reject);
        document.head.append(script);
      });
    Promise.all([nav.dataset.library, nav.dataset.order].map(load))
      .then(() => follow(query))
      .catch(() => {}); // the neighbours the page came with are right too
  }
})();
