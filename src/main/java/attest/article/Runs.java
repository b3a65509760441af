// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.wording.Run;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Common runs, kept as five numbers each, joined by commas and semicolons. */
@Converter
public class Runs implements AttributeConverter<List<Run>, String> {
  @Override
  public String convertToDatabaseColumn(List<Run> runs) {
    return runs.stream().map(Runs::joined).collect(Collectors.joining(";"));
  }

  private static String joined(Run run) {
    return IntStream.of(run.begin(), run.end(), run.otherBegin(), run.otherEnd(), run.words())
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(","));
  }

  @Override
  public List<Run> convertToEntityAttribute(String joined) {
    return Stream.of(joined.split(";")).filter(run -> !run.isEmpty()).map(Runs::run).toList();
  }

  private static Run run(String joined) {
    int[] n = Arrays.stream(joined.split(",")).mapToInt(Integer::parseInt).toArray();
    return new Run(n[0], n[1], n[2], n[3], n[4]);
  }
}
