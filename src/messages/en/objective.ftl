# Levels of the objective, the counties' service rates, stability in a re-award.

level-fairness = the counties' service rates, from the lowest up
level-service-net-of-changes = quality-weighted service less the price of changes
level-score = sum of composite scores
level-changes = lots that change hands
level-standby = quality-weighted service of the stand-by bids
level-fairness-run = { $rates } %: reached by { $counties }

report-changes = Lots that change hands
report-county-rates = Service rates of the counties
report-county-rate = Service rate (%)
report-county-need = Need
report-county-code = County code

check-keep-earlier = rule { $rule }: lot { $lot } ({ $title }) stays with its earlier supplier { $name }
check-changes-most = rule { $rule }: most lots that change hands in "{ $part }"

limits-keep-earlier = Lots that their earlier suppliers can keep stay with them
limits-changes-most = Lots that change hands
