/**
 * What pages show, as files: CSV for spreadsheets, JSON for programs. The core types are
 * {@link org.bulkhooks.console.export.Csv} and {@link org.bulkhooks.console.export.HookExport}. Internal.
 */
@NullMarked
package org.bulkhooks.console.export;

import org.jspecify.annotations.NullMarked;
