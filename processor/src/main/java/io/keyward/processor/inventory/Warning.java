package io.keyward.processor.inventory;

import javax.lang.model.element.Element;

/**
 * What the compiler warned of.
 *
 * @param id of the rule
 * @param on where it stands
 */
public record Warning(String id, Element on, String message) {}
