# Lot design: does a package beat its single lots? Numbers arrive formatted.

lots-document-kind = Lot design
lots-award = service { $service }, price { $price } yuan, { $unmet } lots unmet
lots-base = With the lots as published, the optimum has { $award }.
lots-without = Had nobody offered packages: { $award } (service more { $more }).
lots-note = Every difference is that of two optima. Prices of lots bought as one are estimates, nobody's offers; zeyou whatif compares contract lengths, win limits and split lots.
lots-none = None.
lots-offered = Packages that were offered
lots-offered-note = Of one that wins: against the optimum without it; what is less is what the package is worth. Of one that does not: against the optimum with it forced in; the difference is what insisting on it costs.
lots-package = Package
lots-lots = Lots
lots-wins = wins
lots-loses = does not win
lots-left-out = left out
lots-forced = forced in
lots-compared = Compared with it
lots-proposed = Lots that could be bought as one
lots-proposed-note = Lots of one buyer and county on which enough tenderers bid. Differences at the sum of the single prices; “pays from” is how far, in percent of that sum, the price must fall before buying as one is no worse than singly (to a tenth of a percent, both sides solved).
lots-tenderers = Tenderers on all
lots-break-even = Pays from
lots-break-even-at = { $percent } % or less
lots-break-even-sum = the sum already
lots-break-even-not = not even at { $percent } %

help-lots = Lot design: what offered packages are worth, which lots could be bought as one, and how far the price must fall for it to pay.
help-lots-example =
    Examples:
      zeyou lots scenarios/worked
      zeyou lots last-year --merge A-01+A-03 --merge B-01+B-02
    For designing the next tender's lots on last year's bids or on expected ones.
help-lots-dossier = dossier: a folder or an .xlsx workbook
help-lots-merge = lots to buy as one, joined by +, may be repeated; pairs that suggest themselves where absent
help-lots-pairs = how many pairs are suggested at most
help-lots-time-limit = time for all questions together (seconds); until all are proven where absent
help-lots-out = folder for the results too: page, Excel workbook, CSV tables and JSON
help-lots-overwrite = allow results that this program wrote before to be replaced
