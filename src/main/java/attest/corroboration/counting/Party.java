// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

/**
 * Whoever is credited, relays or prints, as the source register finds them.
 *
 * @param key the same for every name of one register entry; where the register has none, the folded
 *     name
 * @param name to show
 * @param type the word of its source type, empty where none is known
 * @param named false for "a hospital employee": an origin of its article alone
 * @param alignment the side it is on, empty = none said
 * @param control the key of who owns or directs it, found in the register like any other name;
 *     empty = nobody but itself
 */
public record Party(
    String key, String name, String type, boolean named, String alignment, String control) {

  /** What stands for all under one control: empty for an unnamed one that nobody directs. */
  String controlKey() {
    if (!control.isEmpty()) {
      return control;
    }
    return named ? key : "";
  }
}
