package vn.motcua.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.base.Ids;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Unkept;

/**
 * Files handed in by people or made by the office. Nothing is ever overwritten or deleted. Who may
 * see which file is decided by whoever owns the subject that it belongs to.
 */
@Service
public final class Files {
  private final Incoming incoming;
  private final Blobs blobs;
  private final FileStore store;
  private final OfficeClock clock;
  private final TransactionOperations transactions;

  Files(
      Incoming incoming,
      Blobs blobs,
      FileStore store,
      OfficeClock clock,
      TransactionOperations transactions) {
    this.incoming = incoming;
    this.blobs = blobs;
    this.store = store;
    this.clock = clock;
    this.transactions = transactions;
  }

  /**
   * Keeps a file. The stream is read to its end, or as far as the largest size allowed, and left
   * open. When this returns, the content is on the disk and its row in the caller's transaction,
   * with which it stands or falls; where there is none, the row is committed.
   *
   * @param name as the person gave it; only its last part and its extension matter
   * @throws Invalid when the file is empty, too large, damaged, of a kind that is not taken or of
   *     another kind than its name says (field {@code file})
   * @throws Unkept when the content cannot be kept, for example because the disk is full; then
   *     there is no row
   * @throws UncheckedIOException when the stream breaks off; then there is no row either
   */
  public StoredFile store(InputStream content, String name, UUID uploader) {
    try (Incoming.Arrival arrival = incoming.receive(content, name)) {
      StoredFile file = described(arrival, uploader);
      transactions.executeWithoutResult(
          transaction -> {
            store.keepContent(file.sha256());
            put(arrival);
            store.insert(file);
          });
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("a file did not arrive whole: " + e, e);
    }
  }

  /**
   * @throws NotFound when there is none
   */
  public StoredFile get(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("file", id));
  }

  /** The files with these ids that exist, by id. */
  public Map<UUID, StoredFile> all(Collection<UUID> ids) {
    return store.find(ids).stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
  }

  /**
   * The content of a file, to be closed by the caller.
   *
   * @throws NotFound when there is no such file
   * @throws UncheckedIOException when its content cannot be read
   */
  public InputStream open(UUID id) {
    StoredFile file = get(id);
    try {
      return blobs.open(file.sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the content " + file.sha256() + " of file " + id + " cannot be read: " + e, e);
    }
  }

  private StoredFile described(Incoming.Arrival arrival, UUID uploader) {
    Finding finding = arrival.look().finding();
    return new StoredFile(
        Ids.next(),
        arrival.sha256(),
        arrival.look().name().value(),
        finding.mediaType(),
        arrival.size(),
        finding.pages(),
        finding.concerns(),
        uploader,
        clock.instant());
  }

  private void put(Incoming.Arrival arrival) {
    try {
      blobs.put(arrival.sha256(), arrival.path());
    } catch (IOException e) {
      throw new Unkept("a file", e);
    }
  }
}
