// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corroboration.meaning.Encoder;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Within the program, since a process loads the runtime's native part for one class loader alone.
 */
@QuarkusTest
class OnnxOpeningTest {
  private static final String SILO = "Troops captured the grain silo near the river.";
  private static final String STORE = "Soldiers seized the wheat store by the water.";
  private static final String COUNCIL = "The council voted on school fees.";

  @TempDir Path folder;

  private static double cosine(float[] one, float[] other) {
    double product = 0;
    double oneSquare = 0;
    double otherSquare = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * other[i];
      oneSquare += one[i] * one[i];
      otherSquare += other[i] * other[i];
    }
    return product / Math.sqrt(oneSquare * otherSquare);
  }

  private void isRefused(String named) {
    var refused = assertThrows(IllegalStateException.class, () -> Encoder.in(folder));
    assertTrue(refused.getMessage().startsWith("ATTEST_EMBEDDINGS"), refused.getMessage());
    assertTrue(refused.getMessage().contains(named), refused.getMessage());
  }

  @Test
  void sentencesOfOneMatterAreNearerThanOthers() throws IOException {
    try (var encoder = Encoder.in(SmallModel.in(folder))) {
      float[][] vectors = encoder.vectors(List.of(SILO, STORE, COUNCIL));
      assertEquals(384, vectors[0].length);
      double near = cosine(vectors[0], vectors[1]);
      double far = cosine(vectors[0], vectors[2]);
      assertTrue(near > far + 0.3, near + " and " + far);
    }
  }

  @Test
  void aSentenceIsReadAlikeAloneAndBesideLongerOnes() throws IOException {
    try (var encoder = Encoder.in(SmallModel.in(folder))) {
      String longest = (COUNCIL + " ").repeat(100);
      float[] beside = encoder.vectors(List.of(longest, SILO))[1];
      float[] alone = encoder.vectors(List.of(SILO))[0];
      assertEquals(1, cosine(alone, beside), 0.02);
    }
  }

  @Test
  void anEmptySentenceHasAVectorAsWell() throws IOException {
    try (var encoder = Encoder.in(SmallModel.in(folder))) {
      assertEquals(384, encoder.vectors(List.of(""))[0].length);
    }
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    isRefused("model.onnx");
    SmallModel.in(folder);
    Files.delete(folder.resolve("tokenizer.json"));
    isRefused("tokenizer.json");
  }

  @Test
  void whatIsBrokenIsNamed() throws IOException {
    SmallModel.in(folder);
    Files.writeString(folder.resolve("tokenizer.json"), "{");
    isRefused("tokenizer.json");
    Files.writeString(folder.resolve("model.onnx"), "<html>");
    isRefused("model.onnx");
  }
}
