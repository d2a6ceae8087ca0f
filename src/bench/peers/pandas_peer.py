"""The questions of PerformanceBench in pandas: pandas_peer.py RESULTS.csv FOLDER."""
import sys
import time

import pandas as pd

results = pd.read_csv(
    sys.argv[1],
    usecols=["race_id", "year", "classification", "stage", "rider_id", "rank", "gap_s"],
    dtype={"race_id": "category", "classification": "category", "stage": "string", "rider_id": "category"},
)


def general():
    return results[(results["classification"] == "GENERAL") & results["stage"].isna()]


def repeat_winners():
    wins = general().query("rank == 1").groupby(["race_id", "rider_id"], observed=True).size().reset_index(name="wins")
    wins = wins[wins["wins"] >= 2]
    return wins.astype({"race_id": str, "rider_id": str}).sort_values(["race_id", "rider_id"])


def gap_quartiles():
    gaps = general().query("rank >= 2 and rank <= 10").dropna(subset=["gap_s"]).groupby("race_id", observed=True)["gap_s"]
    quartiles = gaps.quantile([0.25, 0.5, 0.75]).unstack()
    quartiles.insert(0, "n", gaps.size())
    return quartiles.reset_index().astype({"race_id": str}).sort_values("race_id")


def most_podiums():
    places = general().query("rank <= 3").groupby("rider_id", observed=True).size().reset_index(name="podiums")
    places = places.astype({"rider_id": str})
    return places.sort_values(["podiums", "rider_id"], ascending=[False, True]).head(20)


for name, question in [("repeat-winners", repeat_winners), ("gap-quartiles", gap_quartiles), ("most-podiums", most_podiums)]:
    for _ in range(5):
        start = time.perf_counter()
        answer = question()
        print(name, time.perf_counter() - start)
    answer.to_csv(f"{sys.argv[2]}/{name}.csv", index=False)
