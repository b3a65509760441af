// SPDX-License-Identifier: Apache-2.0
package attest;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Every test that {@link OneHalf} has not. */
@Suite
@SelectPackages("attest")
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns(OneHalf.TESTS)
class OtherHalf {}
