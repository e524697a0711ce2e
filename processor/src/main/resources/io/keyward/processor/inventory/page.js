"use strict";
(() => {
  const form = document.getElementById("filters");
  const shown = document.getElementById("shown");
  const rows = [...document.querySelectorAll("tr[data-row]")].map((row) => ({
    row,
    data: row.dataset,
    text: (row.closest("tbody").dataset.name + " " + row.textContent + " "
      + [...row.querySelectorAll("[title]")].map((named) => named.title).join(" ")).toLowerCase(),
  }));

  const lives = (millis, life) => {
    if (!life || millis === undefined) {
      return !life;
    }
    const eternal = Number(millis) > 315360000000;
    if (life === "eternal" || eternal) {
      return life === "eternal" && eternal;
    }
    const [least, most] = life.split("-").map(Number);
    return Number(millis) >= least && Number(millis) <= most;
  };
  const warns = (rules, rule) => {
    const ids = rules ? rules.split(" ") : [];
    return !rule || (rule === "any" ? ids.length > 0 : rule === "none" ? !ids.length : ids.includes(rule));
  };

  const filter = () => {
    const wanted = Object.fromEntries(new FormData(form));
    const words = wanted.text.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { row, data, text } of rows) {
      row.hidden = !(words.every((word) => text.includes(word))
        && (!wanted.tenancy || data.tenancy === wanted.tenancy)
        && (!wanted.cleared || data.cleared === wanted.cleared)
        && (!wanted.justified || data.justified === wanted.justified)
        && lives(data.millis, wanted.life)
        && warns(data.rules, wanted.rule));
      count += row.hidden ? 0 : 1;
    }
    for (const body of document.querySelectorAll("tbody")) {
      body.hidden = !body.querySelector("tr[data-row]:not([hidden])");
    }
    for (const section of document.querySelectorAll("section")) {
      const left = section.querySelectorAll("tr[data-row]:not([hidden])").length;
      const table = section.querySelector("table");
      if (table) {
        table.hidden = !left;
        section.querySelector(".none").hidden = left > 0;
        section.querySelector("[data-count]").textContent = left;
      }
    }
    shown.textContent = count + " of " + rows.length + " rows";
    const set = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value)).toString();
    history.replaceState(null, "", set ? "#?" + set : "#");
  };

  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  for (const button of document.querySelectorAll("[data-set]")) {
    button.addEventListener("click", () => {
      form.reset();
      form.elements[button.dataset.set].value = button.dataset.to;
      filter();
      document.getElementById("cached").scrollIntoView();
    });
  }
  if (location.hash.startsWith("#?")) {
    new URLSearchParams(location.hash.slice(2)).forEach((value, name) => {
      if (form.elements[name]) {
        form.elements[name].value = value;
      }
    });
    filter();
  }
  shown.textContent = shown.textContent || rows.length + " rows";
})();
