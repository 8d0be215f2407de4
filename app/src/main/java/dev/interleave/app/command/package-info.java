/// Every action of the program once: its id, its title, its keys, and when it is enabled. Tool bar,
/// command palette, help overlay and keyboard all read the same list. For the JavaFX thread.
@NullMarked
package dev.interleave.app.command;

import org.jspecify.annotations.NullMarked;
