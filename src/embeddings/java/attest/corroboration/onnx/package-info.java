// SPDX-License-Identifier: Apache-2.0
/** Reads language models in the ONNX format. Built in with {@code -Pembeddings} alone. */
@NullMarked
package attest.corroboration.onnx;

import org.jspecify.annotations.NullMarked;
