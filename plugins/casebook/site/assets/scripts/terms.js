// Explains terms on the spot where a case uses them, and filters the glossary.
(() => {
  const entries = document.querySelector("[data-terms]");
  const marks = document.querySelectorAll("a.term[data-term]");
  if (entries && marks.length) explain();
  const glossary = document.querySelector("[data-glossary]");
  if (glossary) filter();

  // Shown on pointing and on focus, and on a first tap; stays while the pointer is on it; Esc and going elsewhere
  // close it. A click, Enter or a second tap follows the link to the glossary.
  function explain() {
    const MARGIN = 8;
    const DELAY = 120;
    const note = document.createElement("div");
    note.className = "term-note";
    note.id = "term-note";
    note.setAttribute("role", "tooltip");
    note.hidden = true;
    document.body.append(note);
    let shown = null;
    let closing = 0;
    let isTouch = false;

    const place = (mark) => {
      // a term that breaks over two lines begins where its first box does and ends where its last one does
      const { left: start, top: upper } = mark.getClientRects()[0];
      const { bottom: lower } = mark.getBoundingClientRect();
      const width = document.documentElement.clientWidth;
      note.style.maxInlineSize = `${width - 2 * MARGIN}px`;
      const left = Math.min(Math.max(start, MARGIN), width - note.offsetWidth - MARGIN);
      const isRoomBelow = lower + note.offsetHeight + MARGIN < innerHeight || upper < note.offsetHeight + MARGIN;
      const top = isRoomBelow ? lower + MARGIN / 2 : upper - note.offsetHeight - MARGIN / 2;
      note.style.left = `${left + scrollX}px`;
      note.style.top = `${top + scrollY}px`;
    };

    const open = (mark) => {
      clearTimeout(closing);
      if (shown === mark) return;
      close();
      const entry = document.getElementById(`term-${mark.dataset.term}`);
      if (!entry) return;
      const head = document.createElement("p");
      const body = document.createElement("p");
      head.className = "term-note-names";
      head.append(...[...entry.querySelector("dt").children].map(nameOf));
      body.append(...[...entry.querySelector("dd").childNodes].map((node) => node.cloneNode(true)));
      note.replaceChildren(head, body);
      note.hidden = false;
      place(mark);
      mark.setAttribute("aria-describedby", note.id);
      shown = mark;
    };

    const nameOf = (element) => {
      const name = document.createElement(element.lang ? "span" : "strong");
      name.textContent = element.textContent;
      if (element.lang) name.lang = element.lang;
      return name;
    };

    const close = () => {
      clearTimeout(closing);
      shown?.removeAttribute("aria-describedby");
      shown = null;
      note.hidden = true;
    };

    const closeSoon = () => {
      closing = setTimeout(close, DELAY);
    };

    for (const mark of marks) {
      mark.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && open(mark));
      mark.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && closeSoon());
      mark.addEventListener("pointerdown", (event) => {
        isTouch = event.pointerType !== "mouse";
      });
      mark.addEventListener("focus", () => !isTouch && open(mark));
      mark.addEventListener("blur", close);
      mark.addEventListener("click", (event) => {
        if (isTouch && shown !== mark) {
          event.preventDefault();
          open(mark);
        }
        isTouch = false;
      });
    }
    note.addEventListener("pointerenter", () => clearTimeout(closing));
    note.addEventListener("pointerleave", closeSoon);
    document.addEventListener("keydown", (event) => event.key === "Escape" && close());
    document.addEventListener("pointerdown", (event) => {
      if (!event.target.closest("a.term, .term-note")) close();
    });
    addEventListener("resize", close);
  }

  function filter() {
    const form = glossary.querySelector("[data-glossary-filter]");
    const field = form.querySelector("input");
    const state = form.querySelector("[data-glossary-state]");
    const fold = (text) => text.normalize("NFKC").toLowerCase();
    const terms = [...glossary.querySelectorAll("[data-entry]")].map((entry) => [entry, fold(entry.textContent)]);
    const topics = glossary.querySelectorAll("[data-glossary-topic]");

    const show = () => {
      const words = fold(field.value).split(/\s+/).filter(Boolean);
      let count = 0;
      for (const [entry, text] of terms) {
        entry.hidden = !words.every((word) => text.includes(word));
        count += entry.hidden ? 0 : 1;
      }
      for (const topic of topics) topic.hidden = !topic.querySelector("[data-entry]:not([hidden])");
      state.textContent = count ? glossary.dataset.shown.replace("{count}", count) : glossary.dataset.none;
    };

    const write = () => {
      const query = field.value ? `?q=${encodeURIComponent(field.value)}` : location.pathname;
      history.replaceState(null, "", query);
    };

    form.addEventListener("submit", (event) => event.preventDefault());
    field.addEventListener("input", () => {
      write();
      show();
    });
    form.hidden = false;
    field.value = new URLSearchParams(location.search).get("q") || "";
    show();
  }
})();
