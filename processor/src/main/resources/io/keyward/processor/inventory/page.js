"use strict";
(() => {
  const form = document.getElementById("filters");
  const shown = document.getElementById("shown");
  const nothing = document.getElementById("nothing");
  const cached = document.querySelector("table.cached");
  const bodies = cached ? Array.from(cached.tBodies) : [];
  const flat = document.createElement("tbody");
  const rows = Array.from(document.querySelectorAll("tr[data-row]")).map((row) => ({
    row,
    body: row.closest("tbody"),
    data: row.dataset,
    key: row.querySelector("code") ? row.querySelector("code").textContent : "",
    text: (row.closest("tbody").dataset.name + " " + row.textContent + " "
      + Array.from(row.querySelectorAll("[title]")).map((named) => named.title).join(" ")).toLowerCase(),
  }));
  const entries = rows.filter((each) => bodies.includes(each.body));
  const eternal = 315360000000;

  const lives = (millis, life) => {
    if (!life || millis === undefined) {
      return !life;
    }
    if (life === "eternal" || Number(millis) > eternal) {
      return life === "eternal" && Number(millis) > eternal;
    }
    const bounds = life.split("-").map(Number);
    return Number(millis) >= bounds[0] && Number(millis) <= bounds[1];
  };
  const warns = (rules, rule) => {
    const ids = rules ? rules.split(" ") : [];
    return !rule || (rule === "any" ? ids.length > 0 : rule === "none" ? !ids.length : ids.includes(rule));
  };
  const orders = {
    longest: (a, b) => Number(b.data.millis) - Number(a.data.millis),
    shortest: (a, b) => Number(a.data.millis) - Number(b.data.millis),
    key: (a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  };

  let order = "";
  const sort = (wanted) => {
    if (wanted === order || !cached) {
      return;
    }
    order = wanted;
    cached.classList.toggle("flat", Boolean(orders[order]));
    if (orders[order]) {
      cached.appendChild(flat);
      entries.slice().sort(orders[order]).forEach((each) => flat.appendChild(each.row));
    } else {
      entries.forEach((each) => each.body.appendChild(each.row));
      flat.remove();
    }
  };

  const fields = () => Array.from(form.elements).filter((field) => field.name);
  const filter = () => {
    const wanted = {};
    fields().forEach((field) => { wanted[field.name] = field.value; });
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
    sort(wanted.order);
    for (const body of document.querySelectorAll("tbody")) {
      body.hidden = !body.querySelector("tr[data-row]:not([hidden])");
    }
    const filtered = fields().some((field) => field.value && field.name !== "order");
    for (const section of document.querySelectorAll("section")) {
      const left = section.querySelectorAll("tr[data-row]:not([hidden])").length;
      section.hidden = filtered && !left;
      const link = document.querySelector('nav li[data-of="' + section.id + '"]');
      link.hidden = section.hidden;
      link.querySelector("span").textContent = left;
      if (section.querySelector("[data-count]")) {
        section.querySelector("[data-count]").textContent = left;
      }
    }
    for (const button of document.querySelectorAll("[data-set]")) {
      button.setAttribute("aria-pressed", String(form.elements[button.dataset.set].value === button.dataset.to));
    }
    nothing.hidden = count > 0;
    shown.textContent = filtered ? count + " of " + rows.length + " rows" : rows.length + " rows";
  };
  const change = () => {
    filter();
    const set = fields().filter((field) => field.value)
      .map((field) => field.name + "=" + encodeURIComponent(field.value)).join("&");
    history.replaceState(null, "", set ? "#?" + set : location.pathname + location.search);
  };
  const clear = () => {
    form.reset();
    change();
  };
  const follow = () => {
    if (location.hash.startsWith("#?")) {
      form.reset();
      location.hash.slice(2).split("&").forEach((part) => {
        const field = form.elements[part.split("=")[0]];
        if (field && field.name) {
          field.value = decodeURIComponent(part.slice(part.indexOf("=") + 1));
        }
      });
    }
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest("[hidden]")) {
      form.reset();
      filter();
      target.scrollIntoView();
    } else {
      filter();
    }
  };

  form.hidden = false;
  form.addEventListener("input", change);
  form.addEventListener("change", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("[type=reset]").addEventListener("click", (event) => {
    event.preventDefault();
    clear();
  });
  document.querySelector("[data-clear]").addEventListener("click", () => {
    clear();
    form.elements.text.focus();
  });
  Array.from(document.querySelectorAll("[data-set]")).forEach((button) => {
    button.addEventListener("click", () => {
      const field = form.elements[button.dataset.set];
      const value = field.value === button.dataset.to ? "" : button.dataset.to;
      form.reset();
      field.value = value;
      change();
    });
  });
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      form.elements.text.focus();
    } else if (event.key === "Escape" && event.target === form.elements.text) {
      clear();
    }
  });
  window.addEventListener("hashchange", follow);
  follow();
})();
