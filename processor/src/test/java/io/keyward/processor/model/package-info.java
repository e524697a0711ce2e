@NullMarked
package io.keyward.processor.model;

import org.jspecify.annotations.NullMarked;
