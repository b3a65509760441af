// SPDX-License-Identifier: Apache-2.0
package attest.search;

import java.util.List;

/** Sentences of an article that this node's index took in since it was made. */
public record SentencesIndexed(List<String> texts) {}
