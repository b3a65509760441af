// SPDX-License-Identifier: Apache-2.0
/**
 * Labelled datasets: answers in the formats that others read, numbered releases that never change,
 * labelled data from elsewhere brought in, and the addresses that are told of it. It owns releases
 * with their files, and webhooks with what was sent to them. Whatever leaves has passed through
 * {@link attest.annotation.Blindness}, and what a removed member judged stays in it.
 */
@NullMarked
package attest.dataset;

import org.jspecify.annotations.NullMarked;
