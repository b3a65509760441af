// SPDX-License-Identifier: Apache-2.0
// What stands further down a page is laid out only when it comes near (see the style sheet), so that the page is
// there sooner. Once there is time it is laid out, one part after another: nothing moves when it is gone to.

import { later } from "./idle.js";

const parts = [...document.querySelectorAll(".page > section, .page > .split")];

function layOut() {
  const part = parts.shift();
  if (part) {
    part.style.contentVisibility = "visible";
    requestAnimationFrame(() => later(layOut));
  }
}

later(layOut);
