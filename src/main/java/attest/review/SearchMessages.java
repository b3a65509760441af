// SPDX-License-Identifier: Apache-2.0
package attest.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the search in a project. */
@MessageBundle("search")
public interface SearchMessages {
  @Message("Search")
  String title();

  @Message("Search the project")
  String key();

  @Message("Words")
  String words();

  @Message(
      "All of them, in any order; “quotation marks” keep words together. Names are found across"
          + " French, English and Arabic.")
  String words_hint();

  @Message("Label")
  String label();

  @Message("any")
  String any();

  @Message("judged, no label")
  String no_label();

  @Message("Reviewer")
  String reviewer();

  @Message("I")
  String me();

  @Message("Credited source")
  String source();

  @Message("Outlet")
  String outlet();

  @Message("Language")
  String language();

  @Message("Published from")
  String from();

  @Message("to")
  String to();

  @Message("Only where answers differ")
  String disagreement();

  @Message("Order")
  String order();

  @Message(
      "{#switch order}{#case 'relevance'}Closest first{#case 'newest'}Newest first{#case"
          + " 'oldest'}Oldest first{#case 'article'}By article{#else}{order}{/switch}")
  String order_word(String order);

  @Message("Labels, reviewers and sources are looked for in the answers that you may see.")
  String answers_hint();

  @Message(
      "{#if more}More than {total} sentences{#else if total == 1}1 sentence{#else}{total}"
          + " sentences{/if}")
  String found(long total, boolean more);

  @Message("Nothing found")
  String nothing();

  @Message("Fewer words or conditions find more. Words are compared without accents and endings.")
  String nothing_words();

  @Message("Look for a sentence")
  String begin();

  @Message("Type words, or choose a condition, and press Enter.")
  String begin_words();

  @Message(
      "The index of sentences is being made at the moment, so some may be missing here. Ask again"
          + " in a minute.")
  String incomplete();

  @Message("Cancel")
  String cancel();
}
