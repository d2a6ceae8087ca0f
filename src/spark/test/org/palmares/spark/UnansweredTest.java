package org.palmares.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchException;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.failure.Blame;
import org.palmares.failure.UsageException;
import org.palmares.question.Question;
import org.palmares.question.Questions;

/** What is said where Spark gives no answer. */
final class UnansweredTest {
    private static final Question QUESTION = Questions.find("most-wins").orElseThrow();

    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void starts() {
        spark = SparkLake.session()
                .master("local[1]")
                .config("spark.ui.enabled", false)
                .getOrCreate();
        spark.sparkContext().setLogLevel("OFF");
    }

    @AfterAll
    static void stops() {
        spark.stop();
    }

    @Test
    void whatAQuestionRefusesIsToldInItsOwnWords() {
        Unanswered told = asked("SELECT raise_error('unknown race ''x''; the nearest are y, z')");

        assertThat(told).hasMessage("unknown race 'x'; the nearest are y, z");
        assertThat(told.blame()).isEqualTo(Blame.CALL);
    }

    @Test
    void whatSparkLacksIsToldByTheQuestionsNameWithWhatToDo() {
        Unanswered told = asked("SELECT no_such_function(1)");

        assertThat(told.getMessage())
                .startsWith("most-wins can't be asked of Apache Spark: ")
                .contains("`no_such_function`")
                .endsWith("; \"palmares ask most-wins\" asks it of an archive")
                .doesNotContain("SQLSTATE", "[UNRESOLVED");
        assertThat(told.blame()).isEqualTo(Blame.MATTER);
    }

    @Test
    void whatFailsWhileSparkIsAtWorkIsToldByTheQuestionsName() {
        Unanswered told = asked("SELECT CAST(concat('x', id) AS INT) FROM range(1)");

        assertThat(told.getMessage())
                .startsWith("most-wins was asked of Apache Spark, which failed: ")
                .contains("'x0'")
                .doesNotContain("SQLSTATE", "\n");
        assertThat(told.blame()).isEqualTo(Blame.MATTER);
    }

    @Test
    void aFolderThatIsNoLakeIsRefusedWithWhatWritesOne() {
        assertThatThrownBy(() -> SparkLake.open(spark, folder.toString()))
                .isInstanceOf(UsageException.class)
                .hasMessage("Spark can't read " + folder + "/dictionary (Path does not exist: file:" + folder
                        + "/dictionary); a lake is what \"palmares export DIR --format parquet --partition-by race\" writes, and"
                        + " an address takes a connector among Spark's jars");
    }

    private static Unanswered asked(String sql) {
        return Unanswered.of(QUESTION, catchException(() -> spark.sql(sql).collectAsList()));
    }
}
