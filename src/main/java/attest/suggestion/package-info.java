// SPDX-License-Identifier: Apache-2.0
/**
 * What a machine reads in a sentence: numbers, what was done to whom, how sure the print is. No
 * database and no people; nothing here is a label until a person takes it. Word lists are data
 * under {@code suggestion} on the class path, one folder a language.
 */
@NullMarked
package attest.suggestion;

import org.jspecify.annotations.NullMarked;
