"use strict";
// Filters, copying of links, and the language switch that keeps the anchor. Every page reads well without it.
(() => {
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[\u064B-\u065F\u0670\u0640\u0300-\u036f]/g, "")
    .replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627").replace(/\u0649/g, "\u064A").replace(/\u0629/g, "\u0647");

  for (const form of document.querySelectorAll("form[data-filters]")) {
    const items = [...document.querySelector(form.dataset.filters).querySelectorAll("[data-status], [data-row]")];
    const words = new Map(items.map((item) => [item, plain(item.textContent)]));
    const said = form.querySelector("[data-filter-count]");
    const apply = () => {
      const text = plain(form.querySelector("[data-filter-text]")?.value ?? "").trim();
      const chosen = [...form.querySelectorAll("select[data-filter]")].filter((one) => one.value);
      let shown = 0;
      for (const item of items) {
        const fits = (!text || words.get(item).includes(text)) &&
          chosen.every((one) => (item.dataset[one.dataset.filter] ?? "").split(" ").includes(one.value));
        item.hidden = !fits;
        shown += fits;
      }
      if (said) said.textContent = said.dataset.filterCount.replace("{count}", shown).replace("{total}", items.length);
    };
    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    apply();
  }

  for (const link of document.querySelectorAll("[data-copy]")) {
    link.addEventListener("click", () => {
      navigator.clipboard?.writeText(link.href).then(() => {
        link.classList.add("done");
        setTimeout(() => link.classList.remove("done"), 1500);
      }, () => {});
    });
  }

  for (const figure of document.querySelectorAll("[data-drawing]")) {
    const canvas = figure.querySelector(".canvas");
    const drawing = canvas.querySelector("svg");
    const natural = Number(drawing.getAttribute("width"));
    let scale = 0;
    const zoom = (by) => {
      scale = by ? (scale || drawing.getBoundingClientRect().width / natural) * by : 0;
      canvas.classList.toggle("zoomed", Boolean(scale));
      drawing.setAttribute("width", scale ? natural * scale : natural);
    };
    for (const [name, by] of [["zoomIn", 1.3], ["zoomOut", 1 / 1.3], ["zoomFit", 0]]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = figure.dataset[name];
      button.addEventListener("click", () => zoom(by));
      figure.querySelector("figcaption").append(button);
    }
  }

  // On paper everything is unfolded, in browsers whose style cannot say so too.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const one of folded) one.open = true;
  });
  addEventListener("afterprint", () => { for (const one of folded) one.open = false; });

  const keep = () => {
    for (const link of document.querySelectorAll("[data-language-switch], [data-keep-anchor]")) link.hash = location.hash;
  };
  addEventListener("hashchange", keep);
  keep();
})();
