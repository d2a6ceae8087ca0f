// What a page can do beyond being read: sort, filter, copy and keep its tables, keep its figures. Nothing is loaded, nothing
// leaves the page, and without it the page reads whole.
(() => {
  "use strict";
  const FILTER_FROM = 12;

  const element = (name, attributes, words) => {
    const made = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => made.setAttribute(key, value));
    if (words) made.textContent = words;
    return made;
  };

  const button = (words, act) => {
    const made = element("button", { type: "button" }, words);
    made.addEventListener("click", () => act(made));
    return made;
  };

  const say = (where, words) => {
    const before = where.textContent;
    where.textContent = words;
    setTimeout(() => { where.textContent = before; }, 1500);
  };

  const save = (blob, name) => {
    const link = element("a", { href: URL.createObjectURL(blob), download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  const fileName = (words, ending) =>
    (words || "table").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) + ending;

  // The value to sort by and to write: what the cell was made from where its words are rounded, else its words.
  const valueOf = (cell) => {
    if (!cell || cell.querySelector("i[title]")) return "";
    return cell.dataset.value !== undefined ? cell.dataset.value : cell.textContent;
  };

  const rowsOf = (table) => [...table.tBodies[0].rows];
  const headings = (table) => [...table.tHead.rows[0].cells];

  const textOf = (table, separator) => {
    const quote = (value) =>
      separator === "," && /[",\n\r]/.test(value) ? '"' + value.replace(/"/g, '""') + '"' : value.replace(/\t/g, " ");
    const shown = rowsOf(table).filter((row) => !row.hidden);
    const lines = [headings(table).map((cell) => cell.dataset.name || cell.textContent)]
      .concat(shown.map((row) => [...row.cells].map(valueOf)));
    return lines.map((line) => line.map(quote).join(separator)).join("\n") + "\n";
  };

  const sortBy = (table, index, heading) => {
    const descending = heading.getAttribute("aria-sort") === "ascending";
    headings(table).forEach((each) => each.removeAttribute("aria-sort"));
    heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
    const numeric = heading.classList.contains("number");
    const compare = (a, b) => {
      const [x, y] = [valueOf(a.cells[index]), valueOf(b.cells[index])];
      if (x === "" || y === "") return (x === "") - (y === ""); // what is not known comes last either way
      const order = numeric ? Number(x) - Number(y) : x.localeCompare(y);
      return descending ? -order : order;
    };
    rowsOf(table).sort(compare).forEach((row) => table.tBodies[0].append(row));
  };

  const sortable = (table) => headings(table).forEach((heading, index) => {
    const words = heading.textContent;
    const act = element("button", { type: "button", class: "sort" }, words);
    act.addEventListener("click", () => sortBy(table, index, heading));
    heading.dataset.name = heading.dataset.name || words;
    heading.replaceChildren(act);
  });

  const filter = (table, caption) => {
    const field = element("input", { type: "search", placeholder: "Filter", "aria-label": "Filter " + caption });
    const count = element("span", { class: "filtered", role: "status" });
    const fold = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    field.addEventListener("input", () => {
      const wanted = fold(field.value);
      const rows = rowsOf(table);
      rows.forEach((row) => { row.hidden = !fold(row.textContent).includes(wanted); });
      const shown = rows.filter((row) => !row.hidden).length;
      count.textContent = wanted ? shown + " of " + rows.length : "";
    });
    return [field, count];
  };

  const tools = (table) => {
    const caption = table.parentElement.getAttribute("aria-label");
    const bar = element("div", { class: "tools" });
    if (rowsOf(table).length >= FILTER_FROM) bar.append(...filter(table, caption));
    bar.append(
      button("Copy", (made) => navigator.clipboard.writeText(textOf(table, "\t"))
        .then(() => say(made, "Copied"), () => say(made, "Not allowed here"))),
      button("CSV", () => save(new Blob(["\ufeff" + textOf(table, ",")], { type: "text/csv" }), fileName(caption, ".csv"))),
    );
    return bar;
  };

  document.querySelectorAll(".table > table").forEach((table) => {
    if (!table.tHead || !table.tBodies.length || rowsOf(table).length < 2) return;
    sortable(table);
    table.parentElement.before(tools(table));
  });

  const tellEdges = (box) => {
    const end = box.scrollWidth - box.clientWidth;
    box.dataset.more = (box.scrollLeft > 1 ? "left " : "") + (box.scrollLeft < end - 1 ? "right" : "");
  };
  const resized = new ResizeObserver((entries) => entries.forEach((entry) => tellEdges(entry.target)));
  document.querySelectorAll(".table").forEach((box) => {
    box.addEventListener("scroll", () => tellEdges(box), { passive: true });
    resized.observe(box);
  });

  document.querySelectorAll("h2[id], h3[id]").forEach((heading) => {
    const words = heading.textContent;
    heading.append(element("a", { class: "anchor", href: "#" + heading.id, "aria-label": "Link to " + words }, "#"));
  });

  const svgOf = (figure) => {
    const shown = [...figure.querySelectorAll("svg")].find((each) => each.getClientRects().length) || figure.querySelector("svg");
    const copy = shown.cloneNode(true);
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.removeAttribute("data-tips");
    // The letters and colours of all figures stand in the page; the picture alone takes them along.
    const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
    style.textContent = document.getElementById("figures").textContent;
    copy.prepend(style);
    return copy;
  };

  const png = (svg, done) => {
    const { width, height } = svg.viewBox.baseVal;
    svg.setAttribute("width", width);
    svg.setAttribute("height", height);
    const image = new Image();
    image.onload = () => {
      const canvas = element("canvas", { width: width * 2, height: height * 2 });
      const context = canvas.getContext("2d");
      context.fillStyle = "#fff";
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(done, "image/png");
    };
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(new XMLSerializer().serializeToString(svg));
  };

  // A figure tells what its marks stand for to those who point at them; under "Show the numbers" it tells everybody.
  const tip = element("div", { class: "tip", hidden: "" });
  document.body.append(tip);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") tip.hidden = true; });
  document.querySelectorAll("svg[data-tips]").forEach((svg) => {
    const tips = svg.dataset.tips.split("|").map((each) => {
      const [, x, y, words] = /^(\S+) (\S+) (.*)$/.exec(each);
      return { x: Number(x), y: Number(y), words };
    });
    svg.addEventListener("pointerleave", () => { tip.hidden = true; });
    svg.addEventListener("pointermove", (event) => {
      const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
      const away = (each) => Math.hypot(each.x - at.x, each.y - at.y);
      const nearest = tips.reduce((best, each) => (away(each) < away(best) ? each : best));
      tip.hidden = away(nearest) > 12;
      if (tip.hidden) return;
      tip.textContent = nearest.words;
      const right = event.clientX + 12 + tip.offsetWidth > window.innerWidth;
      tip.style.left = (right ? event.clientX - 12 - tip.offsetWidth : event.clientX + 12) + "px";
      tip.style.top = event.clientY + 14 + "px";
    });
  });

  document.querySelectorAll("figure.chart").forEach((figure) => {
    const svg = figure.querySelector("svg");
    if (!svg) return;
    const name = (ending) => fileName(svg.getAttribute("aria-label") || (svg.querySelector("title") || svg).textContent, ending);
    const bar = element("div", { class: "tools" });
    const details = figure.querySelector("details");
    const below = figure.nextElementSibling;
    const elsewhere = details && details.querySelector('a[href^="#query-"]');
    // A table of the same question stands under its figure.
    const numbers = (details && details.querySelector("table"))
      || (elsewhere && document.querySelector(elsewhere.getAttribute("href") + " table"))
      || (below && below.matches("figure.answer:not(:has(.caption))") && below.querySelector("table"));
    if (numbers) {
      bar.append(button("Show the numbers", () => {
        if (details.contains(numbers)) details.open = true;
        numbers.scrollIntoView({ block: "center" });
      }));
    }
    bar.append(
      button("SVG", () => save(new Blob([new XMLSerializer().serializeToString(svgOf(figure))], { type: "image/svg+xml" }), name(".svg"))),
      button("PNG", () => png(svgOf(figure), (blob) => save(blob, name(".png")))),
    );
    figure.querySelector("figcaption").before(bar);
  });
})();
