/**
 * An explicit-state model of the protocol: what readers, writers and Redis may do, step by step, in
 * every order and with every fault that a {@link io.keyward.model.Scenario} allows. {@link
 * io.keyward.model.Explorer} visits each state once; the scripts are {@link
 * io.keyward.model.LeaseScript} and its neighbours, the callers {@link
 * io.keyward.model.ReaderMoves} and {@link io.keyward.model.WriterMoves}.
 */
@NullMarked
package io.keyward.model;

import org.jspecify.annotations.NullMarked;
