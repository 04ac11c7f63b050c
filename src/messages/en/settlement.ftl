# Shares, discounts, once-only prices, waivers.

settlement-share = { $bid } · share { $share } %
settlement-heading = Discounts and once-only prices
settlement-once-only = { $tenderer }: once-only price of { $price } yuan ({ $place }), paid by { $buyer } in { $year }; the total includes it.
settlement-everywhere = due once where any of its bids wins
settlement-in-county = due once where it wins in { $county }
settlement-discount = { $tenderer }: reaches tier { $tier } of its discount ladder, { $percent } % off every contract price, which saves { $saved } yuan. The prices in the table are after the discount.
waivers-heading = Waivers
waivers-note = A rule that holds "in principle" is waived only by a recorded decision of the competent authority. This result counts these decisions.
waiver-fund-ceiling-rate = The { $year } fund ceiling of { $place } is raised by { $amount }. Decided by { $authority } on { $date }, because: { $reason }
waiver-staffing-rate = The staffing floor of { $place } is lowered by { $amount }. Decided by { $authority } on { $date }, because: { $reason }
waiver-seconded-degree-share = The share of degree holders asked for among staff seconded to { $place } is lowered by { $amount }. Decided by { $authority } on { $date }, because: { $reason }
rules-heading = Rules that the tender documents publish
rules-objective = What the award seeks, in this order: { $goals }.
goal-fairness = the counties' service rates as high as possible, the lowest first
goal-service = most quality-weighted service
goal-score = highest sum of composite scores
goal-price = least total price
goal-social-workers = most licensed social workers seconded
goal-changes = fewest lots that change suppliers
