// SPDX-License-Identifier: Apache-2.0
package attest;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The tests run in two processes at once, each with a program and a database of its own: this half
 * and the {@linkplain OtherHalf other}, which has every class that is not here. They take about the
 * same time.
 */
@Suite
@SelectPackages("attest")
@IncludeClassNamePatterns(OneHalf.TESTS)
class OneHalf {
  static final String TESTS = "attest[.](agreement|annotation|journey|operations|shared)[.].*Test";
}
