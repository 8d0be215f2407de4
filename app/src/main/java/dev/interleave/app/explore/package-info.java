/// Exploring a lesson: many runs of the controlled engine, and how often each outcome came. The search goes on on
/// threads of its own; models poll it, views show models. An outcome can be had as a run, and two beside each
/// other.
@NullMarked
package dev.interleave.app.explore;

import org.jspecify.annotations.NullMarked;
