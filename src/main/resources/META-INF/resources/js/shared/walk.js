// SPDX-License-Identifier: Apache-2.0
// Walks a list marked data-walk: j and k move between the links of its rows, Enter follows (the link's own key).
// On a page that is there for its list (data-walk="enter"), Enter opens the first row before any was walked to.

const inField = (target) => target.closest("input, textarea, select, [contenteditable]");

for (const list of document.querySelectorAll("[data-walk]")) {
  const links = [...list.children].map((row) => row.querySelector("a")).filter(Boolean);
  let at = -1;

  const go = (to) => {
    at = Math.max(0, Math.min(links.length - 1, to));
    links[at].focus();
    links[at].closest("li").scrollIntoView({ block: "center" });
  };

  list.addEventListener("focusin", (event) => {
    const index = links.indexOf(event.target);
    at = index >= 0 ? index : at;
  });
  const opensFirst = ({ key, target, repeat }) =>
    list.dataset.walk === "enter" && key === "Enter" && !repeat && (target === document.body || target.id === "main");

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || inField(event.target) || document.querySelector("dialog[open]")) return;
    if (event.key === "j") go(at + 1);
    else if (event.key === "k") go(at - 1);
    else if (opensFirst(event)) links[0]?.click();
    else return;
    event.preventDefault();
  });
}
