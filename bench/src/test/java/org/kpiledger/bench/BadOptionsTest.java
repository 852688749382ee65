package org.kpiledger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadOptionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "commands --slow | Unknown option: '--slow'",
                "commands --store oracle | --store oracle is not known; there are h2, postgresql-18, postgresql-15",
                "commands --subject other | --subject other is not known; there are kpi-ledger, raw-single",
                "commands --events 0 | --events must be 1 or more",
                "commands --events many | Invalid value for option '--events'",
                "replay --json /no/such/folder/results.json | --json /no/such/folder/results.json cannot be written",
                "project --json | Missing required parameter for option '--json'",
                "queries --store oracle | --store oracle is not known; there are h2, postgresql-18, postgresql-15",
                "queries --events 9999 | --events must be 10000 or more",
                "queries --rounds 0 | --rounds must be 1 or more",
                "project --store oracle | --store oracle is not known; there are h2, postgresql-18, postgresql-15",
                "pages --rounds 0 | --rounds must be 1 or more",
                "visible --rate 0 | --rate and --seconds must be 1 or more",
                "measure | Unmatched argument at index 0: 'measure'"
            })
    void saysInOneLineWhatIsWrong(String arguments, String sentence) {
        StringWriter said = new StringWriter();

        int code = Bench.run(new PrintWriter(said), arguments.split(" "));

        assertThat(said.toString()).startsWith(sentence);
        assertThat(said.toString().lines()).hasSize(1);
        assertThat(code).isEqualTo(2);
    }
}
