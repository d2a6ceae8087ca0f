package org.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SafeLinksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a?b=c:d",
                "https://example.org",
                "HTTPS://example.org",
                "mailto:a@example.org",
                "#top"
            })
    void linksOfTheWebOfMailAndOnThePageStay(String url) {
        assertThat(new SafeLinks(Links.NONE).sanitizeLinkUrl(url)).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:text/html,<script>1</script>",
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " java\nscript:alert(1)",
                "\u0001javascript:alert(1)",
                "vbscript:x",
                "file:///etc/passwd",
                "blob:https://example.org/x",
                "//example.org/x",
                "/etc/passwd",
                "other.html",
                "ht tp x:https://example.org",
                ""
            })
    void anyOtherLeadsNowhere(String url) {
        assertThat(new SafeLinks(Links.NONE).sanitizeLinkUrl(url)).isEmpty();
    }

    @Test
    void aPageOfTheSameSiteIsLinkedWhereThereIsOne() {
        SafeLinks links = new SafeLinks(
                (kind, id) -> Optional.of("../" + kind + "/" + id + ".html").filter(address -> id.equals("roubaix")));
        assertThat(links.sanitizeLinkUrl("palmares:race/roubaix")).isEqualTo("../race/roubaix.html");
        assertThat(links.sanitizeLinkUrl("palmares:race/flanders")).isEmpty();
        assertThat(links.sanitizeLinkUrl("palmares:race")).isEmpty();
        assertThat(new SafeLinks(Links.NONE).sanitizeLinkUrl("palmares:race/roubaix"))
                .isEmpty();
    }
}
