# Draws: what the decided award is worth, and who would win, where numbers are uncertain.

model-kind-spread = three rising percentages (least, most likely, most), above 0 and at most 1000
model-kind-chance = a percentage from 0 to 100

draws-document-kind = Draws
draws-verdict = { $made } draws (of { $asked } asked for), seed { $seed }; the published rule ({ $rule }) decides. The same draw of the same seed is always the same numbers, at any number of threads.
draws-built-in = These are the built-in assumptions, whose numbers have no source and are for trying only; for real work name a file of your own with --model, and say in it where its numbers come from.
draws-note = Everything uncertain is drawn independently. Where the decided award stays, every clause is audited again in each draw; a supplier that exits serves nothing, is paid nothing, and nobody steps in. Where the award is decided anew, it never bid.
draws-no-award = As things are no award keeps all rules (proven in time), so nothing is said of a decided award.
draws-lawful = The decided award keeps every clause: { $how }
draws-complete = All suppliers of the decided award stay: { $how }
draws-frequency = { $percent } % ({ $low }–{ $high } %)
draws-totals = Where service and price lie
draws-totals-note = Quantiles are values that occurred; the standard error is that of the mean.
draws-total = Total
draws-as-is = As things are
draws-mean = Mean
draws-error = Std. error
draws-least = Least
draws-q05 = 5 %
draws-q25 = 25 %
draws-median = Median
draws-q75 = 75 %
draws-q95 = 95 %
draws-most = Most
draws-service-kept = Service, the award stays
draws-service-anew = Service, decided anew
draws-price-kept = Price (yuan), the award stays
draws-price-anew = Price (yuan), decided anew
draws-boxes-note = Boxes are quartiles, whiskers the least and the most; the mark is the decided award as things are.
draws-clauses = How often each ceiling and floor holds where the award stays
draws-clauses-note = In brackets Wilson's interval at 95 %. Besides ceilings and floors, only clauses that were broken in some draw.
draws-bars-note = Those most often broken come first, at most { $most }.
draws-clause = Clause
draws-holds = Holds
draws-least-slack = Where least is to spare
draws-least-in = In draw
draws-anew = Decided anew in each draw
draws-anew-verdict = With an award: { $how }; { $none } draws in which no award keeps all rules, { $open } without an answer in time; { $different } different awards came out, these most often.
draws-how-often = How often
draws-draws = Draws
draws-flips = Lots that differ from the decided award
draws-first = First in draw
draws-lots = Who wins each lot
draws-decided = Decided award
draws-stays = Wins it again
draws-stays-note = How often each lot stays with the holder of the decided award when the award is decided anew: the least certain on top, at most { $most } lots.
draws-winners = Winners over the draws
draws-model = What is assumed to be uncertain
draws-model-note = The three numbers are percentages of what the files say, of a triangular distribution.
draws-model-source = { $title }; the numbers come from: { $source }
draws-uncertain = Uncertain number
draws-likely = Most likely
draws-spread-prices-market = prices at renewal: common to all tenderers (lots' ceiling prices follow, so nobody is excluded for it)
draws-spread-prices-tenderer = prices at renewal: each tenderer's own
draws-spread-recipients-all = recipients: common to all counties
draws-spread-recipients-county = recipients: each county's own
draws-spread-funds-growth = estimated bases of ceilings: growth a year, common to all jurisdictions
draws-spread-funds-jurisdiction = estimated bases of ceilings: each jurisdiction's own
draws-scores-as-given = Scores: as given.
draws-scores-committee = Scores: each seat of the committee is taken by one of the experts, drawn with replacement; a seat gives that expert's points to all bids.
draws-scores-points = Scores: each point is drawn with replacement from the experts' points on the same bid, lot and criterion.
draws-exits = Exits: { $percent } % for each tenderer, but for those named.
draws-exit-of = Exit: { $tenderer } { $percent } %.

progress-draws = draws made: { $done }/{ $total }
stopping-draws = Stopping: draws that are made stay ... (Ctrl-C again quits at once)

help-draws = Draws: where prices, recipients, scores, exits and later years' funds are uncertain, whether the decided award keeps ceilings and floors, and who wins when decided anew.
help-draws-example =
    Examples:
      zeyou draws scenarios/worked --seed 2026 --draws 1000
      zeyou draws my-tender --seed 7 --model uncertainty.toml --time-limit 600 --out draws-results
    For a file of assumptions see models/uncertainty/assumed.toml.
help-draws-dossier = dossier: a folder or an .xlsx workbook
help-draws-seed = seed: it is recorded, and the same seed always gives the same draws
help-draws-draws = how many draws
help-draws-model = what is uncertain (TOML); assumptions without a source where absent
help-draws-decided-only = ask only of the decided award; decide nothing anew
help-draws-time-limit = limit of time (seconds); until all draws are made where absent
help-draws-out = folder for the results: a page with charts, a workbook, CSV tables, the JSON record; only the screen where absent
help-draws-overwrite = replace results that are in that folder already
