"""Times QuantEcon on one search for work: offers, their chances, idle value, discount and months come as JSON."""
import json
import sys
import time

import numpy as np
from quantecon.markov import DiscreteDP, backward_induction

question = json.loads(sys.argv[1])
offers = np.array(question["offers"], dtype=float)
chances = np.array(question["chances"])
idle, discount, months, runs = (question[k] for k in ("idle", "discount", "months", "runs"))
count = len(offers)
impossible = -np.inf


def solve():
    """States: an offer in hand, then the job taken. Actions: take or keep it; or wait for another."""
    reward = np.full((2 * count, 2), impossible)
    moves = np.zeros((2 * count, 2, 2 * count))
    for k in range(count):
        reward[k] = [offers[k], idle]
        reward[count + k] = [offers[k], impossible]
        moves[k, 0, count + k] = moves[count + k, 0, count + k] = moves[count + k, 1, count + k] = 1
        moves[k, 1, :count] = chances
    model = DiscreteDP(reward, moves, discount)
    values, _ = backward_induction(model, months)
    return idle + discount * chances @ values[1][:count]


value = solve()
times = []
for _ in range(runs):
    begun = time.perf_counter()
    solve()
    times.append(time.perf_counter() - begun)
print(json.dumps({"value": value, "time": float(np.median(times))}))
