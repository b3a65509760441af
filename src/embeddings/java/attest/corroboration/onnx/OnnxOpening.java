// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.onnx;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import attest.corroboration.meaning.Encoder;
import attest.shared.Unstartable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Opens a folder with {@code model.onnx} and {@code tokenizer.json}, as models are handed on. */
public final class OnnxOpening implements Encoder.Opening {
  /** Longer sentences are read from their beginning. */
  private static final String MOST_TOKENS = "256";

  @Override
  public Encoder open(Path folder) {
    Path model = file(folder, "model.onnx");
    Path tokenizer = file(folder, "tokenizer.json");
    var session = session(model);
    try {
      return new OnnxEncoder(session, tokenizer(tokenizer));
    } catch (IllegalStateException e) {
      OnnxEncoder.close(session);
      throw e;
    }
  }

  private static Path file(Path folder, String name) {
    Path file = folder.resolve(name);
    if (!Files.isReadable(file)) {
      throw new Unstartable(
          "ATTEST_EMBEDDINGS names " + folder + ", where " + name + " cannot be read.");
    }
    return file;
  }

  private static OrtSession session(Path model) {
    var environment = OrtEnvironment.getEnvironment();
    try (var options = new OrtSession.SessionOptions()) {
      environment.setTelemetry(false);
      options.setIntraOpNumThreads(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
      // Threads that wait for work sleep: searches need the processor more.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      return environment.createSession(model.toString(), options);
    } catch (OrtException e) {
      throw new Unstartable(
          "ATTEST_EMBEDDINGS: " + model + " is no model that can be read: " + e.getMessage(), e);
    }
  }

  private static HuggingFaceTokenizer tokenizer(Path file) {
    // Otherwise its library tells its makers that it is used, and may fetch what is not there.
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
    try {
      return HuggingFaceTokenizer.newInstance(
          file, Map.of("padding", "do_not_pad", "truncation", "true", "maxLength", MOST_TOKENS));
    } catch (IOException | RuntimeException e) {
      throw new Unstartable(
          "ATTEST_EMBEDDINGS: " + file + " is no tokenizer that can be read: " + e.getMessage(), e);
    }
  }
}
