// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A stream of a PDF whose unpacked size is measured against a budget before it is unpacked. */
final class BudgetedStream extends COSStream {
  private final PdfBudget budget;

  BudgetedStream(RandomAccessReadView source, PdfBudget budget) throws IOException {
    super(null, source);
    this.budget = budget;
  }

  @Override
  public COSInputStream createInputStream(DecodeOptions options) throws IOException {
    measure();
    return super.createInputStream(options);
  }

  @Override
  public RandomAccessRead createView() throws IOException {
    measure();
    return super.createView();
  }

  /**
   * @throws attest.article.reading.Unreadable where it would unpack to more than is left
   */
  void measure() throws IOException {
    budget.check();
    var filters = filters();
    InputStream in = createRawInputStream();
    for (int i = 0; i < filters.size(); i++) {
      boolean last = i == filters.size() - 1;
      var between = new ByteArrayOutputStream();
      OutputStream out = last ? OutputStream.nullOutputStream() : between;
      FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, budget.limited(out), this, i);
      in = new ByteArrayInputStream(between.toByteArray());
    }
  }

  private List<COSName> filters() {
    List<COSName> names = new ArrayList<>();
    if (getFilters() instanceof COSName one) {
      names.add(one);
    } else if (getFilters() instanceof COSArray several) {
      several.forEach(
          filter -> {
            if (filter instanceof COSName name && !names.contains(name)) {
              names.add(name);
            }
          });
    }
    return names;
  }
}
