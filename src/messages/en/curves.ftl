# The planner's curves: frontier, budget, fairness. Numbers arrive formatted.

curve-no-changes = none
curve-changes = { $count } lots
curve-more = { $count } more in the output of --json.
curve-no-award = no award
curve-open = not proven ({ $reason }): found { $found }, at most { $most }
curve-per-ten-thousand = Service per 10,000 yuan more
curve-flips = Lots that change hands
curve-flips-today = Lots that change hands against today

frontier-complete = Complete, proven: of all awards that keep the rules these { $count } are the ones of which no other costs less and gives as much service, or gives more and costs no more.
frontier-part = { $count } points. Each is proven: no award with its service is cheaper, none at its price gives more. Further points may lie in the gaps below and nowhere else.
curve-stopped = Stopped before the end: { $count } points, each proven. Further points may lie in the gaps below and nowhere else.
frontier-no-award = Proven: no award keeps all rules.
frontier-error = Error bound: at no price does an award give more than { $service } ({ $percent } % of its service) above the best point listed that costs no more.
frontier-lifted = The fund ceilings are set aside here, all other rules are kept; the table says which points keep the ceilings as they are.
frontier-within = All rules are kept, the fund ceilings among them.

frontier-points = Points
frontier-points-note = Each point is an award; --open NUMBER shows its winners. Differences are against the point before.
frontier-number = No.
frontier-price = Price (yuan)
frontier-service = Service
frontier-price-more = Price more
frontier-service-more = Service more
frontier-lots = Lots awarded
frontier-suppliers = Suppliers
frontier-ceilings = Ceilings
frontier-kept = kept
frontier-exceeded = exceeded
frontier-marked = Award of
frontier-marks = The three award rules
frontier-mark = { $rule }: { $price } yuan, service { $service } ({ $state }): { $place }
frontier-mark-lawful = keeps all rules
frontier-mark-unlawful = breaks a rule
frontier-mark-unproven = not proven the best
frontier-on = point { $point }.
frontier-in-gap = in a gap; whether it belongs to the frontier is not known.
frontier-beyond = outside: it breaks a rule, and no point costs as little and gives as much.
frontier-dominated = dominated: point { $cheapest } gives no less and costs { $saved } yuan less; point { $best } costs no more and gives { $more } more service.
frontier-gaps = Gaps
frontier-gaps-note = Where nothing is proven yet: prices and service that a further point could have.
frontier-after = After point
frontier-price-from = Price from (yuan)
frontier-price-to = Price to (yuan)
frontier-service-from = Service from
frontier-service-to = Service to
frontier-why = Why open
frontier-enough = no more points were asked for

frontier-opened = Point { $number } as an award: { $price } yuan, service { $service }, { $suppliers } suppliers, { $workers } licensed social workers.
frontier-opened-note = A plan, not an award. The last column names who wins the lot at the point before, where that is somebody else.
frontier-unawarded = Without a winner: { $lots }
frontier-lot = Lot
frontier-title = Title
frontier-bid = Bid
frontier-tenderer = Tenderer
frontier-share = Share
frontier-before = Before
frontier-no-point = There is no point { $number }; the points are 1 to { $count }.

budget-kind-jurisdiction = jurisdiction with a fund ceiling
budget-today = Under the ceilings as they are: service { $service } for { $price } yuan, proven the most.
budget-today-none = Proven: under the ceilings as they are no award keeps all rules.
budget-today-open = Under the ceilings as they are: { $service }. Raise --time-limit.
budget-note = Money is the sum of the ceilings that are moved; with other money each ceiling becomes its share of it, rounded down to the fen. At each point the most service is sought, among such awards the cheapest.
budget-together = All fund ceilings together: { $money } yuan
budget-alone = { $code } { $name } alone: { $money } yuan
budget-no-money = Its ceilings are 0: there is nothing to scale.
budget-more-never = More money buys nothing more, proven.
budget-more-at = { $difference } yuan more (from { $money } yuan on, with a fen less not) buys { $service } more service. Lots that change hands: { $changes }
budget-more-open = The next service that more money would buy: not proven ({ $reason }); proven too little: { $little } yuan, proven enough: { $enough } yuan.
budget-less-never = Less money costs nothing, proven.
budget-less-at = { $difference } yuan could be saved at no loss (down to { $money } yuan); a fen less costs { $service } service. Lots that change hands: { $changes }
budget-less-none = { $difference } yuan could be saved at no loss (down to { $money } yuan); with a fen less no award keeps all rules.
budget-less-open = The first service that less money would cost: not proven ({ $reason }); proven too little: { $little } yuan, proven enough: { $enough } yuan.
budget-percent = Of today
budget-money = Money (yuan)
budget-difference = Difference

fairness-complete = Complete, proven: { $count } points, from the most service ({ $most }, lowest county at { $from } %) to the fairest (lowest county at { $to } %, service { $least }). The fairest costs { $price } service.
fairness-one = Proven: the most service ({ $most }) is also the fairest; no award lifts the lowest county above { $to } %.
fairness-no-need = No county has a lot with an eligible bid: there are no service rates.
fairness-note = A county's service rate is the share of its need that is met, in whole percents rounded down; 100 at most. Each point is the most service of all awards whose lowest county is at least so high.
fairness-points = Points
fairness-lowest = Lowest rate
fairness-counties = Counties at it
fairness-given-up = Service given up
fairness-gap = Lowest rate { $from } to { $to } %, service { $least } to { $most } ({ $why })

help-frontier = Frontier: the awards of which no other costs less and gives as much service, or gives more and costs no more; with the awards of the three rules marked.
help-frontier-example =
    Examples:
      zeyou frontier scenarios/worked
      zeyou frontier scenarios/worked --open 2        the winners of point 2
      zeyou frontier my-tender --points 40 --lift-ceilings --time-limit 600 --json > frontier.json
    Exit code 4: stopped at a limit; the gaps say where further points may lie.
help-frontier-dossier = The dossier: a folder or an .xlsx workbook
help-frontier-points = How many points are enough; they spread evenly, and what may lie between them is said
help-frontier-all = Find every point, however many there are
help-frontier-lift-ceilings = Set the fund ceilings aside; all other rules are kept
help-frontier-open = Show this point as an award: its winners lot by lot, and who wins otherwise at the point before
help-frontier-time-limit = Time limit for everything together in seconds

help-budget = Budget curve: how much service the fund ceilings buy from 50 % to 150 %, the next lot that more money would buy and the first that less would cost, to the fen.
help-budget-example =
    Examples:
      zeyou budget scenarios/worked
      zeyou budget scenarios/worked --county 511525 --step 5
      zeyou budget my-tender --each --time-limit 600 --json > budget.json
    Exit code 4: some answers were not proven in time; they say what is known.
help-budget-dossier = The dossier: a folder or an .xlsx workbook
help-budget-county = Code or name of a jurisdiction whose ceilings are moved alone; may be given several times. Without it, all ceilings are moved together
help-budget-each = Move the ceilings of each jurisdiction alone, too
help-budget-from = First point, percent of today's money
help-budget-to = Last point, percent of today's money
help-budget-step = Percent from point to point
help-budget-time-limit = Time limit for everything together in seconds

help-fairness = Fairness against total: for each level of the lowest county's service rate the most service that there can be, from the most service to the fairest award.
help-fairness-example =
    Examples:
      zeyou fairness scenarios/worked
      zeyou fairness my-tender --time-limit 600 --json > fairness.json
    Exit code 4: stopped at a limit; the gaps say where further points may lie.
help-fairness-dossier = The dossier: a folder or an .xlsx workbook
help-fairness-time-limit = Time limit for everything together in seconds
help-frontier-out = Folder for the results: a page with the chart, JSON, an .xlsx workbook, CSV tables; with --open, of that point alone
help-frontier-overwrite = Replace results that are there already
help-budget-out = Folder for the results: a page with the chart, JSON, an .xlsx workbook, CSV tables
help-budget-overwrite = Replace results that are there already
help-fairness-out = Folder for the results: a page with the chart, JSON, an .xlsx workbook, CSV tables
help-fairness-overwrite = Replace results that are there already

frontier-document-kind = Government purchase of social-assistance services · frontier of service and price
frontier-opened-kind = Government purchase of social-assistance services · a point of the frontier as an award
frontier-chart = Service against price
frontier-chart-note = Each step is a point: what it gives holds until the price of the next is paid. Click a point to see its winners.
frontier-point = Point { $number }
frontier-over = Exceeds the fund ceilings
frontier-guide = Optimum under the ceilings
budget-document-kind = Government purchase of social-assistance services · budget curve
budget-chart = Service that the money buys
budget-chart-note = Each step is a point of the table: what is bought there holds at least until the next. Click a point to see the lots that change hands. ({ $shown } of { $all } curves are drawn; the table has all.)
budget-of-today = Percent of today's money
budget-guide = Today
fairness-document-kind = Government purchase of social-assistance services · fairness against total
fairness-chart = Service against the lowest county
fairness-chart-note = Each point is the most service with that lowest rate. Click a point to see the counties' rates.
fairness-axis = Lowest service rate of a county (%)
budget-points = Points
budget-ceilings = Ceilings
budget-all = all together
curve-at-most = { $price } or less (not proven)
budget-more-some = { $difference } yuan more (from { $money } yuan on, with a fen less not) buys more service; how much in all: { $service }
budget-less-some = { $difference } yuan could be saved at no loss (down to { $money } yuan); a fen less leaves less service; how much: { $service }
