package vn.motcua.base.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The renderer's chatter, which by itself goes to the console, in the log: its news are details.
 */
final class RendererLog implements XRLogger {
  private static final Logger LOG = LoggerFactory.getLogger(Pdf.class);

  @Override
  public void log(String where, Level level, String message) {
    log(where, level, message, null);
  }

  @Override
  public void log(String where, Level level, String message, @Nullable Throwable thrown) {
    if (level.intValue() >= Level.WARNING.intValue()) {
      LOG.warn("{}", message, thrown);
    } else {
      LOG.debug("{}", message, thrown);
    }
  }

  @Override
  public void setLevel(String where, Level level) {
    // The levels of the log are set where all of them are.
  }

  @Override
  public boolean isLogLevelEnabled(Diagnostic diagnostic) {
    return LOG.isDebugEnabled() || diagnostic.getLevel().intValue() >= Level.WARNING.intValue();
  }
}
