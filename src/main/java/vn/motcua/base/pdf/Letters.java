package vn.motcua.base.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** The letters of a font as outlines, read from its file without the help of the machine. */
final class Letters {
  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final double unitsPerEm;

  Letters(byte[] trueType) {
    try {
      font = new TTFParser().parse(new RandomAccessReadBuffer(trueType));
      glyphs = font.getUnicodeCmapLookup();
      unitsPerEm = font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double width(String text, double size) {
    return text.codePoints().mapToDouble(this::advance).sum() * size / unitsPerEm;
  }

  /** The text with its first letter at this place of the line it stands on. */
  Path2D outline(String text, double size, double x, double y) {
    Path2D outline = new Path2D.Double();
    double scale = size / unitsPerEm;
    double at = x;
    for (int letter : text.codePoints().toArray()) {
      AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, y);
      Path2D shape = shape(letter);
      if (shape != null) {
        outline.append(place.createTransformedShape(shape), false);
      }
      at += advance(letter) * scale;
    }
    return outline;
  }

  private @Nullable Path2D shape(int letter) {
    try {
      // The font's reader keeps a place in the file: one at a time.
      synchronized (font) {
        GlyphData glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(letter));
        return glyph == null ? null : glyph.getPath();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double advance(int letter) {
    try {
      return font.getAdvanceWidth(glyphs.getGlyphId(letter));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
