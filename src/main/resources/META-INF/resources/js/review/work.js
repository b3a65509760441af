// SPDX-License-Identifier: Apache-2.0
// Enter on the page itself starts with the next article, n takes another; a focused link or button
// keeps its own.
const keys = { Enter: "start", n: "another" };

document.addEventListener("keydown", event => {
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey && !event.repeat;
  const onPage = event.target === document.body || event.target.id === "main";
  const button = keys[event.key] && document.getElementById(keys[event.key]);
  if (button && plain && onPage) {
    event.preventDefault();
    button.click();
  }
});
