# Pivot analysis: what hangs on one expert, one criterion, one point. Numbers come in already
# formatted.

pivot-verdict-none = No winner hangs on one expert, one criterion or one point: { $asked } questions were asked, all are answered, and no winner changes.
pivot-verdict-none-so-far = { $asked } questions were asked; where there is an answer, no winner changes. { $open } of them were not answered within the time limit and may not be taken for "no change".
pivot-verdict-some = { $asked } questions were asked; in { $changed } of them a winner changes.
pivot-verdict-some-so-far = { $asked } questions were asked; in { $changed } of them a winner changes. { $open } were not answered within the time limit and may not be taken for "no change".
pivot-base-award = Each is compared with the result of the published rule "{ $rule }" (lots with a winner: { $count }).
pivot-base-no-award = Proven: by the published rule "{ $rule }" no combination of bids keeps all rules; the questions ask what would make one possible.
pivot-base-unanswered = The result of the published rule "{ $rule }" was not proven within the time limit, so no winners can be compared. Raise --time-limit.
pivot-note = Each question is about an evaluation that was not held. That a winner hangs on an expert or a criterion is no fault in itself; it says where to look first.

# ---- Columns and sections ----
pivot-left-out = Left out
pivot-eligibility = Eligibility
pivot-out = out: { $bids }
pivot-back = in again: { $bids }
pivot-first-changes = First rank changes
pivot-winners-change = Winners change
pivot-none = none
pivot-nothing = None.
pivot-more = { $count } more in the output of --json.

pivot-without-expert = Without one expert
pivot-without-expert-note = All scores of one expert are left out; bids are evaluated by the mean of the others and awarded again.
pivot-without-criterion = Without one criterion
pivot-without-criterion-note = One criterion is left out with its weight. The others keep their weights and points, and nothing is scaled up: the composite is the sum of what is left, and quality is measured against the weights that are left.

pivot-margins = How far the first is ahead
pivot-margins-note = The margin is the fewest points, added to the runner-up or taken from the first, with which the first rank changes hands, on the grid of the published composite score and with its rules for ties.
pivot-first = First
pivot-runner-up = Runner-up
pivot-margin = Margin (points)
pivot-one-point = One point decides

pivot-points = By one point
pivot-points-note = On what is not the price, each bid that does not win gets one point of the composite score more, and each that wins one fewer; one at a time, evaluated and awarded again.
pivot-points-more = { $bid } with { $points } point more on lot { $lot }
pivot-points-fewer = { $bid } with { $points } point fewer on lot { $lot }
pivot-point-changes = { $variant }: { $answer }
pivot-points-none = No single point changes a winner.
pivot-points-none-so-far = Where there is an answer, no single point changes a winner.

pivot-objective = Objective items
pivot-objective-note = All experts read the same fact, so their scores must be equal; where they differ, the law allows to correct them (Order 87, art. 64).
pivot-objective-unmarked = The scoring model marks no item that experts score as objective (objective = true); items computed from facts cannot differ.
pivot-objective-none = On the items marked as objective all experts gave the same scores.
pivot-difference = Lot { $lot }, { $bid }, "{ $criterion }": { $scores }
pivot-given = { $expert } { $points }

pivot-distances = Experts far from the others
pivot-distances-note = Listed are experts whose totals lie, in the mean over a lot's bids, at least { $percent } % of the points that experts give away from the median of the others' totals. The law gives no number; this threshold is the program's own: in a committee of five, one member that far away moves the mean by about a point.
pivot-distances-none = No expert reaches the threshold.
pivot-far = Lot { $lot }: { $expert } is { $distance } points away in the mean ({ $percent } %), signed mean { $difference }

pivot-extremes = Extremely high or low single scores
pivot-extremes-note = Listed are single scores at least { $percent } % of the item's scale away from the median of the others' (Order 87, art. 64 speaks of extremely high or low scores and gives no number; this threshold is the program's own).
pivot-extremes-none = No single score reaches the threshold.
pivot-extreme-high = Lot { $lot }, { $bid }, "{ $criterion }": { $expert } gave { $points }, far above the others' median of { $others } (scale { $scale })
pivot-extreme-low = Lot { $lot }, { $bid }, "{ $criterion }": { $expert } gave { $points }, far below the others' median of { $others } (scale { $scale })

pivot-agreement = Agreement of the experts
pivot-agreement-note = Kendall's W of the experts' orders of the bids, corrected for ties: 1 where all orders are the same, near 0 where they have nothing in common. With two or three bids it says little.
pivot-experts = Experts
pivot-bids = Bids
pivot-w = W
pivot-reading = Agreement
pivot-reading-very-weak = very weak
pivot-reading-weak = weak
pivot-reading-moderate = moderate
pivot-reading-strong = strong
pivot-reading-very-strong = very strong

pivot-unanswered = Unanswered questions
pivot-unanswered-note = For these the winners were not found within the time limit; that may not be taken for "no change". Raise --time-limit to go on.

pivot-expert = { $expert } { $name }
pivot-without = without { $what }
pivot-answer-no-award = no combination keeps all rules any more (proven)
pivot-answer-unanswered = not answered in time

# ---- Why something does not exist ----
pivot-undefined-on = Lots { $lots } have no such number: { $reason }.
pivot-undefined-last-expert = this is the only expert, so nobody would be left to score
pivot-undefined-last-quality-criterion = only the price would be left, and no quality
pivot-undefined-no-expert-items = the scoring model has no item that experts score
pivot-undefined-no-experts = there are no experts
pivot-undefined-one-expert = one expert cannot agree or disagree with anybody
pivot-undefined-two-experts = of two experts neither is the one far away
pivot-undefined-no-bids = no bid was scored in full by all experts
pivot-undefined-one-bid = one bid has no order
pivot-undefined-all-tied = every expert gave all bids the same total
pivot-undefined-no-rival = fewer than two bids are ranked
pivot-undefined-too-large = the numbers are too large for an exact answer
