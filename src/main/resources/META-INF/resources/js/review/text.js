// SPDX-License-Identifier: Apache-2.0
// The words of a row as the server counts them: UTF-16 code units from the beginning of the sentence.
// Marks lie over them as elements, and never change the text.

const LETTERS = new Map();

for (const chip of document.getElementById("chips").content.querySelectorAll("[data-label]")) {
  LETTERS.set(chip.dataset.label, chip.querySelector(".mark").textContent);
}

const KINDS = { claims: "CLAIM", figures: "CASUALTY_FIGURE", attributions: "ATTRIBUTION" };
const HUES = { claims: "claim", figures: "figure", attributions: "attribution" };

export function wordsOf(row) {
  return row.querySelector(":scope > .text");
}

/** The spans of an answer: { kind, begin, end }, in the order of the details. */
export function spansOf(answer) {
  const spans = [];
  for (const kind of Object.keys(KINDS)) {
    for (const detail of answer.details[kind] ?? []) {
      for (const place of [detail, detail.mention, detail.cue]) {
        if (Number.isInteger(place?.begin)) {
          spans.push({ kind, begin: place.begin, end: place.end });
        }
      }
    }
  }
  return spans;
}

/** Shows the spans in the row's words: a line under them by kind, and its letter before them. */
export function showSpans(row, answer) {
  const words = wordsOf(row);
  const spans = spansOf(answer);
  if (spans.length === 0 && words.childElementCount === 0) {
    return;
  }
  const text = words.textContent;
  const inside = spans.filter(span => span.end <= text.length);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(s => [s.begin, s.end])])].sort((a, b) => a - b);
  words.replaceChildren(
    ...cuts.slice(1).map((end, i) => piece(text.slice(cuts[i], end), cuts[i], end, inside)),
  );
}

function piece(text, begin, end, spans) {
  let node = document.createTextNode(text);
  for (const span of spans.filter(s => s.begin <= begin && end <= s.end).reverse()) {
    const mark = document.createElement("mark");
    mark.className = `span ${HUES[span.kind]}`;
    if (span.begin === begin) {
      mark.dataset.letter = LETTERS.get(KINDS[span.kind]) ?? "";
    }
    mark.append(node);
    node = mark;
  }
  return node;
}

/** The offsets of the selection where it lies in the row's words and is not empty; else null. */
export function selected(row) {
  const selection = getSelection();
  const words = row && wordsOf(row);
  if (!words || selection.isCollapsed || selection.rangeCount === 0) {
    return null;
  }
  const range = selection.getRangeAt(0);
  if (!words.contains(range.startContainer) || !words.contains(range.endContainer)) {
    return null;
  }
  return snapped(row, offset(words, range.startContainer, range.startOffset), offset(words, range.endContainer, range.endOffset));
}

function offset(words, node, at) {
  const range = document.createRange();
  range.setStart(words, 0);
  range.setEnd(node, at);
  return range.toString().length;
}

/** The offset in the row's words of what lies at a place of the window. */
export function offsetAt(row, x, y) {
  const at = document.caretPositionFromPoint?.(x, y);
  if (at) {
    return offset(wordsOf(row), at.offsetNode, at.offset);
  }
  const range = document.caretRangeFromPoint(x, y); // Safari's way
  return offset(wordsOf(row), range.startContainer, range.startOffset);
}

/** Selects `[begin, end)` of the row's words. */
export function select(row, begin, end) {
  const [from, to] = [place(wordsOf(row), begin, false), place(wordsOf(row), end, true)];
  getSelection().setBaseAndExtent(from.node, from.at, to.node, to.at);
}

function place(words, offset, ends) {
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  let left = offset;
  let node = walker.nextNode();
  while (node && (ends ? left > node.length : left >= node.length)) {
    left -= node.length;
    node = walker.nextNode();
  }
  return node ? { node, at: left } : { node: words, at: words.childNodes.length };
}

function segments(row, granularity) {
  const text = wordsOf(row).textContent;
  const language = row.closest("[lang]").lang || undefined;
  return [...new Intl.Segmenter(language, { granularity }).segment(text)];
}

/** The words proper: { begin, end } each. */
export function wordPlaces(row) {
  return segments(row, "word")
    .filter(s => s.isWordLike)
    .map(s => ({ begin: s.index, end: s.index + s.segment.length }));
}

/** Without blanks at its ends, and never inside what is read as one character; null where nothing is left. */
function snapped(row, begin, end) {
  let [from, to] = [begin, end];
  for (const { index, segment } of segments(row, "grapheme")) {
    const after = index + segment.length;
    from = from > index && from < after ? index : from;
    to = to > index && to < after ? after : to;
  }
  const marked = wordsOf(row).textContent.slice(from, to);
  const begins = from + marked.length - marked.trimStart().length;
  const ends = begins + marked.trim().length;
  return ends > begins ? { begin: begins, end: ends } : null;
}
