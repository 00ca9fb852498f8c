"use strict";
(() => {
  const root = document.documentElement;
  const $ = (id) => document.getElementById(id);

  // ---- Theme -------------------------------------------------------------
  const button = $("theme");
  if (button) {
    const dark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    const tell = () => button.setAttribute("aria-pressed", String(dark()));
    button.hidden = false;
    button.addEventListener("click", () => {
      root.dataset.theme = dark() ? "light" : "dark";
      try { localStorage.setItem("theme", root.dataset.theme); } catch { /* private window: the choice lasts for this page */ }
      tell();
    });
    tell();
  }

  // ---- A picture that cannot be shown gives way to the title card behind it ----
  const lost = (img) => img.classList.add("lost");
  document.addEventListener("error", (e) => { if (e.target instanceof HTMLImageElement) lost(e.target); }, true);
  for (const img of document.querySelectorAll(".poster img, .veil")) if (img.complete && img.naturalWidth === 0) lost(img);

  // ---- "/" goes to the search box ------------------------------------------
  const box = $("q");
  document.addEventListener("keydown", (e) => {
    const typing = e.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName);
    if (e.key === "/" && !typing && !e.ctrlKey && !e.metaKey && !e.altKey) {
      e.preventDefault();
      if (box) { box.focus(); box.select(); } else location.href = (document.body.dataset.root || "") + "index.html#find";
    }
  });

  const data = window.SITE;
  const grid = $("grid");
  if (!data || !grid) return;

  // ---- Films: one array each, in the order of data.columns -------------------
  const [SLUG, TITLE, YEAR, KIND, GENRES, OWN, AVERAGE, SEEN, MINUTES, POSTER, PEOPLE, ORIGINAL, INK, SORT, TAGS] = Array.from({ length: 15 }, (_, i) => i);
  const films = data.films;
  const fold = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const split = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

  // ---- Search: sorted words with the films they occur in, found by prefix -----
  let words = null, postings = null;
  const prepare = () => {
    const map = new Map();
    const add = (text, film) => {
      for (const word of split(text)) {
        const list = map.get(word);
        if (!list) map.set(word, [film]);
        else if (list[list.length - 1] !== film) list.push(film);
      }
    };
    const names = data.people.map(split);
    for (let i = 0; i < films.length; i++) {
      add(films[i][TITLE], i);
      if (films[i][ORIGINAL]) add(films[i][ORIGINAL], i);
      if (films[i][YEAR]) add(String(films[i][YEAR]), i);
      for (const person of films[i][PEOPLE]) {
        for (const word of names[person]) {
          const list = map.get(word);
          if (!list) map.set(word, [i]);
          else if (list[list.length - 1] !== i) list.push(i);
        }
      }
    }
    words = [...map.keys()].sort((a, b) => a < b ? -1 : 1);
    postings = words.map((w) => map.get(w));
  };
  const search = (text) => {
    if (!words) prepare();
    let found = null;
    for (const part of split(text)) {
      let low = 0, high = words.length;
      while (low < high) { const middle = (low + high) >> 1; if (words[middle] < part) low = middle + 1; else high = middle; }
      const hits = new Uint8Array(films.length);
      for (; low < words.length && words[low].startsWith(part); low++) for (const film of postings[low]) hits[film] = 1;
      if (found) for (let i = 0; i < hits.length; i++) hits[i] &= found[i];
      found = hits;
    }
    return found;
  };

  // ---- Filters and sorting --------------------------------------------------
  const controls = ["genre", "tag", "decade", "seen", "rating", "kind", "sort"].map($).filter(Boolean);
  const value = (id) => $(id) ? $(id).value : "";
  const orders = {
    title: (a, b) => a[SORT] - b[SORT],
    newest: (a, b) => (b[YEAR] || 0) - (a[YEAR] || 0) || a[SORT] - b[SORT],
    oldest: (a, b) => (a[YEAR] || 9999) - (b[YEAR] || 9999) || a[SORT] - b[SORT],
    own: (a, b) => b[OWN] - a[OWN] || b[AVERAGE] - a[AVERAGE] || a[SORT] - b[SORT],
    average: (a, b) => b[AVERAGE] - a[AVERAGE] || a[SORT] - b[SORT],
    longest: (a, b) => b[MINUTES] - a[MINUTES] || a[SORT] - b[SORT],
    shortest: (a, b) => (a[MINUTES] || 1e9) - (b[MINUTES] || 1e9) || a[SORT] - b[SORT],
  };
  const select = () => {
    const genre = value("genre"), tag = value("tag"), decade = value("decade"), seen = value("seen"), rating = value("rating"), kind = value("kind");
    const hits = search(box.value);
    const chosen = [];
    for (let i = 0; i < films.length; i++) {
      const f = films[i];
      if (hits && !hits[i]) continue;
      if (genre !== "" && !f[GENRES].includes(+genre)) continue;
      if (tag !== "" && !(f[TAGS] && f[TAGS].includes(+tag))) continue;
      if (decade !== "" && (!f[YEAR] || Math.floor(f[YEAR] / 10) * 10 !== +decade)) continue;
      if (seen === "yes" && !f[SEEN] || seen === "no" && f[SEEN]) continue;
      if (rating === "none" ? f[OWN] : rating !== "" && f[OWN] < +rating * 10) continue;
      if (kind !== "" && f[KIND] !== +kind) continue;
      chosen.push(f);
    }
    return chosen.sort(orders[value("sort")] || orders.title);
  };

  // ---- Cards, made as the page is scrolled -----------------------------------
  const make = (tag, name, text) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    return element;
  };
  const stars = (mark) => { const halves = Math.round(mark / 10); return "★".repeat(halves >> 1) + (halves & 1 ? "½" : ""); };
  const card = (f) => {
    const item = make("li", "card"), link = make("a"), poster = make("span", "poster"), facts = make("i");
    link.href = "films/" + f[SLUG] + ".html";
    const blank = make("span", "blank h" + f[INK] % 12 + " p" + (f[INK] >> 4) % 4);
    blank.setAttribute("aria-hidden", "true");
    blank.append(make("span", "", f[TITLE]), make("small", "", f[YEAR] ? String(f[YEAR]) : ""));
    poster.append(blank);
    if (f[POSTER]) {
      const img = make("img");
      img.loading = drawn < 24 ? "eager" : "lazy";
      img.decoding = "async";
      img.alt = "";
      img.src = typeof f[POSTER] === "number" ? "posters/" + f[SLUG] + "." + data.endings[f[POSTER] - 1] : f[POSTER];
      poster.append(img);
    }
    if (f[KIND]) poster.append(make("span", "badge", data.kinds[f[KIND]]));
    if (f[SEEN]) { const tick = make("span", "seen"); tick.append(make("span", "sr", "Watched")); poster.append(tick); }
    facts.append(make("span", "", f[YEAR] ? String(f[YEAR]) : "–"));
    if (f[OWN]) { const mark = make("span", "stars", stars(f[OWN])); mark.setAttribute("aria-label", "Own rating " + f[OWN] / 10 + " of 10"); mark.setAttribute("role", "img"); facts.append(mark); }
    else if (f[AVERAGE]) facts.append(make("span", "", (f[AVERAGE] / 10).toFixed(1)));
    link.append(poster, make("b", "", f[TITLE]), facts);
    item.append(link);
    return item;
  };
  const STEP = 60;
  let shown = [], drawn = 0;
  const end = $("end");
  const more = () => {
    const part = document.createDocumentFragment();
    const stop = Math.min(drawn + STEP, shown.length);
    while (drawn < stop) part.append(card(shown[drawn++]));
    grid.append(part);
    end.hidden = drawn >= shown.length;
  };
  const watcher = new IntersectionObserver((seen) => {
    if (!seen.some((s) => s.isIntersecting) || drawn >= shown.length) return;
    more();
    watcher.unobserve(end);
    watcher.observe(end);
  }, { rootMargin: "1200px 0px" });
  watcher.observe(end);

  // ---- The address keeps what was chosen, so that it can be linked and "back" finds it again ----
  const remember = () => {
    const state = new URLSearchParams();
    if (box.value.trim()) state.set("q", box.value.trim());
    for (const c of controls) if (c.value && !(c.id === "sort" && c.value === "title")) state.set(c.id, c.value);
    const text = state.toString();
    try { history.replaceState(null, "", text ? "#" + text : location.pathname); } catch { /* some browsers refuse it for files */ }
  };
  const recall = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    box.value = state.get("q") || "";
    for (const c of controls) {
      const wanted = state.get(c.id) || (c.id === "sort" ? "title" : "");
      c.value = [...c.options].some((o) => o.value === wanted) ? wanted : c.options[0].value;
    }
  };
  const count = $("count"), none = $("none"), clear = $("clear");
  const update = () => {
    shown = select();
    drawn = 0;
    grid.replaceChildren();
    more();
    const all = shown.length === films.length;
    count.textContent = all ? films.length.toLocaleString("en") + (films.length === 1 ? " title" : " titles") : shown.length.toLocaleString("en") + " of " + films.length.toLocaleString("en");
    none.hidden = shown.length > 0;
    clear.hidden = all && !box.value;
    for (const c of controls) c.parentElement.classList.toggle("on", c.id !== "sort" && c.value !== "");
    watcher.unobserve(end);
    watcher.observe(end);
  };
  let frame = 0;
  const change = () => { cancelAnimationFrame(frame); frame = requestAnimationFrame(() => { update(); remember(); }); };
  box.addEventListener("input", change);
  box.addEventListener("keydown", (e) => { if (e.key === "Escape") { box.value = ""; change(); } });
  for (const c of controls) c.addEventListener("change", change);
  const reset = () => { box.value = ""; for (const c of controls) if (c.id !== "sort") c.value = ""; change(); box.focus(); };
  clear.addEventListener("click", reset);
  addEventListener("hashchange", () => { recall(); update(); });
  $("tools").hidden = false;
  recall();
  update();
  if (location.hash === "#find") box.focus();
  (window.requestIdleCallback || setTimeout)(() => { if (!words) prepare(); });
})();
