/**
 * Labelled datasets: the formats in which answers leave the program, and the page that offers them.
 * Whatever leaves has passed through {@link attest.annotation.Blindness}, and what a removed member
 * judged stays in it. It owns no table.
 */
@NullMarked
package attest.dataset;

import org.jspecify.annotations.NullMarked;
