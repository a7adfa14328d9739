package vn.motcua.process;

import java.time.Instant;
import java.util.UUID;

/**
 * One published version of a process model. Never changed: running dossiers keep theirs.
 *
 * @param key name of the model ("commune-7-step")
 * @param version counted from 1 within the key
 * @param name of the process, in Vietnamese
 * @param nameEn the same in English, the Vietnamese one when the model has none
 * @param sha256 of the file, in hexadecimal
 * @param shipped whether it came with the product rather than from a person
 */
public record ModelVersion(
    UUID id,
    String key,
    int version,
    String name,
    String nameEn,
    String sha256,
    boolean shipped,
    Instant publishedAt) {}
