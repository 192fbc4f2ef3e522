// The orders a reader can have the library in. `casebookOrder(library)` returns, by name, what compares two cases;
// equal ones stay as the library has them: by programme, track and theme.
window.casebookOrder = ({ language }) => {
  const collator = new Intl.Collator(language === "zh" ? "zh-Hans-CN" : "en");
  const province = (entry) => (entry.facets.province || [""])[0];
  return {
    theme: () => 0,
    newest: (a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0),
    title: (a, b) => collator.compare(a.title, b.title),
    place: (a, b) => collator.compare(province(a), province(b)) || collator.compare(a.place, b.place),
  };
};
