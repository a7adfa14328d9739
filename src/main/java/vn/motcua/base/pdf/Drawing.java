package vn.motcua.base.pdf;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Prints the drawings of the product: an {@code svg} element of rectangles, circles, lines, simple
 * paths and text. A library that prints every SVG asks the machine for its fonts, which a server
 * need not have; here letters come as outlines from the one font of {@link Pdf}. What it does not
 * know is a fault of the template and refused, never left out.
 */
final class Drawing implements SVGDrawer {
  private final Letters plain;
  private final Letters bold;

  Drawing(Letters plain, Letters bold) {
    this.plain = plain;
    this.bold = bold;
  }

  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
    double[] view = Outline.numbers(svg.getAttribute("viewBox"));
    double natural = view[2] * dotsPerPixel;
    double scale = (width > 0 && width < natural ? width : natural) / view[2];
    return new Picture(svg, view, scale);
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> faces, SharedContext context) {
    // the one font is known already
  }

  @Override
  public void addFontFile(File font, String family, Integer weight, FontStyle style) {
    // the one font is known already
  }

  @Override
  public void close() {
    // holds nothing
  }

  /** A drawing at the size in which it is printed. */
  private final class Picture implements SVGImage {
    private final Element svg;
    private final double[] view;
    private final double scale;

    Picture(Element svg, double[] view, double scale) {
      this.svg = svg;
      this.view = view;
      this.scale = scale;
    }

    @Override
    public int getIntrinsicWidth() {
      return (int) Math.round(view[2] * scale);
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) Math.round(view[3] * scale);
    }

    @Override
    public void drawSVG(OutputDevice paper, RenderingContext context, double x, double y) {
      AffineTransform place = AffineTransform.getTranslateInstance(x, y);
      place.scale(scale, scale);
      place.translate(-view[0], -view[1]);
      for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element element) {
          draw(paper, element, place);
        }
      }
    }

    private void draw(OutputDevice paper, Element element, AffineTransform place) {
      AffineTransform here = new AffineTransform(place);
      here.concatenate(Outline.transform(element.getAttribute("transform")));
      switch (element.getTagName()) {
        case "title", "desc" -> {
          // for who listens: the tag of the picture carries them
        }
        case "rect" -> paint(paper, element, here.createTransformedShape(rectangle(element)));
        case "circle" -> paint(paper, element, here.createTransformedShape(circle(element)));
        case "polyline", "polygon" -> {
          boolean closed = element.getTagName().equals("polygon");
          Path2D line = Outline.line(Outline.numbers(element.getAttribute("points")), closed);
          paint(paper, element, here.createTransformedShape(line));
        }
        case "path" -> {
          Path2D path = Outline.path(element.getAttribute("d"));
          paint(paper, element, here.createTransformedShape(path));
        }
        case "text" -> text(paper, element, here);
        default -> throw new IllegalArgumentException("cannot print " + element.getTagName());
      }
    }

    private void paint(OutputDevice paper, Element element, Shape shape) {
      String fill = element.getAttribute("fill");
      if (!fill.isEmpty() && !fill.equals("none")) {
        colour(paper, fill);
        paper.fill(shape);
      }
      String stroke = element.getAttribute("stroke");
      if (!stroke.isEmpty() && !stroke.equals("none")) {
        colour(paper, stroke);
        String width = element.getAttribute("stroke-width");
        double pen = (width.isEmpty() ? 1 : Double.parseDouble(width)) * scale;
        paper.setStroke(new BasicStroke((float) pen));
        paper.draw(shape);
      }
    }

    private void text(OutputDevice paper, Element element, AffineTransform place) {
      colour(paper, element.getAttribute("fill"));
      Letters letters = element.getAttribute("font-weight").equals("bold") ? bold : plain;
      double size = Outline.number(svg, "font-size", 11);
      String anchor = element.getAttribute("text-anchor");
      double x = Outline.number(element, "x", 0);
      double y = Outline.number(element, "y", 0);
      for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
        boolean span = node instanceof Element;
        double atX = span ? Outline.number((Element) node, "x", x) : x;
        double atY = span ? Outline.number((Element) node, "y", y) : y;
        String line = node.getTextContent().strip();
        double left =
            switch (anchor) {
              case "middle" -> atX - letters.width(line, size) / 2;
              case "end" -> atX - letters.width(line, size);
              default -> atX;
            };
        if (!line.isEmpty()) {
          paper.fill(place.createTransformedShape(letters.outline(line, size, left, atY)));
        }
      }
    }

    private static void colour(OutputDevice paper, String colour) {
      Color rgb = Color.decode(colour);
      paper.setColor(new FSRGBColor(rgb.getRed(), rgb.getGreen(), rgb.getBlue()));
    }

    private static Shape rectangle(Element element) {
      double corner = 2 * Outline.number(element, "rx", 0);
      return new RoundRectangle2D.Double(
          Outline.number(element, "x", 0),
          Outline.number(element, "y", 0),
          Outline.number(element, "width", 0),
          Outline.number(element, "height", 0),
          corner,
          corner);
    }

    private static Shape circle(Element element) {
      double radius = Outline.number(element, "r", 0);
      double left = Outline.number(element, "cx", 0) - radius;
      double top = Outline.number(element, "cy", 0) - radius;
      return new Ellipse2D.Double(left, top, 2 * radius, 2 * radius);
    }
  }
}
