// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeasedWorkTest {
  private final List<Long> givenUp = new CopyOnWriteArrayList<>();

  private final class Ledger implements LeasedWork.Ledger<Long> {
    @Override
    public long id(Long work) {
      return work;
    }

    @Override
    public void renew(Set<Long> ids) {}

    @Override
    public Optional<Long> claim() {
      return Optional.empty();
    }

    @Override
    public void giveUp(long id) {
      givenUp.add(id);
    }
  }

  @Test
  void whatRunsOutOfMemoryIsGivenUpAndTheNextIsDone() throws Exception {
    var done = new CopyOnWriteArrayList<Long>();
    var work =
        new LeasedWork<Long>(
            "trial",
            1,
            new Ledger(),
            id ->
                () -> {
                  if (id == 7) {
                    throw new OutOfMemoryError("of a text that is too large");
                  }
                  return !done.add(id);
                });
    work.start(7L).get(60, TimeUnit.SECONDS);
    work.start(8L).get(60, TimeUnit.SECONDS);
    work.end();
    assertEquals(List.of(7L), givenUp);
    assertEquals(List.of(8L), done);
  }
}
