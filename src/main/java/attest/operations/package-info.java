/**
 * Running the program: where its database lies, the demonstration, health. It owns no table. It
 * stands above every feature and none knows it.
 */
@NullMarked
package attest.operations;

import org.jspecify.annotations.NullMarked;
