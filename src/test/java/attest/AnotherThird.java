// SPDX-License-Identifier: Apache-2.0
package attest;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** See {@link OneThird}. */
@Suite
@SelectPackages("attest")
@IncludeClassNamePatterns(AnotherThird.TESTS)
class AnotherThird {
  static final String TESTS = "attest[.](agreement|annotation|dataset|journey|suggestion)[.].*Test";
}
