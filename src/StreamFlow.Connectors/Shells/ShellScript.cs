namespace StreamFlow.Connectors.Shells;

/// <summary>What a shell is told first, so that it can run commands whose output, exit code and errors cannot be taken for one another.</summary>
/// <remarks>
/// <para>POSIX only, and only tools that the smallest systems have: <c>cat</c>, <c>wc</c>, <c>mkdir</c>, <c>rm</c>; <c>setsid</c> when it is there.</para>
/// <para>
/// Answers go to standard output as one line <c>token id exit-code size-of-output size-of-errors</c> and then exactly that many
/// bytes. Events go to standard error, one short line each, which pipes write whole: <c>token P id pid</c> (begun),
/// <c>token R id</c> (its directory and files are right, the program starts) and <c>token E id exit-code left listing</c> (ended;
/// <c>left</c> says whether there are temporary files, and the listing is that of the job's directory, see <see cref="Files.JobListing"/>,
/// or <c>!</c> when it does not fit into one line). What a command writes goes through files that only this shell knows, so neither a
/// child that lives on nor any byte can get into an answer.
/// </para>
/// <para>The files of captured output are new ones each time, since a child that lives on may still write to the old; they are removed thirty at a time.</para>
/// <para>A command of the user's runs in a session of its own where the system can, and what it leaves behind there is ended with it.</para>
/// <para>
/// When the connection ends, jobs go on, and what became of them can be asked for through another shell; the questions leave a mark.
/// Five minutes after the last mark (one, when there was no job) the shell ends the jobs that still run, and itself.
/// </para>
/// </remarks>
internal static class ShellScript
{
    private const string Text = """
        sf_d= sf_n=0 sf_old=0 sf_nl='
        '
        unset CDPATH ENV BASH_ENV
        sf_s=$(command -v setsid 2>/dev/null)
        sf_h=$(find / -maxdepth 0 -printf y 2>/dev/null)
        exec 3>&1 4>&2
        for sf_i in /dev/shm "${TMPDIR:-/tmp}" /tmp /var/tmp "$HOME"; do
        if (umask 077 && mkdir "$sf_i/.streamflow-$sf_t") 2>/dev/null; then sf_d=$sf_i/.streamflow-$sf_t; break; fi
        done
        sf_r() {
        sf_o=0 sf_e=0
        [ -s "$3" ] && sf_o=$(($(wc -c <"$3")))
        [ -s "$4" ] && sf_e=$(($(wc -c <"$4")))
        printf '%s %s %s %s %s\n' "$sf_t" "$1" "$2" "$sf_o" "$sf_e" >&3
        [ "$sf_o" -gt 0 ] && [ "$sf_o" -le "$sf_m" ] && cat "$3" >&3
        [ "$sf_e" -gt 0 ] && [ "$sf_e" -le "$sf_m" ] && cat "$4" >&3
        }
        sf_f() {
        (LC_ALL=C; export LC_ALL; eval "$2") </dev/null >"$sf_d/o" 2>"$sf_d/e" 3>&- 4>&- &
        printf '%s P %s %s\n' "$sf_t" "$1" "$!" >&4
        wait "$!"
        sf_r "$1" "$?" "$sf_d/o" "$sf_d/e"
        }
        sf_g() {
        printf '%s\n' "$1" >"$sf_d/s"
        [ -e "$sf_d/x" ] && return
        $sf_s sh -c "$2" </dev/null >"$sf_d/$1.o" 2>"$sf_d/$1.e" 3>&- 4>&- &
        sf_p=$!
        printf '%s P %s %s\n' "$sf_t" "$1" "$sf_p" >&4
        wait "$sf_p"
        sf_c=$?
        [ -n "$sf_s" ] && kill -s KILL -- "-$sf_p" 2>/dev/null
        sf_r "$1" "$sf_c" "$sf_d/$1.o" "$sf_d/$1.e"
        sf_old=$((sf_old + 1))
        [ "$sf_old" -lt 32 ] && [ "$((sf_o + sf_e))" -lt 65536 ] && return
        rm -f "$sf_d"/*.o "$sf_d"/*.e
        sf_old=0
        }
        sf_b() {
        printf '%s\n' "$1" >"$sf_d/s"
        [ -e "$sf_d/x" ] && return
        (
        trap : HUP TERM PIPE
        sf_j "$2" "$sf_t R $1" "$sf_s" "$sf_d/$1.sh" </dev/null >/dev/null 2>&4 3>&- &
        sf_p=$!
        printf '%s %s\n' "$1" "$sf_p" >>"$sf_d/p"
        printf '%s P %s %s\n' "$sf_t" "$1" "$sf_p" >&4
        wait "$sf_p"
        sf_c=$?
        while [ "$sf_c" -gt 128 ] && kill -0 "$sf_p" 2>/dev/null; do wait "$sf_p"; sf_c=$?; done
        [ -n "$sf_s" ] && kill -s KILL -- "-$sf_p" 2>/dev/null
        printf '%s %s\n' "$1" "$sf_c" >>"$sf_d/r"
        sf_u='!' sf_v=-
        [ -n "$3" ] && sf_w "$3"
        [ -n "$4" ] && for sf_i in "$4"/* "$4"/.[!.]* "$4"/..?*; do if [ -e "$sf_i" ] || [ -L "$sf_i" ]; then sf_v=+; break; fi; done
        printf '%s E %s %s %s %s\n' "$sf_t" "$1" "$sf_c" "$sf_v" "$sf_u" >&4
        ) </dev/null &
        }
        sf_j() {
        eval "$1"
        }
        sf_w() {
        LC_ALL=C sf_u=
        if [ -n "$sf_h" ]; then
        sf_u=$(find -L "$1/" -mindepth 1 -maxdepth 1 \( -xtype l -printf l -o -printf - \) -printf '%y %s %P/' 2>/dev/null) || sf_u='!'
        else
        sf_n=0
        for sf_i in "$1"/* "$1"/.[!.]* "$1"/..?*; do
        sf_x=- sf_z=0
        if [ -d "$sf_i" ]; then sf_y=d; elif [ -f "$sf_i" ]; then sf_y=f; elif [ -e "$sf_i" ]; then sf_y=o; elif [ -L "$sf_i" ]; then sf_y=l; else continue; fi
        [ "$sf_y" = f ] && { sf_z=$(($(wc -c <"$sf_i"))) || sf_n=99; }
        [ -L "$sf_i" ] && sf_x=l
        sf_n=$((sf_n + 1))
        [ "$sf_n" -gt 20 ] && { sf_u='!'; break; }
        sf_u="$sf_u$sf_x$sf_y $sf_z ${sf_i##*/}/"
        done
        fi
        case $sf_u in *"$sf_nl"*) sf_u='!' ;; esac
        [ "${#sf_u}" -gt 3000 ] && sf_u='!'
        }
        sf_l() {
        if [ -r /proc/self/stat ]; then
        for sf_f in /proc/[0-9]*/stat; do
        read -r sf_x <"$sf_f" || continue
        sf_y=${sf_f#/proc/}
        set -- ${sf_x##*) }
        printf '%s %s %s %s\n' "${sf_y%/stat}" "$2" "$3" "$1"
        done 2>/dev/null
        else
        ps -A -o pid= -o ppid= -o pgid= -o stat=
        fi
        }
        sf_a() {
        sf_v= sf_z=$(sf_l) sf_y=
        while [ "$sf_y" != "$sf_u" ]; do
        sf_y=$sf_u
        set -- $sf_z
        while [ $# -gt 3 ]; do
        case $sf_u in *" $2 "* | *" $3 "*) case $sf_u in *" $1 "*) ;; *) sf_u="$sf_u$1 " ;; esac ;; esac
        shift 4
        done
        done
        set -- $sf_z
        while [ $# -gt 3 ]; do
        case $4 in Z* | X*) ;; *) case $sf_u in *" $1 "*) sf_v="$sf_v $1" ;; esac ;; esac
        shift 4
        done
        [ -n "$sf_v" ]
        }
        sf_k() {
        sf_u=" $2 " sf_n=$3
        if sf_a; then
        kill -s TERM $sf_v 2>/dev/null
        while [ "$sf_n" -gt 0 ] && sf_a; do
        sleep 0.1 2>/dev/null || sleep 1
        sf_n=$((sf_n - 1))
        done
        sf_a && kill -s KILL $sf_v 2>/dev/null
        fi
        sf_r "$1" 0 /dev/null /dev/null
        }
        sf_q() {
        rm -rf "$sf_d"
        trap - 0
        exit 0
        }
        sf_e() {
        exec </dev/null >/dev/null 2>&1 3>&- 4>&-
        sf_c=6
        [ -e "$sf_d/p" ] && sf_c=30
        while [ "$sf_c" -gt 0 ]; do
        sleep 10
        if [ -e "$sf_d/x" ]; then rm -f "$sf_d/x"; sf_c=30; else sf_c=$((sf_c - 1)); fi
        done
        sf_o=' ' sf_e=
        [ -e "$sf_d/r" ] && while read -r sf_i sf_p; do sf_o="$sf_o$sf_i "; done <"$sf_d/r"
        [ -e "$sf_d/p" ] && while read -r sf_i sf_p; do case $sf_o in *" $sf_i "*) ;; *) sf_e="$sf_e $sf_p" ;; esac; done <"$sf_d/p"
        [ -n "$sf_e" ] && sf_k 0 "${sf_e# }" 50
        rm -rf "$sf_d"
        }
        trap sf_e 0
        printf '%s H %s %s\n' "$sf_t" "$$" "$sf_d" >&3

        """;

    /// <summary>Gives the text for one shell.</summary>
    /// <param name="token">A random word that marks what is said by the shell itself.</param>
    /// <param name="captureLimit">The most bytes of one stream that are sent back.</param>
    public static string Create(string token, long captureLimit) => $"sf_t={token} sf_m={captureLimit}\n{Text}";
}
