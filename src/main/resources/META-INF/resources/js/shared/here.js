// SPDX-License-Identifier: Apache-2.0
// Where the navigation is wider than the screen, the place of the page at hand is brought to its middle. The page itself
// stays where it is: an address may lead further down.

import { later } from "./idle.js";

later(() => {
  const here = document.querySelector(".masthead nav [aria-current]");
  const nav = here?.closest("nav");
  if (nav && nav.scrollWidth > nav.clientWidth) {
    const [place, all] = [here.getBoundingClientRect(), nav.getBoundingClientRect()];
    nav.scrollLeft += (place.left + place.right - all.left - all.right) / 2;
  }
});
