# Rules that the tender documents publish beyond the policy's own, a sentence each.

# ---- The lots ----
rule-where-overall = Over all lots
rule-where-county-each = In each county
rule-where-county-one = In { $parts }
rule-where-county-several = In each of { $parts }
rule-where-lot-group-each = In each lot group
rule-where-lot-group-one = In lot group { $parts }
rule-where-lot-group-several = In each of the lot groups { $parts }
rule-where-service-each = For each service
rule-where-service-one = For service { $parts }
rule-where-service-several = For each of the services { $parts }
rule-where-lots-one = On lot { $parts }
rule-where-lots-several = On lots { $parts } together

# ---- The tenderers: one of them, all of them ----
rule-one-everyone = supplier
rule-one-newcomers = newcomer (supplier without past performance on record)
rule-one-small = small or micro enterprise (or body treated like one)
rule-one-newcomers-or-small = newcomer or small or micro enterprise
rule-one-social-organisations = social organisation
rule-one-listed = supplier of those listed ({ $tenderers })
rule-all-everyone = suppliers
rule-all-newcomers = newcomers (suppliers without past performance on record)
rule-all-small = small and micro enterprises (and bodies treated like them)
rule-all-newcomers-or-small = newcomers and small and micro enterprises
rule-all-social-organisations = social organisations
rule-all-listed = suppliers listed ({ $tenderers })
rule-only-for = It speaks of { $who } only.

# ---- The kinds ----
rule-concentration-money = { $where }, no { $who } holds, with its affiliates, more than { $most } % of the contract money (once-only prices left out).
rule-concentration-lots = { $where }, no { $who } holds, with its affiliates, more than { $most } % of the awarded lots (a share of a divided lot counts as one).
rule-winners-least = { $where }, the number of different { $who } that win is at least { $least } (affiliates count as one; where the awarded lots cannot have so many, as many as they can).
rule-winners-most = { $where }, the number of different { $who } that win is at most { $most } (affiliates count as one).
rule-winners-both = { $where }, the number of different { $who } that win is at least { $least } and at most { $most } (affiliates count as one; where the awarded lots cannot have the least, as many as they can).
rule-reserve-money = { $where }, { $who } together hold at least { $least } % of the contract money (once-only prices left out).
rule-reserve-lots = { $where }, { $who } together hold at least { $least } % of the awarded lots (a share of a divided lot counts as one).
rule-key-workers = { $where }, one named person is promised to at most { $most } awarded and running in the same month, whichever { $who } promise them.
rule-guarantee-service = { $where }, awarded { $who } together render at least { $least } of quality-weighted service.
rule-guarantee-need-percent = { $where }, awarded { $who } together render at least { $least } % of the whole need (need weight x volume, at a quality of 100) in quality-weighted service.
rule-keep-earlier = { $where }, a lot stays with its earlier supplier where that one may win it.
rule-changes-most = { $where }, at most { $most } may change hands against the earlier award.
rule-change-price = { $where }, each lot that changes hands takes { $least } of quality-weighted service off the objective: a change that brings less is not made.
rule-standby-reserve = Every awarded critical lot has a stand-by supplier, decided together with the award; whichever one supplier leaves, the stand-bys' capacities and the ceilings hold.

# ---- A rule on a line ----
rule-line = Rule { $id }: { $sentence } Reason: { $reason }
rule-line-off = Rule { $id } (not in force): { $sentence } Reason: { $reason }

# ---- services, named as the rule sets that the program carries name them ----
service-screening = screening of recipients
service-household-survey = household income and expenditure survey
service-training = training of staff
service-publicity = policy publicity
service-information-system = information systems
service-performance-evaluation = performance evaluation
service-care = care
service-rehabilitation = rehabilitation
service-hospital-escort = escort to hospital
service-social-inclusion = social inclusion
service-capability-building = capability building
service-counselling = counselling
service-resource-linking = resource linking
service-benchmark = benchmark instance
