"use strict";
// Everything here only adds: without script each page says the same.

/** Draws a chart from the figures of a table, once it comes into view. */
function drawWhenSeen(figure, table, options) {
  if (!table || !("IntersectionObserver" in window)) {
    return;
  }
  figure.hidden = false;
  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      observer.disconnect();
      load(figure.dataset.library).then(
        () => draw(figure, options),
        () => { figure.hidden = true; });
    }
  }, { rootMargin: "200px" });
  observer.observe(figure);
}

const loaded = new Map();

function load(address) {
  if (!loaded.has(address)) {
    loaded.set(address, fetched(address));
  }
  return loaded.get(address);
}

function fetched(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
}

function draw(figure, options) {
  const chart = window.echarts.init(figure.querySelector(".canvas"), null, { renderer: "canvas" });
  const paint = () => chart.setOption(options(), true);
  paint();
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  new ResizeObserver(() => { chart.resize(); paint(); }).observe(figure);
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function plainText() {
  return { color: colour("--ink"), fontFamily: getComputedStyle(document.body).fontFamily };
}

/** The words of an element without its marks, such as that of a missing translation. */
function untagged(element) {
  const copy = element.cloneNode(true);
  copy.querySelectorAll(".tag").forEach((mark) => mark.remove());
  return copy.textContent.trim();
}

/** Allocated and spent by priority, from the table of the budget page. */
function allocations(figure, table) {
  const rows = [...table.querySelectorAll("tr.parent")].map((row) => ({
    code: row.dataset.node,
    name: untagged(row.querySelector(".name")),
    allocated: row.querySelector("data.allocated"),
    spent: row.querySelector("data.spent"),
  }));
  const narrow = figure.clientWidth < 560;
  // In the order of reading: the code first, which the table has too.
  const labels = rows.map((row) => `${row.code} · ${row.name}`);
  const text = plainText();
  const compact = new Intl.NumberFormat(figure.dataset.locale, { notation: "compact" });
  // The bars are only as long as a double can say; the figures beside them are the table's own text.
  const series = (key, name, bar) => ({
    name, type: "bar", barMaxWidth: narrow ? 8 : 14, itemStyle: { color: bar },
    data: rows.map((row) => ({ value: Number(row[key].value), written: row[key].textContent.trim() })),
  });
  return {
    animation: false,
    textStyle: text,
    color: [colour("--bar-1"), colour("--bar-2")],
    grid: { left: 8, right: narrow ? 16 : 40, top: 36, bottom: 32, containLabel: true },
    legend: { top: 0, left: 0, textStyle: text, selectedMode: false },
    tooltip: {
      trigger: "axis", axisPointer: { type: "shadow" }, renderMode: "richText", confine: true,
      backgroundColor: colour("--sheet"), borderColor: colour("--rule-strong"), textStyle: text,
      formatter: (points) => [labels[points[0].dataIndex],
        ...points.map((point) => `${point.seriesName}: ${point.data.written} ${figure.dataset.currency}`)].join("\n"),
    },
    xAxis: {
      type: "value", name: figure.dataset.currency, nameLocation: "middle", nameGap: 28, nameTextStyle: text,
      axisLabel: { ...text, hideOverlap: true, formatter: (value) => compact.format(value) },
      splitLine: { lineStyle: { color: colour("--rule") } },
    },
    yAxis: {
      type: "category", inverse: true, data: labels,
      z: 5,
      // Where there is no room beside the bars, each name stands above its own.
      axisLabel: narrow
        ? { ...text, inside: true, margin: 2, fontSize: 11, lineHeight: 13, width: figure.clientWidth - 60, overflow: "break",
            verticalAlign: "bottom", padding: [0, 0, 11, 0] }
        : { ...text, width: 340, overflow: "break", lineHeight: 14 },
      axisTick: { show: false }, axisLine: { lineStyle: { color: colour("--rule-strong") } },
    },
    series: [
      series("allocated", figure.dataset.allocated, colour("--bar-1")),
      series("spent", figure.dataset.spent, colour("--bar-2")),
    ],
  };
}

document.querySelectorAll("[data-chart=allocations]").forEach((figure) => {
  const table = document.getElementById("allocations");
  drawWhenSeen(figure, table, () => allocations(figure, table));
});

const YEAR = "2023".length;

/** A period by its last day, so that a year stands behind its quarters. */
function end(period) {
  return period.length === YEAR ? `${period}-R` : period;
}

/** A period in a page that is read from the right: its parts keep their order. */
function isolated(period) {
  return `\u2066${period}\u2069`;
}

/** What is reported by period, with the baseline and both targets, from the tables of a measure. */
function seriesOf(figure, table) {
  const text = plainText();
  // What a year is made of stands below the periods, and for what was reported of that year.
  const rows = new Map([...table.querySelectorAll("tr[data-period]")].map((row) => [row.dataset.period, row]));
  const reported = [...rows.values()].map((row) => ({
    period: row.dataset.period, value: row.dataset.value, written: row.querySelector(".written")?.textContent, breaks: row.dataset.break,
  }));
  const aims = [...(document.getElementById(figure.dataset.aims)?.querySelectorAll("tr[data-aim]") ?? [])]
    .filter((row) => row.dataset.unit === "GLO");
  const gaps = (figure.dataset.gaps ?? "").split(" ").filter(Boolean).map((period) => ({ period }));
  const periods = [...new Set([...reported, ...gaps].map((one) => one.period).concat(aims.map((aim) => aim.dataset.period).filter(Boolean)))].sort((a, b) => end(a) < end(b) ? -1 : 1);
  const whole = reported.filter((one) => one.value !== undefined);
  // A line has a hole where nothing was reported, and does not lead past it.
  const lineOf = (fits) => [...whole, ...gaps].filter((one) => fits(one.period)).sort((a, b) => end(a.period) < end(b.period) ? -1 : 1);
  const lines = [(period) => period.length > YEAR, (period) => period.length === YEAR].map(lineOf)
    .filter((line) => line.some((one) => one.value !== undefined));
  const at = (name, key, mark, ink) => {
    const points = aims.filter((aim) => aim.dataset.aim === "target" && aim.dataset.period && aim.dataset[key])
      .map((aim) => [aim.dataset.period, Number(aim.dataset[key])]);
    return points.length === 0 ? [] : [{ name, type: "scatter", symbol: mark, symbolSize: 13, itemStyle: { color: "transparent", borderColor: ink, borderWidth: 2 }, data: points }];
  };
  const baseline = aims.find((aim) => aim.dataset.aim === "baseline" && aim.dataset.current);
  const target = aims.find((aim) => aim.dataset.aim === "target");
  return {
    animation: false, textStyle: text,
    grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
    legend: { top: 0, textStyle: text, selectedMode: false },
    tooltip: { trigger: "item", renderMode: "richText", confine: true, backgroundColor: colour("--sheet"), borderColor: colour("--rule-strong"), textStyle: text },
    xAxis: { type: "category", data: periods, axisLabel: { ...text, formatter: isolated }, axisLine: { lineStyle: { color: colour("--rule-strong") } } },
    yAxis: { type: "value", name: figure.dataset.unit, nameTextStyle: { ...text, align: "left" }, axisLabel: text, splitLine: { lineStyle: { color: colour("--rule") } } },
    series: [
      // Years and quarters count alike and not together: each is a line of its own.
      ...lines.map((line, at) => ({
        name: figure.dataset.reported, type: "line", symbolSize: 9, symbol: "circle", connectNulls: false,
        lineStyle: { color: colour("--bar-1"), width: 2 }, itemStyle: { color: colour("--bar-1") },
        data: line.map((one) => [one.period, one.value === undefined ? null : Number(one.value)]),
        markLine: at > 0 ? undefined : { symbol: "none", silent: true, label: { ...text, position: "insideEndTop" }, data: [
          ...(baseline ? [{ yAxis: Number(baseline.dataset.current), name: baseline.dataset.label, label: { formatter: baseline.dataset.label }, lineStyle: { color: colour("--ink-2"), type: "dotted" } }] : []),
          ...reported.filter((one) => one.breaks).map((one) => ({ xAxis: one.period, label: { show: false }, lineStyle: { color: colour("--bad"), type: "dashed" } })),
        ] } })),
      ...at(target?.dataset.originalLabel, "original", "diamond", colour("--ink-2")),
      ...at(target?.dataset.currentLabel, "current", "rect", colour("--bar-2")),
    ],
  };
}

document.querySelectorAll("[data-chart=series]").forEach((figure) => {
  const table = document.getElementById(figure.dataset.table);
  drawWhenSeen(figure, table, () => seriesOf(figure, table));
});

/** Files that are too large are said so beside the field, before anything is sent. */
document.querySelectorAll("input[type=file][data-bytes-max]").forEach((input) => input.addEventListener("change", () => {
  const bytes = [...input.files].reduce((sum, file) => sum + file.size, 0);
  input.setCustomValidity(bytes > Number(input.dataset.bytesMax) ? input.dataset.tooLarge : "");
  input.reportValidity();
}));

/** Whether a form is on its way. A second click is none then; the key in the form would see to that too. */
function mark(form, sent) {
  form.dataset.sent = sent;
  form.querySelectorAll("button[type=submit]").forEach((button) => {
    if (sent) {
      button.setAttribute("aria-disabled", "true");
    } else {
      button.removeAttribute("aria-disabled");
    }
  });
}

/** Where no answer comes, what is known is said, and the same form, under its key, may be sent again. */
function noAnswer(form, button) {
  mark(form, "");
  const note = document.getElementById("no-answer").content.firstElementChild.cloneNode(true);
  note.querySelector("button").addEventListener("click", () => form.requestSubmit(button));
  note.querySelector("a").href = form.dataset.place;
  form.querySelector(".errors")?.remove();
  form.prepend(note);
  note.focus();
}

/** Goes where the answer leads. An answer that is a page is asked for once more as usual: what is refused does nothing, and what is done is done once. */
function send(form, button) {
  const fields = new FormData(form, button);
  const body = form.enctype === "multipart/form-data" ? fields : new URLSearchParams(fields);
  fetch(form.getAttribute("action"), { method: "POST", headers: { "KPI-Ledger-Form": "script" }, body }).then((answer) => {
    const next = answer.headers.get("KPI-Ledger-Next");
    if (next) {
      location.assign(next);
    } else {
      mark(form, "as usual");
      form.requestSubmit(button);
    }
  }, () => noAnswer(form, button));
}

document.querySelectorAll("form[data-once]").forEach((form) => form.addEventListener("submit", (event) => {
  if (form.dataset.sent === "as usual") {
    return;
  }
  event.preventDefault();
  if (!form.dataset.sent) {
    mark(form, "by script");
    send(form, event.submitter);
  }
}));
/** Back from the next page, or after a request that was broken off, the form may be sent again. */
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => mark(form, "")));

/** Asks again until the page is there. A reload by the page itself would take away what somebody is reading. */
function openWhenThere(note) {
  const again = () => setTimeout(() => fetch(location.href).then(
    (answer) => answer.status === 503 ? again() : location.reload(), again), 1000 * Number(note.dataset.again));
  note.hidden = false;
  again();
}

document.querySelectorAll("[data-again]").forEach(openWhenThere);

/** Cells from a spreadsheet fill the grid from the cell in which they are pasted; what is more goes into the field below. */
document.querySelectorAll("[data-grid]").forEach((grid) => {
  grid.addEventListener("paste", (event) => {
    const cell = event.target.closest("td");
    const text = event.clipboardData.getData("text/plain");
    if (!cell || !/[\t\n]/.test(text.trim())) {
      return;
    }
    event.preventDefault();
    const rows = [...grid.tBodies[0].rows];
    const first = rows.indexOf(cell.parentElement);
    const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
    lines.slice(0, rows.length - first).forEach((line, down) => line.split("\t").forEach((value, across) => {
      const target = rows[first + down].cells[cell.cellIndex + across]?.querySelector("input[type=text]");
      if (target) {
        target.value = value.trim();
      }
    }));
    const more = lines.slice(rows.length - first);
    if (more.length > 0) {
      document.getElementById("pasted").value += more.join("\n");
    }
  });
  grid.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Enter: 1 }[event.key];
    const cell = event.target.closest("td");
    if (!step || !cell) {
      return;
    }
    event.preventDefault();
    const next = grid.tBodies[0].rows[cell.parentElement.sectionRowIndex + step];
    next?.cells[cell.cellIndex].querySelector("input[type=text]").focus();
  });
});

/** A sheet that is far too long for a form is refused here, with the limit, and stays where it was pasted. */
document.querySelectorAll("form[data-limit]").forEach((form) => form.addEventListener("submit", (event) => {
  const rows = document.getElementById("pasted").value.split("\n").filter((line) => line.trim()).length;
  const note = document.getElementById("too-many");
  note.hidden = rows <= Number(form.dataset.limit);
  if (!note.hidden) {
    event.preventDefault();
    event.stopImmediatePropagation();
    note.querySelector("span").textContent = rows.toLocaleString(document.documentElement.lang);
    note.focus();
  }
}, { capture: true }));
