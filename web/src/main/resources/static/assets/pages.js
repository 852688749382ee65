"use strict";
// Everything here only adds: without script each page says the same.

/** Draws the allocation chart from the figures of the table, once it comes into view. */
function drawWhenSeen(figure) {
  const table = document.getElementById("allocations");
  if (!table || !("IntersectionObserver" in window)) {
    return;
  }
  figure.hidden = false;
  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      observer.disconnect();
      load(figure.dataset.library).then(
        () => draw(figure, table),
        () => { figure.hidden = true; });
    }
  }, { rootMargin: "200px" });
  observer.observe(figure);
}

function load(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
}

function draw(figure, table) {
  const rows = [...table.querySelectorAll("tr.parent")].map((row) => ({
    code: row.dataset.node,
    name: row.querySelector(".name").textContent.trim(),
    allocated: row.querySelector("data.allocated"),
    spent: row.querySelector("data.spent"),
  }));
  const chart = window.echarts.init(figure.querySelector(".canvas"), null, { renderer: "canvas" });
  const paint = () => chart.setOption(options(figure, rows), true);
  paint();
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  new ResizeObserver(() => { chart.resize(); paint(); }).observe(figure);
}

function options(figure, rows) {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const narrow = figure.clientWidth < 560;
  // In the order of reading: the code first, which the table has too.
  const labels = rows.map((row) => `${row.code} · ${row.name}`);
  const text = { color: colour("--ink"), fontFamily: getComputedStyle(document.body).fontFamily };
  const compact = new Intl.NumberFormat(figure.dataset.locale, { notation: "compact" });
  // The bars are only as long as a double can say; the figures beside them are the table's own text.
  const series = (key, name, bar) => ({
    name, type: "bar", barMaxWidth: narrow ? 8 : 14, itemStyle: { color: bar },
    data: rows.map((row) => ({ value: Number(row[key].value), written: row[key].textContent })),
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

document.querySelectorAll("[data-chart=allocations]").forEach(drawWhenSeen);

/** Asks again until the page is there. A reload by the page itself would take away what somebody is reading. */
function openWhenThere(note) {
  const again = () => setTimeout(() => fetch(location.href).then(
    (answer) => answer.status === 503 ? again() : location.reload(), again), 1000 * Number(note.dataset.again));
  note.hidden = false;
  again();
}

document.querySelectorAll("[data-again]").forEach(openWhenThere);
