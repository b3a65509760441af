// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import attest.corroboration.meaning.Encoder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sentence's vector is the mean of those of its tokens, or what the model itself gives for the
 * sentence.
 */
final class OnnxEncoder implements Encoder {
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  OnnxEncoder(OrtSession session, HuggingFaceTokenizer tokenizer) {
    this.session = session;
    this.tokenizer = tokenizer;
  }

  @Override
  public float[][] vectors(List<String> texts) {
    var inputs = new HashMap<String, OnnxTensor>();
    try {
      var tokens = Tokens.of(tokenizer.batchEncode(texts));
      add(inputs, "input_ids", tokens.ids);
      add(inputs, "attention_mask", tokens.mask);
      add(inputs, "token_type_ids", tokens.types);
      try (var result = session.run(inputs)) {
        return vectors((OnnxTensor) result.get(0), tokens.mask);
      }
    } catch (OrtException e) {
      throw new IllegalStateException("The model of ATTEST_EMBEDDINGS: " + e.getMessage(), e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  /** Sentences of a batch, filled up with zeros to the length of the longest. */
  private record Tokens(long[][] ids, long[][] mask, long[][] types) {
    static Tokens of(Encoding[] read) {
      int longest = 0;
      for (var sentence : read) {
        longest = Math.max(longest, sentence.getIds().length);
      }
      var tokens =
          new Tokens(
              new long[read.length][longest],
              new long[read.length][longest],
              new long[read.length][longest]);
      for (int i = 0; i < read.length; i++) {
        int length = read[i].getIds().length;
        System.arraycopy(read[i].getIds(), 0, tokens.ids[i], 0, length);
        System.arraycopy(read[i].getAttentionMask(), 0, tokens.mask[i], 0, length);
        System.arraycopy(read[i].getTypeIds(), 0, tokens.types[i], 0, length);
      }
      return tokens;
    }
  }

  /** Where the model takes such an input. */
  private void add(Map<String, OnnxTensor> inputs, String name, long[][] values)
      throws OrtException {
    if (session.getInputNames().contains(name)) {
      inputs.put(name, OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), values));
    }
  }

  private static float[][] vectors(OnnxTensor output, long[][] mask) {
    long[] shape = output.getInfo().getShape();
    var numbers = output.getFloatBuffer();
    if (numbers == null || shape.length < 2 || shape.length > 3) {
      throw new IllegalStateException("The model of ATTEST_EMBEDDINGS gives no vectors.");
    }
    int size = (int) shape[shape.length - 1];
    float[][] vectors = new float[mask.length][size];
    for (int i = 0; i < vectors.length; i++) {
      if (shape.length == 2) {
        numbers.get(vectors[i]);
      } else {
        sum(numbers, mask[i], vectors[i]);
      }
    }
    return vectors;
  }

  /** The mean's length does not count, so that it need not be divided. */
  private static void sum(FloatBuffer numbers, long[] mask, float[] sum) {
    var token = new float[sum.length];
    for (long counts : mask) {
      numbers.get(token);
      for (int k = 0; counts > 0 && k < sum.length; k++) {
        sum[k] += token[k];
      }
    }
  }

  @Override
  public void close() {
    tokenizer.close();
    close(session);
  }

  static void close(OrtSession session) {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
