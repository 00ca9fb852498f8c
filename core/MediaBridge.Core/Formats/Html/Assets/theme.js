"use strict";
// Runs before the page is drawn, so that it is never drawn in the wrong colours. #dark and #light choose as well.
(function () {
  var root = document.documentElement, chosen = null;
  try { chosen = localStorage.getItem("theme"); } catch (e) { chosen = null; }
  var hash = /^#(dark|light)$/.exec(location.hash);
  if (hash) chosen = hash[1];
  if (chosen === "dark" || chosen === "light") root.dataset.theme = chosen;
  root.classList.add("js");
})();
