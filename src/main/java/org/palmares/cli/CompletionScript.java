package org.palmares.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.palmares.cli.CompletionCommand.Kind;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What bash and zsh complete with: picocli's script for commands and options, and behind it names of the archive where a command
 * takes them. The shell asks for those once and keeps them.
 */
final class CompletionScript {
    private static final String NAMES = """

            # Names that commands take, from the archive: asked for at the first Tab, then kept in this shell.
            function _palmares_kind() {
              case "$1" in
            %s    *) echo "" ;;
              esac
            }

            function _palmares_complete_names() {
              local current="${COMP_WORDS[COMP_CWORD]}" words="" before=0 i word kinds kind variable
              [[ "$current" == -* ]] && return
              for ((i = 1; i < COMP_CWORD; i++)); do
                word="${COMP_WORDS[i]}"
                [[ "$word" == -* ]] && continue
                words="$words $word"
                before=$((before + 1))
              done
              words="${words# }"
              kinds=""
              if [ "$before" -ge 2 ]; then
                local rest="${words#* }"
                kinds="$(_palmares_kind "${words%%%% *} ${rest%%%% *} $((before - 2))")"
              fi
              if [ -z "$kinds" ] && [ "$before" -ge 1 ]; then
                kinds="$(_palmares_kind "${words%%%% *} $((before - 1))")"
              fi
              for kind in races riders questions reports charts tables; do
                [[ " $kinds " == *" $kind "* ]] || continue
                variable="_palmares_names_$kind"
                if eval "[ -z \\"\\${$variable:-}\\" ]"; then
                  eval "$variable=\\"\\$(\\"\\${COMP_WORDS[0]}\\" completion --names $kind 2>/dev/null)\\""
                fi
                eval "COMPREPLY+=( \\$(compgen -W \\"\\${$variable}\\" -- \\"\\$current\\") )"
              done
            }

            function _palmares_complete() {
              _complete_palmares "$@"
              _palmares_complete_names
            }

            complete -F _palmares_complete -o default palmares
            """;

    private CompletionScript() {}

    static String of(PalmaresCommand palmares) {
        CommandLine everything = new CommandLine(palmares);
        Commands.addTo(everything);
        List<String> cases = new ArrayList<>();
        everything.getSubcommands().forEach((name, command) -> addCases(name, command, cases));
        return AutoComplete.bash("palmares", everything) + NAMES.formatted(String.join("", cases));
    }

    private static void addCases(String path, CommandLine command, List<String> cases) {
        command.getSubcommands().forEach((name, each) -> addCases(path + " " + name, each, cases));
        List<PositionalParamSpec> taken = command.getCommandSpec().positionalParameters();
        for (int i = 0; i < taken.size(); i++) {
            String kinds = kinds(taken.get(i).paramLabel());
            if (!kinds.isEmpty()) {
                // The last is taken for whatever stands there: values of options are among the words that are counted.
                String place = i + 1 == taken.size() ? "\"" + path + " \"*" : "\"" + path + " " + i + "\"";
                cases.add("    " + place + ") echo \"" + kinds + "\" ;;\n");
            }
        }
    }

    private static String kinds(String label) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.label().equals(label)
                        || (label.equals("SUBJECT") && (kind == Kind.RACES || kind == Kind.RIDERS)))
                .map(Kind::toString)
                .collect(Collectors.joining(" "));
    }
}
