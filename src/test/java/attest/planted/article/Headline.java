// SPDX-License-Identifier: Apache-2.0
package attest.planted.article;

import attest.planted.annotation.Remark;

/** Uses a room above its own, which uses this one: an arrow upward and a cycle. */
public class Headline {
  Remark remark;
}
