package vn.motcua.records;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;

/**
 * Finds out what a file is from its content alone. Neither its name nor the type that the sender
 * declared is asked; afterwards the name must agree with what was found.
 */
@Component
final class Inspector {
  private static final String PDF = "application/pdf";
  private static final String ZIP = "application/zip";
  private static final byte[] ZIP_HEADER = {'P', 'K', 3, 4};
  private static final Logger LOG = LoggerFactory.getLogger(Inspector.class);

  private final MimeTypes magic = MimeTypes.getDefaultMimeTypes();
  private final FileTypes allowed = new FileTypes();

  /**
   * A look that succeeded.
   *
   * @param name the given name made safe, ending in an extension of the type found
   */
  record Passed(FileName name, Finding finding) {}

  /**
   * @throws Invalid when the kind is not taken, the name claims another kind, or the file is
   *     damaged
   */
  Passed inspect(Path file, String givenName) throws IOException {
    FileName name = FileName.of(givenName);
    Finding finding = look(file);
    FileTypes.FileType type =
        allowed
            .of(finding.mediaType())
            .orElseThrow(
                () -> fault("records.file.not-allowed", finding.mediaType(), allowed.readable()));
    String usual = type.extensions().getFirst();
    if (name.extension().isEmpty()) {
      return new Passed(name.withExtension(usual), finding);
    }
    if (!type.extensions().contains(name.extension())) {
      throw fault("records.file.name-disagrees", "." + name.extension(), "." + usual);
    }
    return new Passed(name, finding);
  }

  private Finding look(Path file) throws IOException {
    String mediaType = detect(file);
    if (TwoKinds.isIn(file, mediaType)) {
      throw fault("records.file.two-kinds");
    }
    try {
      return switch (mediaType) {
        case PDF -> PdfContent.look(file);
        case ZIP -> ZipContent.look(file);
        case "image/jpeg", "image/png", "image/tiff" -> ImageContent.look(file, mediaType);
        default -> Finding.of(mediaType);
      };
    } catch (Damaged e) {
      LOG.info("an upload that starts as {} cannot be read", mediaType, e.getCause());
      throw fault("records.file.damaged");
    }
  }

  private String detect(Path file) throws IOException {
    try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
      content.mark(ZIP_HEADER.length);
      byte[] start = content.readNBytes(ZIP_HEADER.length);
      if (Arrays.equals(start, ZIP_HEADER)) {
        // Guesses about what is inside depend on the order of its entries: ZipContent knows.
        return ZIP;
      }
      content.reset();
      return magic.detect(content, new Metadata()).getBaseType().toString();
    }
  }

  private static Invalid fault(String key, Object... args) {
    return new Invalid(Fault.of("file", key, args));
  }

  /** The content starts like one kind of file and then is not one that can be read. */
  static final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    Damaged(Exception cause) {
      super(cause);
    }
  }
}
