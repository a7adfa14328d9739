package vn.motcua.statistics;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * The mail server, as the settings {@code motcua.mail.host}, {@code port}, {@code username}, {@code
 * password} and {@code from} name it; without a host no e-mail is sent. A password goes over an
 * encrypted connection only.
 */
@Component
class Outbox {
  private static final String PATIENCE_MILLIS = "20000";

  private final @Nullable JavaMailSenderImpl server;
  private final String from;

  Outbox(Environment settings) {
    String host = settings.getProperty("motcua.mail.host", ""); // no message
    this.from = settings.getProperty("motcua.mail.from", "motcua@localhost"); // no message
    this.server = host.isBlank() ? null : server(host, settings);
  }

  /**
   * An e-mail.
   *
   * @param name of the file
   */
  record Letter(
      List<String> to, String subject, String text, String name, String mediaType, byte[] file) {}

  /** Whether there is a mail server. */
  boolean open() {
    return server != null;
  }

  /**
   * Hands an e-mail to the mail server, for all recipients or for none.
   *
   * @throws org.springframework.mail.MailException when it does not take it
   */
  void send(Letter letter) {
    if (server == null) {
      throw new IllegalStateException("no mail server");
    }
    MimeMessage message = server.createMimeMessage();
    try {
      MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
      parts.setFrom(from);
      parts.setTo(letter.to().toArray(String[]::new));
      parts.setSubject(letter.subject());
      parts.setText(letter.text());
      parts.addAttachment(letter.name(), new ByteArrayResource(letter.file()), letter.mediaType());
    } catch (MessagingException e) {
      throw new MailPreparationException(e);
    }
    server.send(message);
  }

  private static JavaMailSenderImpl server(String host, Environment settings) {
    JavaMailSenderImpl server = new JavaMailSenderImpl();
    server.setHost(host);
    server.setPort(settings.getProperty("motcua.mail.port", Integer.class, 25)); // no message
    String username = settings.getProperty("motcua.mail.username", ""); // no message
    Properties smtp = server.getJavaMailProperties();
    smtp.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    smtp.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
    smtp.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
    smtp.setProperty("mail.smtp.starttls.enable", "true");
    if (!username.isBlank()) {
      server.setUsername(username);
      server.setPassword(settings.getProperty("motcua.mail.password", "")); // no message
      smtp.setProperty("mail.smtp.auth", "true");
      smtp.setProperty("mail.smtp.starttls.required", "true");
    }
    return server;
  }
}
