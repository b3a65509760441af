// SPDX-License-Identifier: Apache-2.0
/**
 * What is said to open pages without their asking: who is at an article, that an answer, a comment
 * or a submission came. It listens to the events that features fire and owns nothing but the open
 * connections. A message names what changed and never what it says: the page asks the API, which
 * knows what the asker may see; and a message goes only to those who may know that there was a
 * change at all.
 */
@NullMarked
package attest.live;

import org.jspecify.annotations.NullMarked;
