// SPDX-License-Identifier: Apache-2.0
/**
 * One reviewer's answer to a sentence, with its details and its history, and the submission of an
 * article. It owns {@link attest.annotation.Blindness}, the one policy of who may see whose
 * answers, which every finder above asks. No judgement is ever lost: a change appends, a withdrawal
 * is a state.
 */
@NullMarked
package attest.annotation;

import org.jspecify.annotations.NullMarked;
