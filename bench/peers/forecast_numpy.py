"""The months of many futures (src-main/engine/forecast/future/months.ts) in numpy, all futures of a month at once.

Reads one line of JSON: seed, paths, months, runs, and what of the person the months are drawn from. Draws the same dice
by the same recurrences, takes percentiles, and answers {"took": milliseconds of each run, "percentiles": {name: [...]}}.
"""

import json
import sys
import time

import numpy as np

ODD_1, ODD_2, ODD_3 = 0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D
MASK = 0xFFFFFFFF
LEVEL, CARD_USE, MONTH_LATE, MONTH_GOES_ON, SPENDING_WALK, SHARE_WALK = 1, 4, 12, 13, 14, 15
INCOME_WALK, JOB_LOST, COSTLY_MONTH, OWN_MONTH = 16, 17, 20, 21
LASTING = 0.5
SPENDING_STEP, INCOME_STEP, MIX_STEP = 0.03, 0.015, 0.015
COSTLY, LOST, LONGEST_WITHOUT = 0.03, 0.005, 6
UNIT = 12**0.5
PERCENTS = [5, 10, 25, 50, 75, 90, 95]


def scramble(x):
    x = (x ^ (x >> np.uint32(16))) * np.uint32(0x85EBCA6B)
    x = (x ^ (x >> np.uint32(13))) * np.uint32(0xC2B2AE35)
    return x ^ (x >> np.uint32(16))


def share(key, month, purpose, index=0):
    where = ((month + 1) * ODD_3 & MASK) ^ ((purpose * 1024 + index + 1) * ODD_1 & MASK)
    return scramble(scramble(key ^ np.uint32(where)) + key) * (1 / 0x100000000)


def step(key, month, purpose, index=0):
    return (share(key, month, purpose, index) - 0.5) * UNIT


def drawn(levels, dice):
    levels = np.asarray(levels)
    return levels[(dice * len(levels)).astype(np.intp)]


def bad_months(key, asked):
    die = share(key, 0, MONTH_LATE)
    if asked["lately"] is not None:
        on_time = drawn(asked["levels"], share(key, 0, LEVEL, 0))
        late = share(key, 0, MONTH_LATE, 1) < asked["lately"]
        goes_on = share(key, 0, MONTH_GOES_ON) < LASTING
        die = np.where(goes_on, np.where(late, on_time + (1 - on_time) * die, on_time * die), die)
    rows = [die]
    for month in range(1, asked["months"]):
        die = np.where(share(key, month, MONTH_GOES_ON) >= LASTING, share(key, month, MONTH_LATE), die)
        rows.append(die)
    return rows


def spending(key, asked):
    level, mix, levels, mixes = np.ones(len(key)), np.zeros(len(key)), [], []
    for month in range(asked["months"]):
        level = level * (1 + SPENDING_STEP * step(key, month, SPENDING_WALK))
        mix = mix + MIX_STEP * step(key, month, SHARE_WALK)
        costly = share(key, month, COSTLY_MONTH) < COSTLY
        size = np.where(costly, 1.5 + share(key, month, COSTLY_MONTH, 1), 1)
        levels.append(level * size * (1 + asked["spread"] * step(key, month, OWN_MONTH)))
        mixes.append(mix + asked["shareSpread"] * step(key, month, OWN_MONTH, 1))
    return levels, mixes


def income(key, asked):
    level, rows = np.ones(len(key)), []
    without = np.zeros(len(key))
    if asked["stopped"]:
        without = 1 + np.floor(share(key, 0, JOB_LOST, 2) * LONGEST_WITHOUT)
    for month in range(asked["months"]):
        level = level * (1 + INCOME_STEP * step(key, month, INCOME_WALK))
        lost = share(key, month, JOB_LOST) < LOST
        for_so_long = np.where(lost, 1 + np.floor(share(key, month, JOB_LOST, 1) * LONGEST_WITHOUT), 0)
        without = np.where(without > 0, without - 1, for_so_long)
        rows.append(np.where(without > 0, 0, level))
    return rows


def card_use(key, asked, index, card):
    level = drawn(card["levels"], share(key, 0, LEVEL, 16 + index))
    use, rows = np.full(len(key), card["last"]), []
    for month in range(asked["months"]):
        move = drawn(card["moves"], share(key, month, CARD_USE, index))
        use = np.clip(level + card["stays"] * (use - level) + move, 0, card["mostUse"])
        rows.append(use)
    return rows


def once(asked):
    seed = np.uint32((asked["seed"] * ODD_1 & MASK) ^ 0x51ED270B)
    paths = np.arange(asked["paths"], dtype=np.uint32)
    key = scramble(scramble(np.array([seed])) + paths * np.uint32(ODD_2))
    levels, mixes = spending(key, asked)
    rows = {"bad months": bad_months(key, asked), "spending": levels, "mix": mixes, "income": income(key, asked)}
    for index, card in enumerate(asked["cards"]):
        rows[f"card {index}"] = card_use(key, asked, index, card)
    return {
        name: (100 * np.percentile(np.array(months), PERCENTS, axis=1, method="inverted_cdf")).T.ravel().tolist()
        for name, months in rows.items()
    }


asked = json.loads(sys.stdin.readline())
took = []
for _ in range(asked["runs"] + 1):
    since = time.perf_counter()
    percentiles = once(asked)
    took.append((time.perf_counter() - since) * 1000)
print(json.dumps({"took": took[1:], "percentiles": percentiles}))
