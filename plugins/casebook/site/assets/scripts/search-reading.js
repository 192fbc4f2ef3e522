// Reads a case's text for the words of a question: where they stand, what of it to show, what to mark.
// `casebookReading.inspect(shown, words, cut, language, all)` returns {phrase, titleRanges, aboutRanges, hits}, or null
// if all words are asked for and one does not stand there after all. Words are as search-engine.js makes them.
(() => {
  const SUMMARY = 2; // after the title, and whose case it is and where
  const WEIGHT_OF = { indicators: 0.9, pictures: 0.5 };
  const PHRASE = 1.8;
  const HITS = 3;
  const EXCERPT = { zh: 96, en: 210 };

  const fits = (word, place, tokens) => {
    const token = tokens[place];
    if (word.tokens.length === 1) {
      const wanted = word.tokens[0];
      return token.text === wanted.text || (word.begins && token.kind !== "han" && token.text.startsWith(wanted.text));
    }
    return word.tokens.every((wanted, step) => {
      const there = tokens[place + step];
      if (!there || there.text !== wanted.text) return false;
      const mayStandApart = word.isPhrase || tokens[place + step - 1]?.kind === "number";
      return step === 0 || there.apart === 0 || (mayStandApart && there.apart === 1);
    });
  };

  // where the words stand in a text: [first token, last token, number of the word]
  const occurrences = (tokens, words) => {
    const found = [];
    for (let place = 0; place < tokens.length; place += 1) {
      words.forEach((word, number) => {
        if (fits(word, place, tokens)) found.push([place, place + word.tokens.length - 1, number]);
      });
    }
    return found;
  };

  const isPhrase = (found, tokens, count) =>
    found.some((_, start) => {
      for (let step = 0; step < count; step += 1) {
        const here = found[start + step];
        if (!here || here[2] !== step) return false;
        if (step && (here[0] !== found[start + step - 1][1] + 1 || tokens[here[0]].apart > 1)) return false;
      }
      return true;
    });

  const rangesOf = (tokens, found) => {
    const ranges = [];
    for (const [first, last] of found) {
      const [start, end] = [tokens[first].start, tokens[last].end];
      const previous = ranges.at(-1);
      if (previous && start <= previous[1]) previous[1] = Math.max(end, previous[1]);
      else ranges.push([start, end]);
    }
    return ranges;
  };

  const ENDS = /[。！？；\s]|[.!?;,] /u;

  // The piece of a text that holds the most of the words, beginning where a sentence or a word does.
  const excerptOf = (text, ranges, length) => {
    if (text.length <= length) return { excerpt: text, ranges };
    let best = 0;
    let most = -1;
    ranges.forEach(([start], place) => {
      const held = ranges.slice(place).filter(([, end]) => end <= start + length * 0.75);
      const kinds = new Set(held.map(([from, to]) => text.slice(from, to).toLowerCase())).size;
      if (kinds * 10 + held.length > most) [best, most] = [start, kinds * 10 + held.length];
    });
    let start = Math.max(0, best - Math.floor(length * 0.25));
    if (start > 0) {
      const lead = text.slice(start, best);
      const stop = lead.search(/[。！？；]|[.!?] |, |，|、/u);
      const blank = lead.search(/\s/u);
      if (stop >= 0) start += stop + 1;
      else if (blank >= 0) start += blank;
    }
    while (start < best && /[\s·\udc00-\udfff]/.test(text[start])) start += 1;
    let end = Math.min(text.length, start + length);
    if (end < text.length) {
      const tail = text.slice(end, end + 24);
      const stop = tail.search(ENDS);
      end += stop >= 0 ? stop : /[\ud800-\udbff]/.test(text[end - 1]) ? 1 : 0;
    }
    const head = start > 0 ? "…" : "";
    const shift = head.length - start;
    return {
      excerpt: head + text.slice(start, end).trimEnd() + (end < text.length ? "…" : ""),
      ranges: ranges.filter(([from, to]) => from >= start && to <= end).map(([from, to]) => [from + shift, to + shift]),
    };
  };

  const inspect = (shown, words, cut, language, all) => {
    const count = new Map();
    let phrase = false;
    const texts = [["", "", shown.title], ["", "", shown.about], ...shown.documents];
    const documents = texts.map(([section, heading, text], field) => {
      const tokens = cut.tokens(text);
      const found = occurrences(tokens, words);
      for (const [, , number] of found) count.set(number, (count.get(number) ?? 0) + 1);
      const whole = words.length > 1 && isPhrase(found, tokens, words.length);
      phrase ||= whole;
      const kinds = new Set(found.map(([, , number]) => number)).size;
      const score = (kinds * 10 + Math.min(found.length, 9)) * (whole ? PHRASE : 1) * (WEIGHT_OF[section] ?? 1);
      return { section, heading, text, field, found, tokens, score };
    });
    if (all && count.size < words.length) return null;
    const hits = documents
      .filter((document) => document.field >= SUMMARY && document.found.length)
      .sort((a, b) => b.score - a.score || a.field - b.field)
      .slice(0, HITS)
      .sort((a, b) => a.field - b.field);
    if (!hits.length) hits.push(documents[SUMMARY]);
    return {
      phrase,
      titleRanges: rangesOf(documents[0].tokens, documents[0].found),
      aboutRanges: rangesOf(documents[1].tokens, documents[1].found),
      hits: hits.map(({ section, heading, text, tokens, found }) => ({
        section,
        heading,
        ...excerptOf(text, rangesOf(tokens, found), EXCERPT[language] ?? EXCERPT.en),
      })),
    };
  };

  window.casebookReading = { inspect };
})();
