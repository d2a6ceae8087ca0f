#!/bin/bash
# A real cluster on this machine: a standalone master and two workers, processes of their own on loopback. A question is asked of
# it, one of the workers is killed while it is at work, and the answer is compared with DuckDB's. All of it is stopped at the end.
# Run it as: SPARK_HOME=/opt/spark-4.2.0 bash src/spark/cluster.sh, after mvn -Pspark -Dquick -Dmaven.test.skip=true package
# With a command behind it, that is run with the cluster's address in MASTER, and nothing is killed.
set -euo pipefail
cd "$(dirname "$0")/../.."

jar=target/spark/palmares-spark.jar
[ -f "$jar" ] || { echo "cluster: $jar is not there; mvn -Pspark -Dquick -Dmaven.test.skip=true package makes it" >&2; exit 1; }

[ -d "${SPARK_HOME:-}/jars" ] || { echo "cluster: SPARK_HOME has to name the folder of Apache Spark 4" >&2; exit 1; }
export SPARK_HOME
export SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1
work=$(mktemp -d)
processes=()

stop() {
    # A worker takes its executors with it.
    [ ${#processes[@]} -eq 0 ] || kill "${processes[@]}" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap stop EXIT

# start NAME CLASS ARGUMENT…: a process of Spark, in the background
start() {
    local log=$work/$1.log
    shift
    java @src/spark/java.options -Xmx256m -cp "$SPARK_HOME/jars/*" "$@" >"$log" 2>&1 &
    processes+=($!)
}

# until WORDS FILE: waits for a line in a file, two minutes at most
until_line() {
    for _ in $(seq 600); do
        grep -qs -- "$1" $2 && return
        sleep 0.2
    done
    echo "cluster: '$1' did not come in $2" >&2
    tail -n 20 "$work"/*.log >&2
    exit 1
}

port=$((20000 + RANDOM % 10000))
master=spark://127.0.0.1:$port
start master org.apache.spark.deploy.master.Master --host 127.0.0.1 --port $port --webui-port 0
until_line 'I have been elected leader' "$work/master.log"
for number in 1 2; do
    start worker$number org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory "${WORKER_MEMORY:-1g}" --webui-port 0 \
        --work-dir "$work/worker$number" $master
    until_line 'Successfully registered with master' "$work/worker$number.log"
done
echo "cluster: a master and two workers are up" >&2
if [ $# -gt 0 ]; then
    MASTER=$master "$@"
    exit
fi

./palmares export "$work/lake" --format parquet --partition-by race
mkdir "$work/events"

# ask QUESTION: of the cluster, into a folder of its name
ask() {
    ./palmares cluster run --lake "$work/lake" --question "$1" --race all --out "$work/$1" --master $master --jar "$jar" \
        --conf spark.executor.memory=600m --conf spark.ui.enabled=false --conf spark.sql.shuffle.partitions=4 \
        --conf spark.eventLog.enabled=true --conf spark.eventLog.dir="file://$work/events" \
        --conf spark.eventLog.compress=false --conf spark.eventLog.rolling.enabled=false
}

# compare QUESTION MACRO: the cluster's answer is DuckDB's
compare() {
    cat "$work/$1"/part-*.csv >"$work/$1.csv"
    ./palmares query -c "FROM $2('all')" -f csv >"$work/$1.expected.csv"
    diff "$work/$1.expected.csv" "$work/$1.csv" >&2 || { echo "cluster: $1 differs" >&2; exit 1; }
    echo "cluster: $1 is as DuckDB answers it, $(($(wc -l <"$work/$1.csv") - 1)) rows" >&2
}

ask most-podiums 2>"$work/driver.log" &
asked=$!
until_line 'SparkListenerStageCompleted","Stage Info":{"Stage ID":20,' "$work/events/*"
victim=$(pgrep -P "${processes[1]}" || true)
kill -9 "${processes[1]}"
wait "${processes[1]}" 2>/dev/null || true
[ -z "$victim" ] || kill -9 $victim
echo "cluster: worker 1 is killed with its executor ($victim)" >&2
wait $asked || { cat "$work/driver.log" >&2; exit 1; }
compare most-podiums most_podiums
removed=$(grep -n 'SparkListenerExecutorRemoved' "$work"/events/* | head -1 | cut -d: -f1)
last=$(grep -n 'SparkListenerTaskEnd' "$work"/events/* | tail -1 | cut -d: -f1)
if [ -z "$removed" ] || [ "$removed" -ge "$last" ]; then
    echo "cluster: the worker was not killed in the middle (its loss is event ${removed:-none}, the last task's end $last)" >&2
    exit 1
fi
echo "cluster: its loss is event $removed, and tasks went on until event $last" >&2
