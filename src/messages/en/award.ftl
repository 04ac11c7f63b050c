# Findings of awarding and verifying.

total-service = quality-weighted service
total-price = total price
total-payments = sum of yearly payments
total-social-workers = social workers seconded
total-served = quality-weighted service by county

finding-internal-disagreement = Two independent computations of "{ $what }" differ: { $one } and { $other }.
    .action = This is a fault of the program, so no award is printed. Please keep the dossier and report it.
finding-ceiling-overcommitted = Payments that earlier contracts of { $name } commit for { $year } already exceed the fund ceiling by { $excess } yuan.
    .action = This award can add nothing there. Check "committed" in the funds table, or obtain a recorded decision.
finding-required-lot-failed = The required lot { $lot } ({ $title }) has too few eligible bids and fails by law.
    .action = The lot needs a new tender; the other lots are awarded as usual.
finding-published-rule-breaks = The result by the published rule breaks rules in { $count } places and may not be awarded as it is.
    .action = See the checks in the report; the optimal plan stands beside it.
finding-no-feasible-award = No award keeps all rules together.
    .action = The report names the demands in conflict and the least that would have to give way.
finding-no-award-in-time = The time limit was reached before any award was found, and none was proven impossible.
    .action = Try again with a larger --time-limit.
finding-stopped-at-limit = Stopped at the time limit or by the user: this is the best award found, not proven the best.
    .action = The proof line states the gap; a larger --time-limit goes on.
finding-solver-failed = The solver failed: { $reason }.
    .action = Try again; if it happens again, keep the dossier and report it.
finding-input-changed = The input file { $file } is not the one that the result was made from (SHA-256 differs).
    .action = Restore the file as it was, or award again with the present files.
finding-input-set-changed = The input file { $file } was not there when the result was made, or is gone now.
    .action = Restore the files as they were, or award again with the present files.
finding-clause-broken = The result breaks "{ $clause }" ({ $where }): it uses { $used }, the limit is { $limit }.
    .action = The result was changed or was not made from these files; do not rely on it.
finding-result-differs = The result says "{ $claimed }" at { $path }; the files give "{ $recomputed }".
    .action = The result was changed or was not made from these files; do not rely on it.
finding-unknown-bid-awarded = The result awards bid { $bid }, which the dossier does not have.
    .action = The result was changed or was not made from these files; do not rely on it.
finding-proof-contradicted = The proof that the result claims contradicts itself: { $what }.
    .action = The result was changed; do not rely on it.

finding-winner-under-review = The winning bid { $bid } (lot { $lot }) has an abnormally low price, which has to be reviewed first.
    .action = Give the tenderer at least 30 minutes to explain; where the explanation fails, exclude the bid and award again.
finding-optimality-not-repeated = Rules and figures were recomputed from the files; that the award is optimal is taken from the result, since verifying does not solve again.
    .action = To prove it again, run zeyou award on the same dossier and compare the two award.json files.
finding-nothing-to-verify = The result says that no award is possible, so there is none to re-check; that statement itself is not verified.
    .action = To confirm it, run zeyou award on the same dossier.

check-every-bid = every awarded bid
scope-overall = all lots
