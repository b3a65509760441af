// SPDX-License-Identifier: Apache-2.0
package attest.article;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Places in a text, kept as numbers joined by commas. */
@Converter
public class Offsets implements AttributeConverter<Set<Integer>, String> {
  @Override
  public String convertToDatabaseColumn(Set<Integer> places) {
    return places.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
  }

  @Override
  public Set<Integer> convertToEntityAttribute(String joined) {
    return Arrays.stream(joined.split(","))
        .filter(place -> !place.isEmpty())
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
