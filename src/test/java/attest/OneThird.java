// SPDX-License-Identifier: Apache-2.0
package attest;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The tests run in three processes at once, each with a program and a database of its own: this
 * third, {@linkplain AnotherThird another}, and the {@linkplain LastThird last}, which has every
 * class that the two have not. They take about the same time, on both databases.
 */
@Suite
@SelectPackages("attest")
@IncludeClassNamePatterns(OneThird.TESTS)
class OneThird {
  static final String TESTS = "attest[.](article|audit|live|operations)[.].*Test";
}
