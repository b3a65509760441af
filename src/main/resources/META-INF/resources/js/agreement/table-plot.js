// SPDX-License-Identifier: Apache-2.0
// <table-plot table="id">: the numbers of a table as points with their intervals, in the order of its rows;
// with "apart", rows of which none follows another are not joined by a line.

import { draw, isRightToLeft, rows, written } from "../shared/chart.js";

const SHAPES = ["circle", "rect", "triangle", "diamond", "pin", "arrow"];

class TablePlot extends HTMLElement {
  connectedCallback() {
    const table = document.getElementById(this.getAttribute("table"));
    const data = rows(table).filter((row) => row.cells.some((cell) => cell.value !== null));
    if (data.length < 2) return;
    this.hidden = false;
    const heads = [...table.tHead.rows[0].cells].filter((cell) => "series" in cell.dataset);
    draw(this, (colours) => this.#option(data, heads.map((cell) => cell.textContent.trim()), colours)).catch(() => {
      this.hidden = true; // the table says the same
    });
  }

  #option(data, series, colours) {
    const hues = [colours.ink, colours.claim, colours.figure, colours.attribution];
    return {
      grid: { left: 48, right: 24, top: series.length > 1 ? 40 : 16, bottom: 40 },
      legend: series.length > 1 ? { top: 0, textStyle: { color: colours.ink } } : undefined,
      xAxis: {
        type: "category",
        data: data.map((row) => row.name),
        inverse: isRightToLeft(),
        axisLine: { lineStyle: { color: colours.ink } },
        axisLabel: { color: colours.soft },
      },
      yAxis: {
        type: "value",
        max: 1,
        position: isRightToLeft() ? "right" : "left",
        axisLabel: { color: colours.soft, formatter: written },
        splitLine: { lineStyle: { color: colours.rule } },
      },
      series: series.flatMap((name, i) => [
        this.#points(name, data, i, hues[i % hues.length], colours),
        this.#intervals(data, i, series.length, hues[i % hues.length]),
      ]),
    };
  }

  #points(name, data, i, hue, colours) {
    return {
      name,
      type: "line",
      symbol: SHAPES[i % SHAPES.length],
      symbolSize: 10,
      lineStyle: { color: hue, width: this.hasAttribute("apart") ? 0 : 1.5, type: ["solid", "dashed", "dotted"][i % 3] },
      itemStyle: { color: hue },
      data: data.map((row) => row.cells[i]?.value ?? null),
      markLine: i > 0 ? undefined : {
        silent: true,
        symbol: "none",
        label: { show: false },
        lineStyle: { color: colours.edge, type: "dashed" },
        data: [{ yAxis: 0.667 }, { yAxis: 0.8 }],
      },
    };
  }

  #intervals(data, i, count, hue) {
    const aside = (i - (count - 1) / 2) * 6;
    return {
      type: "custom",
      silent: true,
      data: data.map((row, at) => [at, row.cells[i]?.low ?? null, row.cells[i]?.high ?? null]),
      renderItem: (_, api) => {
        if (Number.isNaN(api.value(1)) || Number.isNaN(api.value(2))) return undefined;
        const [x, low] = api.coord([api.value(0), api.value(1)]);
        const [, high] = api.coord([api.value(0), api.value(2)]);
        return {
          type: "line",
          shape: { x1: x + aside, y1: low, x2: x + aside, y2: high },
          style: { stroke: hue, lineWidth: 3, opacity: 0.6 },
        };
      },
    };
  }
}

customElements.define("table-plot", TablePlot);
