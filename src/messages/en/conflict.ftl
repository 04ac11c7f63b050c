# An infeasible tender: conflicts, and what would have to give way.

conflict-heading = Why nothing is feasible: demands in conflict
conflict-note = No combination of bids keeps the demands of a group together (proven by solving); leave out any one of them, and the others of the group can be kept. Every group has to be resolved.
conflict-all = That is all that stands in the way: where the first demand of each group gives way, there is an award.
conflict-not-all = Stopped at the time limit: there may be further conflicts.
conflict-none-found = Stopped at the time limit before a conflict was found. Raise --explain-limit and run again.
conflict-title = Conflict { $number }: these { $count } demands cannot be kept together
conflict-title-one = Conflict { $number }: no combination of bids meets this demand
conflict-reducible = The time limit came first: not every demand of this conflict was proven necessary.
conflict-required-lot = Lot { $lot } ({ $title }) must be awarded; eligible bids: { $bids }
conflict-quality-floor = Quality floor of { $limit } on lot { $lot } ({ $title }); bids that quality floors alone exclude: { $bids }
conflict-rule = Rule "{ $rule }" of the tender documents, for { $part }: { $sentence }
conflict-standby = Rule "{ $reserve }" of the tender documents: every awarded critical lot has a stand-by that can take over in every case of one supplier's exit
conflict-at-most = { $check }: at most { $limit }
conflict-at-least = { $check }: at least { $limit }
conflict-equal = { $check }: exactly { $limit }
conflict-short-at-most = if it alone gives way, by at least { $amount }
conflict-short-at-least = if it alone gives way, by at least { $amount }

relaxation-heading = The least that would have to give way
relaxation-order = Published order: staff gives first, for it may still be recruited (clause 9); then money, which an authority must grant (clause 8); required lots last, for recipients are to lose nothing (clause 12). So the following leaves the fewest required lots without a winner, then exceeds ceilings by the least money, then lacks the fewest persons.
relaxation-fund-ceiling-rate = The { $year } ceiling of { $place } is { $amount } short.
relaxation-staffing-rate = { $place } needs more staff in post: { $amount }.
relaxation-unawarded = The required lot { $lot } ({ $title }) would stay without a winner.
relaxation-total = Altogether: required lots without a winner { $lots }, money beyond ceilings { $money } yuan, missing persons { $persons }.
relaxation-proven = Proven: less does not suffice.
relaxation-not-proven = Stopped at the time limit: this suffices, but it is not proven to be the least.
relaxation-impossible = Proven: even if every staffing floor, every fund ceiling and every required lot gave way, the remaining rules could not be kept. One of the tender's own rules in the conflicts has to be changed.
relaxation-unknown = Stopped at the time limit before an answer was found. Raise --explain-limit (or --time-limit with --elastic) and run again.
relaxation-sign = To be signed: the waivers stand in proposed-waivers.csv in the columns of the table "waivers"; the authority fills in its name, the day and the reason. With these rows in the dossier's waivers.csv, award again: the same award then keeps these rules.
relaxation-lots = A required lot without a winner has to be tendered anew, or the tender has to drop the demand that it be awarded; no waiver helps there.
relaxation-not-an-award = What follows is the proposal. It is not an award before its waivers are signed.
relaxation-award = What such an award looks like: run again with --elastic.

report-standing-elastic = Proposal, needs waivers
report-verdict-elastic = No combination of bids keeps all rules. This one violates them least: { $awarded } of { $lots } lots for { $price } yuan in all (number of suppliers: { $suppliers }). It is a proposal, not an award: nothing may be awarded before the waivers listed below are signed and the award is made again.

level-unawarded-lots = required lots without a winner
level-excess-money = money beyond ceilings
level-missing-staff = missing persons

report-verify-proposal = Verified: award.json agrees with the files of the dossier. Of the { $checks } checks of the proposed award { $broken } are broken, exactly those for which it proposes waivers or leaves a required lot without a winner.

report-conflict = Conflict
report-demand = Demand
report-alone-short = Alone to give way by
report-amount = Amount
report-authority = Authority
report-date = Date
report-grounds = Reason
report-irreducible = Each proven necessary

progress-conflicts = Looking for conflicts: { $count } found

finding-award-needs-waivers = This is a proposal, not an award: it needs { $waivers } waiver(s) to be signed, and { $lots } required lot(s) stay without a winner.
    .action = Sign the waivers in proposed-waivers.csv, put them into the dossier, settle what becomes of lots without a winner, and award again.
finding-conflicts-not-repeated = The proposed award, its checks and the waivers that it needs were recomputed from the files; that nothing is feasible, and that less does not suffice, is taken from the result, since verifying does not solve again.
    .action = To prove it again, run zeyou award on the same dossier and compare the two award.json files.
