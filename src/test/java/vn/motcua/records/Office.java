package vn.motcua.records;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.TestDatabase;
import vn.motcua.base.sql.Writes;

/** The module put together over a real database and a folder. */
final class Office {
  static final UUID LAN = new UUID(0, 1);
  static final UUID HUNG = new UUID(0, 2);

  final FolderBlobs folder;
  final JdbcClient jdbc;
  final TransactionOperations transactions;
  final OfficeClock clock = new OfficeClock();
  final Files files;
  final Papers papers;
  final Sweep sweep;
  final Writes writes;

  Office(TestDatabase database, Path root) {
    this(database, root, folder -> folder);
  }

  /**
   * @param around puts something that fails around the folder
   */
  Office(TestDatabase database, Path root, UnaryOperator<Blobs> around) {
    DataSource source = database.dataSource();
    folder = new FolderBlobs(root);
    jdbc = JdbcClient.create(source);
    transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    Incoming incoming = new Incoming(new Inspector(), root, DataSize.ofMegabytes(5));
    FileStore store = new FileStore(jdbc);
    Blobs blobs = around.apply(folder);
    files = new Files(incoming, blobs, store, clock, transactions);
    writes = new Writes(new JdbcTemplate(source));
    papers = new Papers(new PaperStore(jdbc), clock);
    sweep = new Sweep(blobs, incoming, store, clock, transactions);
  }

  StoredFile store(byte[] content, String name, UUID by) {
    return files.store(new ByteArrayInputStream(content), name, by);
  }

  long rows() {
    return jdbc.sql("select count(*) from records.file").query(Long.class).single();
  }

  long kept() throws IOException {
    try (Stream<Blobs.Kept> all = folder.all()) {
      return all.count();
    }
  }

  /** Blobs of which each method goes to the folder; a test overrides the one that fails. */
  static class Passing implements Blobs {
    private final Blobs to;

    Passing(Blobs to) {
      this.to = to;
    }

    @Override
    public void put(String sha256, Path content) throws IOException {
      to.put(sha256, content);
    }

    @Override
    public InputStream open(String sha256) throws IOException {
      return to.open(sha256);
    }

    @Override
    public boolean exists(String sha256) throws IOException {
      return to.exists(sha256);
    }

    @Override
    public Stream<Kept> all() throws IOException {
      return to.all();
    }

    @Override
    public void delete(String sha256) throws IOException {
      to.delete(sha256);
    }
  }
}
