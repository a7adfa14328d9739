package vn.motcua.base.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Codes that machines read from paper and screens, as pictures that stand in a document itself:
 * {@code <img src="…" alt="…"/>}. They carry no text: say beside them what they mean.
 */
public final class Codes {
  private static final int QR_POINT = 4;
  private static final int QR_QUIET_ZONE = 4;
  private static final int BAR_POINT = 2;
  private static final int BAR_HEIGHT = 60;
  private static final int BAR_QUIET_ZONE = 20;
  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xFFFFFF;

  private Codes() {}

  /**
   * A QR code that survives a fold or a stain (level M, 15 %).
   *
   * @param text at most some 2,000 characters, as UTF-8
   * @return a {@code data:image/png} address; the picture is square, with its quiet zone
   */
  public static String qr(String text) {
    Map<EncodeHintType, ?> hints =
        Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.MARGIN,
            QR_QUIET_ZONE);
    try {
      return picture(
          new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints), QR_POINT, QR_POINT);
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code: " + text.length(), e);
    }
  }

  /**
   * A Code-128 bar code.
   *
   * @param text ASCII, at most 80 characters
   * @return a {@code data:image/png} address, with its quiet zones
   */
  public static String code128(String text) {
    Map<EncodeHintType, ?> hints = Map.of(EncodeHintType.MARGIN, BAR_QUIET_ZONE);
    BitMatrix bars = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1, hints);
    return picture(bars, BAR_POINT, BAR_HEIGHT);
  }

  private static String picture(BitMatrix points, int pointWidth, int pointHeight) {
    int width = points.getWidth() * pointWidth;
    int height = points.getHeight() * pointHeight;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, points.get(x / pointWidth, y / pointHeight) ? BLACK : WHITE);
      }
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(image));
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }
}
