package vn.motcua.records;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Looks at a picture's header and counts its pages; its points are never unpacked. */
final class ImageContent {
  /** Far above any scanned paper; ends the count of a TIFF whose pages point back at each other. */
  private static final int MOST_PAGES = 5000;

  private ImageContent() {}

  static Finding look(Path file, String mediaType) throws IOException, Inspector.Damaged {
    try (ImageInputStream content = new FileImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
      ImageReader reader = readers.next();
      try {
        reader.setInput(content);
        return new Finding(mediaType, pages(reader, mediaType), Set.of());
      } catch (IOException | RuntimeException e) {
        // Readers of damaged pictures throw whatever they trip over: an index, a null, a negative
        // size. All of it means the same to the person who handed the picture in.
        throw new Inspector.Damaged(e);
      } finally {
        reader.dispose();
      }
    }
  }

  private static int pages(ImageReader reader, String mediaType) throws IOException {
    reader.getWidth(0);
    if (!mediaType.equals("image/tiff")) {
      return 1;
    }
    int pages = 1;
    while (pages < MOST_PAGES && hasPage(reader, pages)) {
      pages++;
    }
    return pages;
  }

  private static boolean hasPage(ImageReader reader, int index) throws IOException {
    try {
      return reader.getWidth(index) > 0;
    } catch (IndexOutOfBoundsException e) {
      return false;
    }
  }
}
