// Search in this language's pages, by pagefind. Arabic is asked for in the ways it is written: with and without ة/ه, ى/ي,
// hamza and ال; pagefind's own stemmer sees to diacritics and endings.
const form = document.querySelector("[data-search]");
const said = document.querySelector("[data-search-said]");
const list = document.querySelector("[data-search-results]");
const more = document.querySelector("[data-search-more]");
const filters = form.querySelector("[data-search-filters]");
const names = JSON.parse(form.dataset.names);
const PAGE = 10;
let waiting = [];
let asked = 0;

const MOST = 40;

const bare = (text) => text.normalize("NFC").replace(/[\u064B-\u065F\u0670\u0640]/g, "").trim();

// The ways in which one word may stand in a page.
function forms(word) {
  const found = new Set([word]);
  const ends = (one) => [one, one.replace(/ة$/, "ه"), one.replace(/ه$/, "ة")];
  const tails = (one) => [one, one.replace(/ى$/, "ي"), one.replace(/ي$/, "ى")];
  const article = (one) => [one, one.replace(/^ال(?=\S{2})/, "")];
  const hamza = (one) => [one, one.replace(/[أإآ]/g, "ا"), one.replace(/^(ال)?ا(?!ل)/, "$1أ"), one.replace(/^(ال)?ا(?!ل)/, "$1إ")];
  for (const change of [ends, tails, article, hamza]) for (const one of [...found]) for (const other of change(one)) found.add(other);
  return [...found];
}

export function variants(text) {
  let found = [""];
  for (const word of bare(text).split(/\s+/)) {
    const more = forms(word).flatMap((form) => found.map((before) => `${before} ${form}`.trim()));
    found = more.length > MOST ? found.map((before) => `${before} ${word}`.trim()) : more;
  }
  return found;
}

const engine = import(new URL(form.dataset.index, location.href)).then(async (pagefind) => {
  await pagefind.options({ excerptLength: 28, ranking: { termFrequency: 0.6, pageLength: 0.1, metaWeights: { title: 1 } } });
  await pagefind.init();
  return pagefind;
});

const chosen = () => {
  const wanted = {};
  for (const one of filters.querySelectorAll("select")) if (one.value) wanted[one.name] = one.value;
  return wanted;
};

async function search() {
  const mine = ++asked;
  const text = form.q.value.trim();
  const pagefind = await engine;
  const told = await Promise.all(variants(text).map((one) => pagefind.search(one || null, { filters: chosen() })));
  if (mine !== asked) return;
  const best = new Map();
  for (const { results } of text || Object.keys(chosen()).length ? told : []) {
    for (const one of results) if (!best.has(one.id) || best.get(one.id).score < one.score) best.set(one.id, one);
  }
  waiting = [...best.values()].sort((one, other) => other.score - one.score);
  said.textContent = !text && !waiting.length ? "" : waiting.length ? form.dataset.count.replace("{count}", waiting.length) : form.dataset.none;
  list.replaceChildren();
  await show(mine);
}

async function show(mine = asked) {
  const some = await Promise.all(waiting.splice(0, PAGE).map((one) => one.data()));
  if (mine !== asked) return;
  for (const page of some) list.append(entry(page));
  more.hidden = !waiting.length;
}

function entry(page) {
  const item = document.createElement("li");
  item.append(linked("h2", page.url, page.meta.title), excerpt(page.excerpt));
  const parts = (page.sub_results ?? []).filter((one) => one.url !== page.url).slice(0, 4);
  if (parts.length) {
    const inner = document.createElement("ul");
    for (const part of parts) {
      const line = document.createElement("li");
      line.append(linked("h3", part.url, part.title.replace(/\s*#\s*$/, "")), excerpt(part.excerpt));
      inner.append(line);
    }
    item.append(inner);
  }
  return item;
}

function linked(tag, url, text) {
  const head = document.createElement(tag);
  const link = document.createElement("a");
  link.href = url;
  link.textContent = text;
  head.append(link);
  return head;
}

// pagefind gives escaped text with <mark>; only the marks become elements.
function excerpt(html) {
  const line = document.createElement("p");
  const parsed = new DOMParser().parseFromString(html, "text/html");
  for (const node of parsed.body.childNodes) {
    if (node.nodeName === "MARK") {
      const mark = document.createElement("mark");
      mark.textContent = node.textContent;
      line.append(mark);
    } else line.append(node.textContent);
  }
  return line;
}

async function offer() {
  const known = await (await engine).filters();
  const asks = new URLSearchParams(location.search);
  for (const [name, values] of Object.entries(known)) {
    if (!names[name]) continue;
    const label = document.createElement("label");
    const select = document.createElement("select");
    select.name = name;
    select.add(new Option(form.dataset.all, ""));
    for (const value of Object.keys(values).sort()) select.add(new Option(value, value));
    select.value = asks.get(name) ?? "";
    label.append(names[name], " ", select);
    filters.append(label);
  }
}

form.hidden = false;
form.q.value = new URLSearchParams(location.search).get("q") ?? "";
let pause;
form.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(search, 150); });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  history.replaceState(null, "", `?${new URLSearchParams({ q: form.q.value, ...chosen() })}`);
  search();
});
more.addEventListener("click", () => show());
engine.then(offer).then(search).catch(() => { said.textContent = form.dataset.broken; });
form.q.focus();
