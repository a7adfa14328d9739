package vn.motcua.base;

import java.io.Serializable;

/**
 * A code as an argument of a message: written by a text of its own where the messages have one,
 * else as it is.
 */
public record Word(String key, String code) implements Serializable {}
