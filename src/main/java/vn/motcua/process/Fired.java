package vn.motcua.process;

import vn.motcua.base.Bilingual;

/**
 * A timer's event that happened.
 *
 * @param node id of the event in the model
 * @param name of the event, empty where the model gives it none
 */
public record Fired(String node, Bilingual name, Progress progress) {}
