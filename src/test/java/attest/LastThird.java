// SPDX-License-Identifier: Apache-2.0
package attest;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Every test that {@link OneThird} and {@link AnotherThird} have not. */
@Suite
@SelectPackages("attest")
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns({OneThird.TESTS, AnotherThird.TESTS})
class LastThird {}
