// Finds cases by words. Data come as classic scripts that call `casebookSearch.take`, so that it works from a disk too.
//
// `casebookSearch.find(query, language, ids)` promises a finding: `total` cases that hold all the words or other `names`
// for them, whether that is `exact`, whether there are any (`all`), `partial` cases more that hold some of the words, the
// `first` results, `next(count)`, which promises more, best first, and `ids()`, which promises a Set of
// "<programme>/<case>" of all of them; such a Set given as `ids` narrows the cases. A result's `way` says what it holds:
// "own" words, an "other" name, or only "some" of the words.
// `casebookFind(query, language)` promises the first ten results:
// [{id, address, title, titleRanges, about, theme, score, hits: [{section, heading, excerpt, ranges}]}].
// A page loads search-terms.js and search-reading.js before.
(() => {
  const FIELDS = [8, 2.5, 3]; // title, whose and where, summary; then the sections
  const OFTEN = [1, 1.6, 2.1];
  const TOGETHER = 1.35;
  const PHRASE = 1.8;
  const APART = 0.6;
  const MOST = 0.75;
  const LONG = 4;
  const FIRST = 3;
  const RESULTS = 10;
  const FEW = 4;
  const SOME_MORE = 6;
  const NAMES = 2;
  const WAYS = ["own", "other", "some"];

  const root = new URL("..", document.currentScript.src);
  const version = document.currentScript.dataset.version;

  const waiting = new Map();
  const promises = new Map();

  const load = (name) => {
    if (!promises.has(name)) {
      promises.set(
        name,
        new Promise((resolve, reject) => {
          const script = document.createElement("script");
          script.src = new URL(`search/${name}.js${version ? `?${version}` : ""}`, root);
          script.addEventListener("error", () => {
            promises.delete(name);
            reject(new Error(`search/${name}.js`));
          });
          waiting.set(name, resolve);
          document.head.append(script);
        }),
      );
    }
    return promises.get(name);
  };

  const take = (name, data) => {
    waiting.get(name)?.(data);
    waiting.delete(name);
  };

  let rules = null;
  const ready = async () => {
    const tables = await load("terms");
    return (rules ??= window.casebookTerms(tables));
  };

  // --- the question -----------------------------------------------------------------------------------------------

  // Words of a question: runs of 汉字, a number with the 汉字 right after it, Latin words.
  const wordsOf = (query, cut) => {
    const words = [];
    let before = null;
    for (const token of cut.tokens(query)) {
      if (before && token.apart === 0 && cut.pairTerm(before, token)) words.at(-1).push(token);
      else words.push([token]);
      before = token;
    }
    const telling = words.filter((word) => word[0].kind !== "common");
    const seen = new Set();
    return (telling.length ? telling : words)
      .filter((word) => {
        const key = word.map((token) => token.text).join("");
        return !seen.has(key) && seen.add(key);
      })
      .map((word) => ({ tokens: word, terms: termsOf(word, cut) }));
  };

  const termsOf = (word, cut) => {
    if (word.length === 1) return [word[0].text];
    return word.slice(1).map((token, place) => cut.pairTerm(word[place], token));
  };

  // --- other names for what is asked ------------------------------------------------------------------------------

  // The names that begin with a token: [tokens, names to look for instead].
  const namesFrom = async (token, language, head, cut) => {
    const found = [];
    for (const group of await load(`${language}/names/${cut.shardOf(token.text, head.names)}`)) {
      const [written, asked = ""] = group.split("/");
      const instead = written.split("|").map((name) => ({ name, tokens: cut.tokens(name) }));
      for (const each of [...instead, ...asked.split("|").map((name) => ({ tokens: cut.tokens(name) }))]) {
        if (each.tokens[0]?.text === token.text) found.push([each.tokens, instead]);
      }
    }
    return found;
  };

  const standsAt = (wanted, tokens, place) => wanted.every((token, step) => tokens[place + step]?.text === token.text);
  const holds = (tokens, wanted) => tokens.some((_, place) => standsAt(wanted, tokens, place));

  // The question asked again with another name: [{name, tokens, rest}], the name the texts use most first.
  const askedOtherwise = async (query, language, head, cut) => {
    const tokens = cut.tokens(query);
    const known = await Promise.all(tokens.map((token) => namesFrom(token, language, head, cut)));
    const found = [];
    for (let place = 0; place < tokens.length; ) {
      const here = known[place].filter(([wanted]) => standsAt(wanted, tokens, place));
      const length = Math.max(0, ...here.map(([wanted]) => wanted.length));
      for (const [wanted, instead] of here.filter(([each]) => each.length === length)) {
        const [start, end] = [tokens[place].start, tokens[place + length - 1].end];
        for (const other of instead) {
          // what holds the name itself is found by it already
          if (holds(other.tokens, wanted)) continue;
          found.push({ ...other, rest: `${query.slice(0, start)} ${query.slice(end)}` });
        }
      }
      place += length || 1;
    }
    return found.filter(({ name }, place) => found.findIndex((each) => each.name === name) === place).slice(0, NAMES);
  };

  // --- the index --------------------------------------------------------------------------------------------------

  const heads = new Map();

  const headOf = async (language) => {
    if (!heads.has(language)) {
      const head = await load(`${language}/index`);
      const caseOf = [];
      const fieldOf = [];
      head.documents.forEach((count, number) => {
        for (let field = 0; field < count; field += 1) {
          caseOf.push(number);
          fieldOf.push(field);
        }
      });
      heads.set(language, { ...head, caseOf, fieldOf, cases: head.documents.length });
    }
    return heads.get(language);
  };

  const shards = new Map();

  const shardAt = async (name) => {
    if (!shards.has(name)) {
      const words = (await load(name)).split(" ");
      const postings = new Map();
      for (let place = 0; place + 1 < words.length; place += 2) postings.set(words[place], words[place + 1]);
      shards.set(name, postings);
    }
    return shards.get(name);
  };

  const documentsOf = (written, cut, into = new Map()) => {
    let number = -1;
    for (const value of cut.decode(written)) {
      number += Math.floor(value / 3);
      into.set(number, Math.max(into.get(number) ?? 0, value % 3));
    }
    return into;
  };

  // A term's documents with how often each holds it; a word nobody wrote is taken for the beginning of others.
  const lookUp = async (term, language, head, cut) => {
    const shard = await shardAt(`${language}/${cut.shardOf(term, head.shards)}`);
    if (shard.has(term)) return { documents: documentsOf(shard.get(term), cut), begins: false };
    const documents = new Map();
    if (cut.isWord(term) && term.length >= LONG) {
      for (const [known, written] of shard) if (known.startsWith(term)) documentsOf(written, cut, documents);
    }
    return { documents, begins: documents.size > 0 };
  };

  const intersect = (maps) => {
    const [first, ...others] = [...maps].sort((a, b) => a.size - b.size);
    const common = new Map();
    for (const [number, often] of first) {
      if (others.every((map) => map.has(number))) {
        common.set(number, Math.min(often, ...others.map((map) => map.get(number))));
      }
    }
    return common;
  };

  const matchWord = async (word, language, head, cut) => {
    const found = await Promise.all(word.terms.map((term) => lookUp(term, language, head, cut)));
    const documents = intersect(found.map((each) => each.documents));
    return {
      ...word,
      documents,
      parts: found.map((each) => each.documents),
      begins: found[0].begins,
      cases: new Set([...documents.keys()].map((number) => head.caseOf[number])),
      certain: word.tokens.length < (word.isPhrase ? 2 : 3),
    };
  };

  // --- which cases, and in what order -----------------------------------------------------------------------------

  const rarity = (word, head) => Math.log(1 + head.cases / (1 + word.cases.size));

  // The cases in which most of the word's characters stand in pairs somewhere, if not all side by side.
  const casesApart = (word, head) => {
    if (word.tokens.length < LONG) return new Set();
    const covered = new Map();
    word.parts.forEach((documents, place) => {
      for (const number of new Set([...documents.keys()].map((each) => head.caseOf[each]))) {
        if (!covered.has(number)) covered.set(number, new Set());
        covered.get(number).add(place).add(place + 1);
      }
    });
    return new Set([...covered].filter(([, places]) => places.size >= MOST * word.tokens.length).map(([number]) => number));
  };

  const weightOf = (field) => FIELDS[field] ?? 1;

  const scores = (words, numbers, head) => {
    const score = new Map([...numbers].map((number) => [number, 0]));
    const together = new Map();
    for (const word of words) {
      for (const [document, often] of word.documents) {
        const number = head.caseOf[document];
        if (!score.has(number)) continue;
        score.set(number, score.get(number) + rarity(word, head) * weightOf(head.fieldOf[document]) * OFTEN[often]);
        together.set(document, (together.get(document) ?? 0) + 1);
      }
    }
    const near = new Set([...together].filter(([, count]) => count === words.length).map(([each]) => head.caseOf[each]));
    for (const number of score.keys()) if (words.length > 1 && near.has(number)) score.set(number, score.get(number) * TOGETHER);
    return score;
  };

  const candidatesOfAll = (words, head) => {
    const [first, ...others] = words;
    const numbers = [...first.cases].filter((number) => others.every((word) => word.cases.has(number)));
    return scores(words, numbers, head);
  };

  const candidatesOfMost = (words, head) => {
    const matched = new Map();
    for (const word of words) {
      for (const number of new Set([...word.cases, ...casesApart(word, head)])) {
        matched.set(number, (matched.get(number) ?? 0) + (word.cases.has(number) ? 1 : APART));
      }
    }
    const least = words.length > 2 ? words.length / 2 : 1;
    const most = [...matched].filter(([, share]) => (words.length > 1 ? share >= least : share > 0.5));
    const score = scores(words, most.map(([number]) => number), head);
    for (const [number, share] of most) score.set(number, (1 + score.get(number)) * share ** 3);
    return score;
  };

  // --- a finding --------------------------------------------------------------------------------------------------

  const NOTHING = {
    total: 0,
    partial: 0,
    exact: true,
    all: true,
    names: [],
    first: [],
    next: async () => [],
    ids: async () => new Set(),
  };

  const inOrder = (candidates) =>
    [...candidates].sort((a, b) => a.rank - b.rank || b.score - a.score || a.number - b.number);

  // A name of several Latin words is looked for as it stands.
  const wordsOfName = ({ name, tokens, rest }, cut) => {
    const others = wordsOf(rest, cut);
    if (tokens.some(({ kind }) => kind === "han")) return [...others, ...wordsOf(name, cut)];
    const terms = tokens.filter(({ kind }) => kind !== "common").map(({ text }) => text);
    return [...others, { tokens, terms, isPhrase: true }];
  };

  const matched = (words, language, head, cut) =>
    Promise.all(words.map((word) => matchWord(word, language, head, cut)));

  // Cases that hold all the words, the reader's own before those of another name; a case stands there once.
  const candidatesByName = (ways, head) => {
    const found = new Map();
    ways.forEach(({ name, words }) => {
      for (const [number, score] of candidatesOfAll(words, head)) {
        const before = found.get(number);
        if (before && (before.rank === 0 || before.score >= score)) continue;
        found.set(number, { number, score, words, name, rank: name ? 1 : 0 });
      }
    });
    return inOrder(found.values());
  };

  const candidatesInPart = (words, head) =>
    inOrder(
      [...candidatesOfMost(words, head)].map(([number, score]) => ({
        number,
        score,
        words: words.flatMap(piecesOf),
        name: "",
        rank: 2,
      })),
    );

  const within = async (candidates, language, ids) => {
    if (!ids || !candidates.length) return candidates;
    const known = await load(`${language}/cases`);
    return candidates.filter(({ number }) => ids.has(known[number]));
  };

  // Results of candidates in their order; the ones that prove false are left out and counted off.
  const finding = (candidates, language, cut) => {
    let read = 0;
    const kept = new Set(candidates.map(({ number }) => number));
    const found = {
      total: candidates.length,
      partial: 0,
      exact: candidates.every(({ words }) => words.every((word) => word.certain)),
      names: [...new Set(candidates.map(({ name }) => name).filter(Boolean))],
      get all() {
        return found.total > 0 || !found.partial;
      },
      async next(count) {
        const results = [];
        while (results.length < count && read < candidates.length) {
          const batch = candidates.slice(read, read + count - results.length);
          read += batch.length;
          const texts = await Promise.all(batch.map(({ number }) => load(`${language}/case/${number}`)));
          texts.forEach((shown, place) => {
            const { number, score, words, rank } = batch[place];
            const seen = window.casebookReading.inspect(shown, words, cut, language, rank < 2);
            if (!seen) {
              found.total -= 1;
              kept.delete(number);
              return;
            }
            const { phrase, ...rest } = seen;
            const { id, address, title, about, theme } = shown;
            const way = WAYS[rank];
            results.push({ id, address, title, about, theme, way, score: score * (phrase ? PHRASE : 1), ...rest });
          });
        }
        found.exact ||= read >= candidates.length;
        return results.sort((a, b) => WAYS.indexOf(a.way) - WAYS.indexOf(b.way) || b.score - a.score);
      },
      // cases that hold only some of the words come after all others
      add(partial) {
        const others = partial.filter(({ number }) => !kept.has(number));
        const more = found.total ? others.slice(0, SOME_MORE) : others;
        found.partial = more.length;
        for (const { number } of more) kept.add(number);
        candidates = [...candidates, ...more];
      },
      async ids() {
        const known = await load(`${language}/cases`);
        return new Set([...kept].map((number) => known[number]));
      },
    };
    return found;
  };

  const find = async (query, language, ids = null) => {
    const cut = await ready();
    const asked = wordsOf(query, cut);
    if (!asked.length) return NOTHING;
    const head = await headOf(language);
    if (!head.cases) return NOTHING;
    const others = await askedOtherwise(query, language, head, cut);
    const ways = await Promise.all(
      [{ name: "", words: asked }, ...others.map((each) => ({ name: each.name, words: wordsOfName(each, cut) }))].map(
        async ({ name, words }) => ({ name, words: await matched(words, language, head, cut) }),
      ),
    );
    const { words } = ways[0];
    const whole = candidatesByName(ways, head);
    const kept = await within(whole, language, ids);
    if (whole.length && !kept.length) return NOTHING;
    const found = finding(kept, language, cut);
    found.first = await found.next(FIRST);
    const isLong = words.length > 1 || words[0].tokens.length >= LONG;
    if (!found.total || (found.total < FEW && isLong)) {
      found.add(await within(candidatesInPart(words, head), language, ids));
      found.first.push(...(await found.next(FIRST - found.first.length)));
    }
    return found;
  };

  // for marking where a run of 汉字 does not stand as a whole
  const piecesOf = (word) =>
    word.certain
      ? [word]
      : [word, ...word.tokens.slice(1).map((token, place) => ({ tokens: [word.tokens[place], token], begins: false }))];

  // How many cases of a language hold all the words, as far as its index tells.
  const count = async (query, language) => {
    const cut = await ready();
    const asked = wordsOf(query, cut);
    const head = asked.length ? await headOf(language) : { cases: 0 };
    if (!head.cases) return { total: 0, exact: true };
    const words = await Promise.all(asked.map((word) => matchWord(word, language, head, cut)));
    return { total: candidatesOfAll(words, head).size, exact: words.every((word) => word.certain) };
  };

  window.casebookSearch = { take, find, count, ready };
  window.casebookFind = async (query, language) => {
    const found = await find(query, language);
    return [...found.first, ...(await found.next(RESULTS - found.first.length))];
  };
})();
