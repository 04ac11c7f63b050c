# Robust awards: chosen once, before it is known which scenario comes.

finding-scenario-chances = The probabilities given sum to more than 100 %, or leave nothing to the other scenarios ({ $rest } % left).
    .action = Correct --chance: scenarios that are not named share what is left.
overlay-reason-other-bids = with this change there are other bids than as published, so that no award is the same in both

robust-document-kind = Robust awards
robust-verdict = { $scenarios } scenarios (the tender as published among them). Robust awards keep all rules in scenarios of at least { $keep } % of the probability (as published always); the “mean of the worst” looks at the worst { $worst } %.
robust-note = An award is chosen once, before it is known which scenario comes. Bids that cannot win in a scenario (an exit, say) bring no service there and are paid nothing.
robust-refused = Scenario “{ $name }” is not taken: { $causes }
robust-nominal = Nominal
robust-worst-case = Best worst case
robust-worst-mean = Best mean of the worst
robust-awards = The nominal award and robust ones
robust-awards-note = The nominal award knows only the tender as published. The price of robustness is the service that a robust award has less than it, as published.
robust-award = Award
robust-service-nominal = Service as published
robust-worst = Worst service
robust-mean = Mean of the worst
robust-price = Price of robustness
robust-regret = Most regret
robust-kept = Scenarios kept
robust-no-award = no award keeps the rules as asked
robust-bound = not proven; at most { $bound }
robust-scenarios = Service in each scenario
robust-scenarios-note = “Known before” is the service of the best award where it is known that this scenario comes; what an award has less is its regret. With * a rule is broken there.
robust-chance = Probability
robust-alone = Known before
robust-chart = As published and at worst
robust-chart-note = Farther right is more service as published, farther up more in the worst scenario.
robust-breaks = Where rules are broken
robust-gone = Bids that cannot win
robust-broken = Rules broken
robust-lots = Lots that the awards give to others
robust-lots-none = None: all awards have the same winners.

help-robust = Robust awards: over the scenarios of what-if, the award with the most service in the worst of them and the one with the most mean service over the worst part, beside the nominal one.
help-robust-example =
    Examples:
      zeyou robust scenarios/worked
      zeyou robust my-tender dearer one-less --worst 25 --keep 80 --chance dearer=40
    For scenarios see scenarios/what-if.md; the tender as published is always one.
help-robust-dossier = dossier: a folder or an .xlsx workbook
help-robust-names = overlays that are scenarios (names of files in the folder what-if, without .toml); “a+b” means both together; all where absent
help-robust-overlays = folder of overlays; what-if inside the dossier where absent
help-robust-worst = the worst so many percent of the probability, for the mean of the worst
help-robust-keep = keep all rules in scenarios of at least so many percent of the probability; 100 means all
help-robust-chance = probability of a scenario: name=percent; scenarios that are not named share what is left
help-robust-time-limit = limit of time (seconds); until all is proven where absent
help-robust-out = folder for the results: a page with charts, a workbook, CSV tables, the JSON record; only the screen where absent
help-robust-overwrite = replace results that are in that folder already
