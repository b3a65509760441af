// SPDX-License-Identifier: Apache-2.0
/**
 * What every room leans on: problems in words, request bodies, paging, the frame of a page,
 * Markdown made safe. It knows no feature. A thing belongs here only when two features need it and
 * neither owns it.
 */
@NullMarked
package attest.shared;

import org.jspecify.annotations.NullMarked;
