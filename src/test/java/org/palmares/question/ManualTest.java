package org.palmares.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of the manual is what the headers say; {@code -Daccept} writes it anew. */
final class ManualTest {
    private static final Path PAGE = Path.of("docs", "questions.md");

    @Test
    void thePageIsMadeFromTheHeaders() throws IOException {
        if (Boolean.getBoolean("accept")) {
            Files.writeString(PAGE, Manual.page());
        }
        assertThat(PAGE).hasContent(Manual.page());
    }
}
