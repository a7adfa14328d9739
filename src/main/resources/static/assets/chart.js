// Draws each figure.chart from the table inside it (base/ui/chart.jte). Sizes and colours come from the style sheet.
"use strict";
(() => {
  const COLOURS = ["--red", "--gold", "--info", "--good", "--muted"];
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();

  const read = (table) => {
    const heads = [...table.tHead.rows[0].cells];
    const rows = [...table.tBodies[0].rows].filter((row) => row.querySelector("td[data-value]"));
    const names = rows.map((row) => row.querySelector("th").textContent.trim());
    const series = heads
      .map((head, column) => ({ head, column }))
      .filter(({ head }) => "series" in head.dataset)
      .map(({ head, column }) => ({
        name: head.textContent.trim(),
        values: rows.map((row) => {
          const value = row.cells[column].dataset.value;
          return value === undefined ? null : Number(value);
        }),
      }));
    return { names, series };
  };

  const option = (kind, { names, series }) => ({
    animation: false,
    color: COLOURS.map(colour),
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour("--ink") },
    grid: { left: 8, right: 16, top: series.length > 1 ? 40 : 16, bottom: 8, containLabel: true },
    legend: series.length > 1 ? { top: 0, left: 0 } : undefined,
    tooltip: { trigger: "axis", renderMode: "richText" },
    xAxis: { type: "category", data: names, axisLabel: { hideOverlap: true } },
    yAxis: { type: "value", minInterval: 1 },
    series: series.map(({ name, values }) => ({
      name,
      data: values,
      type: kind === "line" ? "line" : "bar",
      barMaxWidth: 48,
    })),
  });

  const draw = (figure, data) => {
    const drawing = figure.querySelector(".chart-drawing");
    drawing.hidden = false;
    const chart = echarts.init(drawing, null, { renderer: "canvas" });
    chart.setOption(option(figure.dataset.chart, data));
    new ResizeObserver(() => chart.resize()).observe(drawing);
  };

  let loading;
  const load = (address) =>
    (loading ??= new Promise((loaded, failed) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = loaded;
      script.onerror = failed;
      document.head.append(script);
    }));
  const show = (figure, data) => load(figure.dataset.library).then(() => draw(figure, data));

  // The library weighs more than the page: on a telephone only whoever wants a chart loads it.
  const heavy = !matchMedia("(min-width: 48rem)").matches || navigator.connection?.saveData;
  for (const figure of document.querySelectorAll("figure[data-chart]")) {
    const data = read(figure.querySelector("table"));
    if (data.names.length === 0 || data.series.length === 0) {
      continue;
    }
    if (!heavy) {
      show(figure, data);
      continue;
    }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-secondary chart-show";
    button.textContent = figure.dataset.show;
    button.addEventListener("click", () => {
      button.remove();
      show(figure, data);
    });
    figure.prepend(button);
  }
})();
