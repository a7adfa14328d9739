package vn.motcua.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says that a dossier has been filed, with what is needed to ask for it later.
 *
 * @param code code of the dossier
 * @param key key for looking it up without signing in
 * @param procedure name of the procedure
 * @param procedureEn its English name, may be empty
 * @param agency who settles it
 * @param filedAt when it was filed
 * @param dueAt when the result is due, null before the office has accepted the dossier
 * @param answerBy until when the office answers whether it accepts, null once it has
 * @param fee fee in đồng
 * @param qr the address for looking it up, as a QR picture ("data:image/png;base64,…")
 * @param trackingPath path for looking it up
 */
public record ReceiptPage(
    String code,
    String key,
    String procedure,
    String procedureEn,
    String agency,
    Instant filedAt,
    @Nullable Instant dueAt,
    @Nullable Instant answerBy,
    long fee,
    String qr,
    String trackingPath) {}
