// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A real model of English sentences, 23 MB, as somebody would hand it on. */
public final class SmallModel {
  private static final String NAME = "/all-minilm-l6-v2-q";

  private SmallModel() {}

  /** Lays it into a folder. */
  public static Path in(Path folder) throws IOException {
    copy(NAME + ".onnx", folder.resolve("model.onnx"));
    copy(NAME + "-tokenizer.json", folder.resolve("tokenizer.json"));
    return folder;
  }

  private static void copy(String name, Path to) throws IOException {
    try (var file = Objects.requireNonNull(SmallModel.class.getResourceAsStream(name))) {
      Files.copy(file, to);
    }
  }
}
