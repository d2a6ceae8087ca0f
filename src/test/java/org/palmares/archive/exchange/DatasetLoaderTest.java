package org.palmares.archive.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.making.BundledArchive;
import org.palmares.archive.making.BundledDatasets;

/** Each test spoils one file of the bundled data and reads the message a data keeper would get. */
final class DatasetLoaderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void copyTheBundledData() throws IOException {
        BundledDatasets.copyTo(folder);
    }

    @Test
    void aValueOfTheWrongTypeIsNamedWithFileLineAndColumn() throws IOException {
        int line = spoil("edition.csv", "gp-miguel-indurain,2023,held", "gp-miguel-indurain,MMXXIII,held");

        assertRefused("edition.csv:" + line + ": column year: 'MMXXIII' is not a INTEGER");
    }

    @Test
    void aMissingRequiredValueIsNamed() throws IOException {
        int line = spoil("edition.csv", "gp-miguel-indurain,2023,held", "gp-miguel-indurain,2023,");

        assertRefused("edition.csv:" + line + ": column held: '' is required");
    }

    @Test
    void aValueThatIsNotAllowedIsNamedWithThoseThatAre() throws IOException {
        int line = spoil("edition.csv", "gp-miguel-indurain,2023,held", "gp-miguel-indurain,2023,perhaps");

        assertRefused(
                "edition.csv:" + line + ": column held: 'perhaps' is not one of held, not-held, disputed, unknown");
    }

    @Test
    void aValueThatDoesNotMatchItsPatternIsNamed() throws IOException {
        int line = spoil("rider.csv", "ion-izagirre,Ion Izagirre,ESP", "ion-izagirre,Ion Izagirre,Spain");

        assertRefused("rider.csv:" + line + ": column nation: 'Spain' does not match /[A-Z]{3}/");
    }

    @Test
    void aNameThatNobodyHasIsNamed() throws IOException {
        int line = spoil("rider.csv", "1989-02-04,ormaiztegi,born", "1989-02-04,ormaiztegui,born");

        assertRefused("rider.csv:" + line + ": column birth_place: 'ormaiztegui' is not in place.csv");
    }

    @Test
    void aSecondRowOfOneKeyIsNamed() throws IOException {
        Path file = folder.resolve("rider_alias.csv");
        String text = Files.readString(file);
        Files.writeString(file, text + "ion-izagirre,Ion Izaguirre,again\n");

        assertRefused("rider_alias.csv:" + (text.lines().count() + 1)
                + ": column rider_id, alias: 'ion-izagirre, Ion Izaguirre' stands in an earlier line already");
    }

    @Test
    void aBrokenCheckOfTheSchemaIsNamedWithTheLine() throws IOException {
        int line = spoil(
                "edition.csv",
                "gp-miguel-indurain,2023,held,,24,2023-04-01",
                "gp-miguel-indurain,2023,held,,24,2024-04-01");

        assertThatThrownBy(this::load)
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("edition.csv:" + line + ": column date, year: '2024-04-01, 2023' breaks ");
    }

    @Test
    void aColumnThatTheDictionaryDoesNotKnowIsNamed() throws IOException {
        spoil("rider_alias.csv", "rider_id,alias,source", "rider_id,nickname,source");

        assertRefused(
                "rider_alias.csv:1: the dictionary has the columns rider_id, alias, source; the file has rider_id,"
                        + " nickname, source");
    }

    @Test
    void nothingIsLoadedWhenOneCellIsWrong() throws IOException, SQLException {
        spoil("claim.csv", "gp-miguel-indurain,1951,GENERAL", "gp-miguel-indurain,1951,OVERALL");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> BundledArchive.fill(connection, folder, "digest"))
                    .isInstanceOf(DatasetException.class);

            try (ResultSet tables = statement.executeQuery("SELECT count(*) FROM duckdb_tables()")) {
                tables.next();
                assertThat(tables.getInt(1)).isZero();
            }
        }
    }

    private void assertRefused(String message) {
        assertThatThrownBy(this::load).isInstanceOf(ArchiveException.class).hasMessage(message);
    }

    private void load() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            BundledArchive.fill(connection, folder, "digest");
        }
    }

    /** Replaces a text that stands once in a file, and says in which line. */
    private int spoil(String name, String right, String wrong) throws IOException {
        Path file = folder.resolve(name);
        String text = Files.readString(file);
        int at = text.indexOf(right);
        assertThat(at).as(right + " in " + name).isNotNegative();
        Files.writeString(file, text.replace(right, wrong));
        return (int) text.substring(0, at).lines().count() + (at == 0 || text.charAt(at - 1) == '\n' ? 1 : 0);
    }
}
