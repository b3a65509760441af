// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * PDFBox's parser with streams that unpack within a budget: by itself it unpacks whatever it meets
 * into memory, a thousandfold of the file.
 */
final class BudgetedParser extends PDFParser {
  BudgetedParser(RandomAccessRead source, PdfBudget budget) throws IOException {
    super(source);
    document =
        new COSDocument(IOUtils.createMemoryOnlyStreamCache(), this) {
          @Override
          public COSStream createCOSStream(COSDictionary dictionary, long begin, long length)
              throws IOException {
            var stream = new BudgetedStream(createRandomAccessReadView(begin, length), budget);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
          }
        };
  }
}
