// SPDX-License-Identifier: Apache-2.0
// A day and the minute as the server writes them: in the language of the page, UTC and saying so.

const REGIONS = { en: "en-GB", ar: "ar-u-nu-latn" };
const BETWEEN = { en: ", ", fr: " ", ar: "، " };
let formats = null;

export function moment(time) {
  const language = document.documentElement.lang;
  formats ??= [{ dateStyle: "long" }, { timeStyle: "short" }].map(
    style => new Intl.DateTimeFormat(REGIONS[language] ?? language, { ...style, timeZone: "UTC" }),
  );
  const written = `${formats.map(format => format.format(time)).join(BETWEEN[language] ?? " ")} UTC`;
  return language === "ar" ? `\u2067${written}\u2069` : written;
}
