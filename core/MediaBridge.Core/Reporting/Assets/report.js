"use strict";
(() => {
  const table = document.getElementById("rows");
  if (!table) return;
  const STEP = 500; // rows shown at once; the rest comes with the button
  const body = table.tBodies[0];
  const $ = (id) => document.getElementById(id);
  const fold = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const rows = Array.from(body.rows, (row, place) => ({ row, place, text: fold(row.textContent), status: row.dataset.status, step: row.dataset.step, word: row.dataset.word || "" }));
  const find = $("find"), status = $("status"), step = $("step"), word = $("word"), sort = $("sort"), found = $("found"), more = $("more");
  const number = new Intl.NumberFormat("en");
  let shown = STEP, order = rows;

  // ---- What can be chosen, with how many there are ----
  const choices = (select, key) => {
    const counts = new Map();
    for (const row of rows) if (row[key]) counts.set(row[key], (counts.get(row[key]) || 0) + 1);
    for (const [name, count] of counts) select.add(new Option(`${name} (${number.format(count)})`, name));
    select.parentElement.hidden = counts.size < 2 && key !== "status";
  };
  choices(status, "status");
  choices(step, "step");
  choices(word, "word");
  const quiet = rows.filter((r) => r.status === "same").length;
  if (quiet > 0 && quiet < rows.length) status.value = "*"; // what stands as it was is not what somebody looks for first

  // ---- Filter ----
  const show = () => {
    const words = fold(find.value).split(/\s+/).filter(Boolean);
    let hits = 0;
    for (const r of order) {
      const hit = (status.value === "" || (status.value === "*" ? r.status !== "same" : r.status === status.value))
        && (step.value === "" || r.step === step.value)
        && (word.value === "" || r.word === word.value)
        && words.every((w) => r.text.includes(w));
      if (hit) hits++;
      r.row.hidden = !hit || hits > shown;
    }
    found.textContent = hits === rows.length ? `${number.format(hits)} lines` : `${number.format(hits)} of ${number.format(rows.length)} lines`;
    more.hidden = hits <= shown;
    more.textContent = `Show ${number.format(Math.min(STEP, hits - shown))} more`;
  };
  const again = () => { shown = STEP; show(); };
  find.addEventListener("input", again);
  for (const select of [status, step, word]) select.addEventListener("change", again);
  more.addEventListener("click", () => { shown += STEP; show(); });
  document.addEventListener("keydown", (e) => {
    if (e.key === "/" && !(e.target instanceof HTMLElement && /^(INPUT|SELECT)$/.test(e.target.tagName))) { e.preventDefault(); find.focus(); }
  });

  // ---- Sort: up, down, as it was ----
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
  const heads = Array.from(table.tHead.rows[0].cells);
  const rank = (key) => key === "" ? 2 : typeof key === "number" ? 0 : 1; // numbers, words, nothing
  const arrange = (column, direction) => {
    for (const other of heads) other.removeAttribute("aria-sort");
    if (direction === null) order = rows;
    else {
      heads[column].setAttribute("aria-sort", direction);
      const sign = direction === "ascending" ? 1 : -1;
      const keys = new Map(rows.map((r) => { const cell = r.row.cells[column]; return [r, cell.dataset.n !== undefined ? Number(cell.dataset.n) : cell.textContent.trim()]; }));
      order = rows.slice().sort((a, b) => {
        const x = keys.get(a), y = keys.get(b);
        if (rank(x) !== rank(y)) return rank(x) - rank(y);
        return (sign * (typeof x === "number" ? x - y : collator.compare(x, y))) || a.place - b.place;
      });
    }
    sort.value = direction === null ? "" : `${column} ${direction}`;
    body.append(...order.map((r) => r.row));
    show();
  };
  heads.forEach((head, column) => {
    for (const [direction, sign] of [["ascending", "↑"], ["descending", "↓"]]) sort.add(new Option(`${head.textContent} ${sign}`, `${column} ${direction}`));
    head.querySelector("button").addEventListener("click", () => {
      const before = head.getAttribute("aria-sort");
      arrange(column, before === null ? "ascending" : before === "ascending" ? "descending" : null);
    });
  });
  sort.addEventListener("change", () => arrange(...(sort.value === "" ? [0, null] : [Number(sort.value.split(" ")[0]), sort.value.split(" ")[1]])));
  $("controls").hidden = false;
  show();
})();
