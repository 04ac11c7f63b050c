# Weights: over which of them leaders and winners stay.

weights-verdict = { $lots } lots; on { $free } of them the leader stays whichever single weight moves as far as it may. Winners are those of the published rule ({ $rule }); weights are tried in steps of { $step } points.
weights-note = When one weight moves, the others share the rest in their proportion; the weight of the price always stays in its lawful range. Both sides of every border of a leader were evaluated; winners are sampled at equal distances and narrowed down by halves, so a winner that changes and changes back between two samples is not seen.
weights-incomplete = The time was over first: some borders are not narrowed down.
weights-criteria = How far each weight may move
weights-criteria-note = In points, as far as the law allows of the price and every weight stays positive.
weights-criterion = Criterion
weights-published = Published
weights-least = Least
weights-most = Most
weights-leaders = Weights over which the highest score stays the same bid's
weights-ranges-note = An end with * is as far as the weight may move: no other holder was found up to there.
weights-winners = Weights over which the winner stays
weights-no-winners = At the published weights no award keeps all rules (proven in time), so there is no such table.
weights-holder = Now
weights-other = Then
weights-changed = Flips at
weights-change = Change (points)
weights-nearest-leaders = The smallest changes of a weight that change a leader
weights-nearest-winners = The smallest changes of a weight that change a winner
weights-nearest-none = None: nothing changes within what is allowed.
weights-map = Winners over two weights
weights-map-verdict = Rows are the weight of “{ $rows }”, columns that of “{ $columns }”; there are { $awards } different awards. · means that the law does not allow it or nothing is left for the others, × that no award keeps all rules, ? that there was no answer in time.
weights-award = Award
weights-cells = Cells
weights-differs = Where it differs from the award at the published weights
weights-as-published = the award at the published weights

weights-document-kind = Weights
weights-map-note = A cell is a pair of weights; the same colour is the same award. White cells are not allowed by law, leave nothing for the others, or had no answer in time.
weights-shade-second = the other award with most cells
weights-shade-third = the next other award
weights-shade-further = further awards

help-weights = Weights: for each lot over which range of each weight its leader and its winner stay; and the winners over two weights.
help-weights-example =
    Examples:
      zeyou weights scenarios/worked
      zeyou weights scenarios/worked --map price,plan --steps 21
      zeyou weights my-tender --map price=10..30,plan=5..40 --time-limit 600
help-weights-dossier = dossier: a folder or an .xlsx workbook
help-weights-step = points a step of a weight
help-weights-map = show the winners over two weights: “rows,columns”, by the identifiers of criteria; with ranges if wanted, as price=10..30
help-weights-steps = how many weights a side of the map has
help-weights-time-limit = limit of time (seconds); until everything is found where absent
help-weights-out = write the results (page, workbook, CSV tables and JSON) to this folder
help-weights-overwrite = replace results that are in that folder already
