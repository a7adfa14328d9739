package vn.motcua.server;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the person asked for, on the command line or in the environment.
 *
 * @param port the TCP port of the web server; 0 for any free one
 * @param listen the address it listens on; beyond loopback the demo accounts are refused
 * @param data the directory of the embedded PostgreSQL and of the uploaded files, absolute
 * @param database a PostgreSQL of one's own instead of the embedded one
 * @param demo whether an empty database receives the demo authority
 */
record Settings(
    int port, String listen, Path data, Optional<DatabaseAddress> database, boolean demo) {}
