// SPDX-License-Identifier: Apache-2.0
package attest.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A call that hands over a whole body of data: more than reading, see {@link Scope#EXPORT}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface TakesAway {}
