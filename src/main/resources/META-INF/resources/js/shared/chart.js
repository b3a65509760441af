// SPDX-License-Identifier: Apache-2.0
// Plots by Apache ECharts, on a canvas and in the colours of the style sheet. The table beside a plot says the same.

const LIBRARY = "/_static/echarts/6.0.0/dist/echarts.esm.min.mjs";

const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** The style sheet's colours as they are now: light, dark or printed. */
export const colours = () => ({
  paper: token("paper"),
  ink: token("ink"),
  soft: token("ink-2"),
  rule: token("rule"),
  edge: token("edge"),
  claim: token("claim"),
  figure: token("figure"),
  attribution: token("attribution"),
});

/** The numbers of a table's rows: cells carry them as data-value, data-low and data-high. */
export const rows = (table) =>
  [...table.tBodies[0].rows].map((row) => ({
    name: row.cells[0].textContent.trim(),
    cells: [...row.cells].filter((cell) => "value" in cell.dataset).map(numbers),
  }));

const numbers = ({ dataset }) => ({
  value: number(dataset.value),
  low: number(dataset.low),
  high: number(dataset.high),
});

const number = (text) => (text === undefined || text === "" ? null : Number(text));

/** A number as the page's language writes it, in the digits and with the minus of the tables. */
export const written = (value) => {
  const number = String(value).replace("-", "\u2212");
  return document.documentElement.lang === "fr" ? number.replace(".", ",") : number;
};

/** Text direction decides on which side a plot begins. */
export const isRightToLeft = () => getComputedStyle(document.documentElement).direction === "rtl";

/** A page stands before its plots are drawn: the library is large. */
const loaded = new Promise((done) => {
  if (document.readyState === "complete") done();
  else addEventListener("load", () => setTimeout(done), { once: true });
});

/** A plot is drawn once it comes near to what is seen, or the page is printed. */
const near = (host) =>
  new Promise((done) => {
    const watch = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && done(), {
      rootMargin: "300px",
    });
    watch.observe(host);
    addEventListener("beforeprint", done, { once: true });
  });

/**
 * Draws into an element, and anew when its size, the colours or the medium change. `option` is asked for ECharts'
 * options with the colours of the moment; it must ask for no tooltip in HTML, which the page's policy refuses.
 */
export const draw = async (host, option) => {
  await loaded;
  await near(host);
  const echarts = await import(LIBRARY);
  const chart = echarts.init(host, null, { renderer: "canvas" });
  const paint = () => chart.setOption({ ...base(colours()), ...option(colours()) }, true);
  paint();
  new ResizeObserver(() => chart.resize()).observe(host);
  for (const query of ["(prefers-color-scheme: dark)", "print"]) {
    matchMedia(query).addEventListener("change", paint);
  }
  return chart;
};

const base = ({ ink }) => ({
  animation: false,
  aria: { enabled: false },
  backgroundColor: "transparent",
  textStyle: { color: ink, fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13 },
});
