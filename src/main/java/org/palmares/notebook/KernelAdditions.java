package org.palmares.notebook;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import jdk.jshell.EvalException;
import org.rapaio.jupyter.kernel.MainApp;
import org.rapaio.jupyter.kernel.core.format.ErrorFormatter;
import org.rapaio.jupyter.kernel.core.format.ErrorFormatters;
import org.rapaio.jupyter.kernel.core.magic.MagicEngine;
import org.rapaio.jupyter.kernel.core.magic.MagicHandler;

/**
 * Registers the {@code %%sql} cells and the short errors with the kernel.
 *
 * <p>The kernel takes display renderers by its service loader, but has no public way to add a magic or an error format, so
 * these two go into its private registries. The kernel's version is pinned in the build and {@code notebook doctor} runs
 * a {@code %%sql} cell, so a version that has other registries is noticed there.
 */
final class KernelAdditions {
    private KernelAdditions() {}

    static void install() {
        try {
            magicHandlers().add(new SqlMagic());
            GatheredOutput.install(MainApp.kernel);
            Method register = ErrorFormatters.class.getDeclaredMethod("register", Class.class, ErrorFormatter.class);
            register.setAccessible(true);
            ErrorFormatter<EvalException> formatter =
                    (kernel, error) -> CellError.of(kernel.javaEngine().getShell(), error);
            register.invoke(null, EvalException.class, formatter);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalStateException("this version of the rapaio kernel can't be added to: " + e, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<MagicHandler> magicHandlers() throws ReflectiveOperationException {
        Field handlers = MagicEngine.class.getDeclaredField("magicHandlers");
        handlers.setAccessible(true);
        return (List<MagicHandler>) handlers.get(null);
    }
}
