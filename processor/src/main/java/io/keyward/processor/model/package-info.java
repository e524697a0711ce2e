/**
 * What the processor knows of an annotated type: records and sealed types, all nouns. The model
 * holds elements and types of {@code javax.lang.model}; it knows neither the messager nor JavaPoet.
 */
@NullMarked
package io.keyward.processor.model;

import org.jspecify.annotations.NullMarked;
