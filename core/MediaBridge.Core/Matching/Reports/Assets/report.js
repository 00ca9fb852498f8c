"use strict";
(() => {
  const body = document.querySelector("tbody");
  const rows = [...body.rows].map((row, place) => ({ row, place, text: row.textContent.toLowerCase(), data: row.dataset }));
  const state = document.getElementById("state"), text = document.getElementById("text"), sort = document.getElementById("sort");
  const levels = [...document.querySelectorAll("#levels button")], heads = [...document.querySelectorAll("th button")];
  const numbers = new Set(["year", "confidence", "gap"]);
  let level = "", key = "", down = false;

  for (const button of levels) {
    const count = rows.filter(r => !button.dataset.level || r.data.level === button.dataset.level).length;
    button.textContent += " " + count;
    button.addEventListener("click", () => { level = button.dataset.level; show(); });
  }

  for (const head of heads) {
    head.addEventListener("click", () => { down = key === head.dataset.sort && !down; key = head.dataset.sort; sort.value = ""; order(); });
  }

  sort.addEventListener("change", () => { key = sort.value; down = false; order(); });
  for (const input of [state, text]) input.addEventListener("input", show);
  document.querySelector("form").addEventListener("submit", e => e.preventDefault());

  function order() {
    const sign = down ? -1 : 1;
    rows.sort((a, b) => {
      if (!key) return a.place - b.place;
      const found = numbers.has(key) ? Number(a.data[key]) - Number(b.data[key]) : a.data[key].localeCompare(b.data[key]);
      return sign * found || a.place - b.place;
    });
    body.append(...rows.map(r => r.row));
    for (const head of heads) {
      const th = head.parentElement;
      if (head.dataset.sort === key) th.setAttribute("aria-sort", down ? "descending" : "ascending"); else th.removeAttribute("aria-sort");
    }
  }

  function show() {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const r of rows) {
      const fits = (!level || r.data.level === level) && (!state.value || r.data.state === state.value) && words.every(w => r.text.includes(w));
      r.row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    for (const button of levels) button.setAttribute("aria-pressed", String(button.dataset.level === level));
    document.getElementById("sum").textContent = shown === rows.length ? rows.length + " items" : shown + " of " + rows.length + " items";
    document.getElementById("none").hidden = shown > 0;
  }

  show();
})();
