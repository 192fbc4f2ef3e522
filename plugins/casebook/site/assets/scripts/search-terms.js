// Cuts texts and questions into tokens and terms, by the rules of site/search/folding.py and terms.py and with the
// tables they publish. `casebookTerms(tables)` returns the functions.
window.casebookTerms = (tables) => {
  const HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}";
  const LETTER = "a-z\u00df-\u024f\u0370-\u03ff\u0400-\u04ff";
  const TOKEN = new RegExp(
    `(?<han>[${HAN}])|(?<word>[${LETTER}][${LETTER}0-9]*(?:\\.[0-9]+)?)` +
      "|(?<number>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?)",
    "gu",
  );
  const UNSEEN = /^[\u00ad\u200b-\u200d\u2060\ufe0e\ufe0f\ufeff]$/;
  const LOOSE_GAP = /^[\s'’\-‐‑–]*$/;
  const STARTS_WORD = new RegExp(`^[${LETTER}]`, "u");

  const simplified = new Map();
  const simple = [...tables.simplified];
  [...tables.traditional].forEach((form, place) => simplified.set(form, simple[place]));
  const stopWords = new Set(tables.stopWords.split(" "));
  const folded = new Map();

  const foldCharacter = (character) => {
    if (UNSEEN.test(character)) return "";
    const plain = character.normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
    return [...plain].map((each) => [...each.toLowerCase()].map((one) => simplified.get(one) ?? one).join("")).join("");
  };

  // the folded text, and for each of its places the place in the text it comes from
  const foldWithPlaces = (text) => {
    let result = "";
    const places = [];
    let place = 0;
    for (const character of text) {
      let now = folded.get(character);
      if (now === undefined) folded.set(character, (now = foldCharacter(character)));
      for (let count = 0; count < now.length; count += 1) places.push(place);
      result += now;
      place += character.length;
    }
    places.push(place);
    return { folded: result, places };
  };

  const withoutEnding = (word, step) => {
    for (const [ending, instead, least] of step) {
      if (!word.endsWith(ending)) continue;
      const left = word.slice(0, word.length - ending.length);
      if (left.length >= least && /[aeiouy]/.test(left + instead)) return left + instead;
    }
    return word;
  };

  const stem = (word) => {
    if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
    return tables.steps.reduce(withoutEnding, word).replace(/([a-z])\1$/, "$1");
  };

  const tokens = (text) => {
    const { folded: plain, places } = foldWithPlaces(text);
    const found = [];
    let end = 0;
    for (const match of plain.matchAll(TOKEN)) {
      const between = plain.slice(end, match.index);
      const apart = !between ? 0 : LOOSE_GAP.test(between) ? 1 : 2;
      end = match.index + match[0].length;
      const { han, word } = match.groups;
      found.push({
        kind: han ? "han" : !word ? "number" : stopWords.has(word) ? "common" : "word",
        text: han ?? (word ? stem(word) : match[0].replaceAll(",", "")),
        apart,
        start: places[match.index],
        end: Math.max(places[end], places[end - 1] + 1),
      });
    }
    return found;
  };

  const pairTerm = (before, token) => {
    if (token.kind !== "han" || !["han", "number"].includes(before.kind)) return "";
    const nearEnough = token.apart === 0 || (before.kind === "number" && token.apart === 1);
    return nearEnough ? before.text + token.text : "";
  };

  const terms = (text) => {
    const found = [];
    let before = null;
    for (const token of tokens(text)) {
      if (token.kind !== "common") found.push(token.text);
      const pair = before ? pairTerm(before, token) : "";
      if (pair) found.push(pair);
      before = token;
    }
    return found;
  };

  const isWord = (term) => STARTS_WORD.test(term);

  const shardOf = (term, shards) => {
    const key = isWord(term) ? [...term].slice(0, tables.stemLetters) : [...term];
    let state = 0x811c9dc5;
    for (const character of key) state = Math.imul(state ^ character.codePointAt(0), 0x01000193) >>> 0;
    return ((state ^ (state >>> 15)) >>> 0) % shards;
  };

  const digits = new Map([...tables.alphabet].map((digit, value) => [digit, value]));

  const decode = (written) => {
    const numbers = [];
    const goesOn = tables.alphabet.length - tables.ends;
    let high = 0;
    for (const digit of written) {
      const value = digits.get(digit);
      if (value >= tables.ends) {
        high = high * goesOn + (value - tables.ends) + 1;
      } else {
        numbers.push(high * tables.ends + value);
        high = 0;
      }
    }
    return numbers;
  };

  return { fold: (text) => foldWithPlaces(text).folded, stem, tokens, terms, pairTerm, isWord, shardOf, decode };
};
