// SPDX-License-Identifier: Apache-2.0
package attest.live;

import attest.article.Article;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.PathParam;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * What happens at one article. Messages: {@code welcome} once the page is among those told:
 * whatever came before it is asked of the API; {@code presence} with the {@code people} at the
 * article; {@code answer} and {@code comment}, {@code adjudication} and {@code contest} with the
 * {@code sentence}; {@code submission}. What the reader did themselves is marked {@code own}: told
 * a moment later, it may reach the page that already shows it.
 */
@WebSocket(path = "/live/articles/{id}")
public class ArticleChannel {
  @Inject Entrance entrance;
  @Inject Telling telling;
  @Inject Audience audience;

  @OnOpen
  @Blocking
  @Transactional
  public void open(@PathParam String id, WebSocketConnection connection) {
    boolean seated =
        entrance.seat(
            connection,
            asker -> {
              var article = Article.visibleTo(asker, Long.parseLong(id));
              return new Entrance.Place(article.project.id, article.id);
            });
    if (seated) {
      telling.presence(Long.parseLong(id));
    }
  }

  @OnClose
  public void close(WebSocketConnection connection) {
    var seat = audience.leave(connection.id());
    if (seat != null) {
      telling.presence(seat.article());
    }
  }
}
