// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import io.quarkus.qute.RawString;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * People's Markdown as HTML that can do no harm: raw HTML is shown as text, addresses other than
 * http, https and mailto are emptied, pictures become their description (a remote picture would
 * tell its host who reads).
 */
public final class Markdown {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .nodeRendererFactory(WideTable.Renderer::new)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
          .build();

  private Markdown() {}

  public static RawString html(String markdown) {
    Node document = PARSER.parse(markdown);
    document.accept(new WithoutPictures());
    document.accept(new BelowTheTitle());
    document.accept(new WideTable.Framing());
    return new RawString(RENDERER.render(document));
  }

  /** The page has its own first heading: theirs begin at the second level. */
  private static final class BelowTheTitle extends AbstractVisitor {
    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.min(6, heading.getLevel() + 1));
    }
  }

  private static final class WithoutPictures extends AbstractVisitor {
    @Override
    public void visit(Image image) {
      visitChildren(image);
      while (image.getFirstChild() != null) {
        image.insertBefore(image.getFirstChild());
      }
      image.insertBefore(new Text(" "));
      image.unlink();
    }
  }
}
