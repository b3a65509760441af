// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** The frame in which a table of people's Markdown scrolls, where it is wider than the page. */
final class WideTable extends CustomBlock {
  /** Puts each table into a frame of its own. */
  static final class Framing extends AbstractVisitor {
    @Override
    public void visit(CustomBlock block) {
      if (block instanceof TableBlock) {
        var frame = new WideTable();
        block.insertBefore(frame);
        frame.appendChild(block);
      }
    }
  }

  /** Writes the frame: reached by the Tab key, so that it scrolls without a mouse. */
  record Renderer(HtmlNodeRendererContext context) implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(WideTable.class);
    }

    @Override
    public void render(Node frame) {
      context.getWriter().tag("div", Map.of("class", "scroll", "tabindex", "0"));
      context.render(frame.getFirstChild());
      context.getWriter().tag("/div");
    }
  }
}
