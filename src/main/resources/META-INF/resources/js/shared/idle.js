// SPDX-License-Identifier: Apache-2.0
// For what can wait until the page is there and the browser has time.

export const later = window.requestIdleCallback ?? ((work) => setTimeout(work, 20));
