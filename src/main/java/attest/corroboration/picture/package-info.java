// SPDX-License-Identifier: Apache-2.0
/**
 * Where things stand in a dossier's pictures: coordinates for templates to draw, without a word to
 * read, a colour or a script. Every picture has its table beside it.
 */
@NullMarked
package attest.corroboration.picture;

import org.jspecify.annotations.NullMarked;
