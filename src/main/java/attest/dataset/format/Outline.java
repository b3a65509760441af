// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import java.util.List;

/**
 * What is known of a dataset before its first article.
 *
 * @param key the project's
 * @param name the project's
 * @param language of most articles
 * @param reviewers whose answers it holds, in their order, as they appear in it
 * @param labels codes of the scheme, withdrawn ones too, in their order
 * @param weighed whether answers carry probabilities
 * @param settled whether answers are the settled ones, so that a sentence without may be judged
 * @param text whether it holds the articles' words
 */
public record Outline(
    String key,
    String name,
    String language,
    List<String> reviewers,
    List<String> labels,
    boolean weighed,
    boolean settled,
    boolean text) {}
