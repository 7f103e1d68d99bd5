"use strict";
// Language, filter, and opening what a link leads to. Nothing here reads or sends anything outside this page.
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);

  // ---- language -------------------------------------------------------------------------------------------------

  function speak(language) {
    root.lang = language;
    root.dir = language === "ar" ? "rtl" : "ltr";
    document.title = root.dataset[language === "ar" ? "titleAr" : "titleEn"];
    for (const option of all("option[data-ar]")) option.textContent = option.dataset[language];
  }

  for (const choice of all("input[name=language]")) choice.addEventListener("change", () => speak(choice.value));
  speak(one("input[name=language]:checked").value);
  root.classList.add("script");

  // ---- the requirement's text, beside what faults it ------------------------------------------------------------

  function bringAdvice(file) {
    for (const place of all(".advice[data-from]", file)) {
      const told = one(`#r${place.dataset.from} .advice`);
      place.replaceChildren(...[...told.childNodes].map((node) => node.cloneNode(true)));
      delete place.dataset.from;
    }
  }

  const files = all("details.file");
  for (const file of files) {
    if (file.open) bringAdvice(file);
    file.addEventListener("toggle", () => file.open && bringAdvice(file));
  }

  // ---- links into what is folded --------------------------------------------------------------------------------

  function reveal() {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!target) return;
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target.scrollIntoView();
    requestAnimationFrame(() => target.scrollIntoView()); // once more: what stood above may have been taller than thought
    const focus = one("summary", target);
    if (target.matches("details") && focus) focus.focus({ preventScroll: true });
  }

  window.addEventListener("hashchange", reveal);
  window.addEventListener("load", () => requestAnimationFrame(reveal)); // after the browser's own going there

  // ---- filter ---------------------------------------------------------------------------------------------------

  const form = one("#filter");
  if (!form) return;
  const levelOf = new Map(all(".card").map((card) => [card.id.slice(1), card.dataset.level]));
  const titleOf = new Map(all(".card").map((card) => [card.id.slice(1), plain(`${text(one(".title", card))} ${text(one(".name", card))}`)]));
  const texts = new WeakMap();
  const everyFinding = files.reduce((sum, file) => sum + all(".findings > li", file).length, 0);

  function text(element) {
    return element ? element.textContent : "";
  }

  /** Letters as people search for them: no case, no Arabic vowel signs or tatweel, one alef, one yeh, one heh. */
  function plain(words) {
    return words
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\u0640\u064B-\u065F\u0670\u200B-\u200F\u2066-\u2069]/g, "")
      .replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627")
      .replace(/\u0649/g, "\u064A")
      .replace(/\u0629/g, "\u0647");
  }

  function plainOf(element) {
    if (!texts.has(element)) texts.set(element, plain(text(element)));
    return texts.get(element);
  }

  function asked() {
    const data = new FormData(form);
    return {
      words: plain(one("#search").value).split(/\s+/).filter(Boolean),
      levels: new Set(data.getAll("level")),
      outcomes: new Set(data.getAll("outcome")),
      file: one("#file").value,
    };
  }

  const holds = (words, ...where) => words.every((word) => where.some((words) => words.includes(word)));

  function showGroup(group, ask, name) {
    const right = ask.levels.has(levelOf.get(group.dataset.r)) && ask.outcomes.has(group.dataset.o);
    const title = titleOf.get(group.dataset.r);
    const whole = right && holds(ask.words, name, title);
    let shown = whole;
    for (const finding of all(".findings > li", group)) {
      finding.hidden = !(whole || (right && holds(ask.words, name, title, plainOf(finding))));
      shown ||= !finding.hidden;
    }
    const more = one(".more", group);
    if (more) {
      more.hidden = !one("li:not([hidden])", more);
      if (!more.hidden && ask.words.length && !whole) more.open = true;
    }
    group.hidden = !shown;
    return shown;
  }

  function showRows(body, ask, name) {
    let shown = false;
    for (const row of all("tr[data-r]", body)) {
      const right = ask.levels.has(levelOf.get(row.dataset.r)) && ask.outcomes.has(body.dataset.o);
      row.hidden = !(right && holds(ask.words, name, titleOf.get(row.dataset.r)));
      shown ||= !row.hidden;
    }
    body.hidden = !shown;
    return shown;
  }

  function showUntold(item, ask, name) {
    item.hidden = !(ask.outcomes.has("not-checked") && holds(ask.words, name, plainOf(item)));
    return !item.hidden;
  }

  /** Whether anything of the file is left. A part is hidden with its heading where nothing of it is. */
  function showFile(file, ask) {
    const name = plainOf(one("h3", file));
    if (ask.file && ask.file !== file.id) return false;
    const some = (list, show) => list.map((element) => show(element, ask, name)).some(Boolean);
    const groups = some(all(".body > .group", file), showGroup);
    const waived = some(all(".waived > .group", file), showGroup);
    const untold = some(all(".untold > ul > li", file), showUntold);
    const rows = some(all("tbody[data-o]", file), showRows);
    hide(one(".waived", file), !waived);
    hide(one(".untold", file), !untold);
    hide(one(".verdicts", file), !rows);
    return groups || waived || untold || rows || (!ask.words.length && everything(ask)) || bare(file, ask, name);
  }

  const bare = (file, ask, name) => !one(".verdicts, .untold", file) && holds(ask.words, name);
  const everything = (ask) => ask.levels.size === 3 && ask.outcomes.size === 6;
  const hide = (element, hidden) => element && (element.hidden = hidden);

  function tell() {
    const visible = files.filter((file) => !file.hidden);
    const counted = (file) => all(".findings > li", file).filter((item) => !item.closest(".group").hidden && !item.hidden);
    const values = {
      shown: visible.reduce((sum, file) => sum + counted(file).length, 0),
      all: everyFinding,
      files: visible.length,
      every: files.length,
    };
    for (const place of all("#shown [data-template]")) {
      place.textContent = place.dataset.template.replace(/\{(\w+)\}/g, (_, field) => values[field].toLocaleString("en"));
    }
    one(".empty").hidden = visible.length > 0;
  }

  function apply() {
    const ask = asked();
    const narrow = ask.words.length > 0 || ask.file || !everything(ask);
    for (const file of files) {
      file.hidden = !showFile(file, ask);
      const only = ask.file === file.id;
      if (only) file.open = true;
      const verdicts = one(".verdicts", file);
      const findings = one(".group:not([hidden]), .untold:not([hidden])", file);
      if (verdicts && narrow && !verdicts.hidden && !findings) verdicts.open = true;
    }
    reset.disabled = !narrow;
    tell();
  }

  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  };
  const reset = one("#reset");
  form.addEventListener("input", soon);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  one("#open-all").addEventListener("click", () => files.forEach((file) => (file.open = true)));
  one("#close-all").addEventListener("click", () => files.forEach((file) => (file.open = false)));
  if (matchMedia("(max-width: 56rem)").matches) one(".filters details").open = false;
  apply();

  // ---- paper ----------------------------------------------------------------------------------------------------

  const unfolded = [];
  window.addEventListener("beforeprint", () => {
    const folded = all("details:not([open])").filter((fold) => !fold.closest(".filters") && !fold.closest("[hidden]"));
    for (const fold of folded) fold.open = true;
    unfolded.push(...folded);
  });
  window.addEventListener("afterprint", () => {
    for (const fold of unfolded.splice(0)) fold.open = false;
  });
})();
