# The command line: help, notes, progress.

help-heading-usage = Usage:
help-heading-commands = Commands
help-heading-arguments = Arguments
help-heading-options = Options
usage-error = The command line is not right. See "zeyou --help" or "zeyou COMMAND --help" for usage and examples. In detail:

help-zeyou = zeyou: bid evaluation and award optimization for government purchase of social-assistance services. Reads a tender's dossier, checks eligibility, scores, optimizes the award, proves, explains and reports it.
help-zeyou-example =
    Examples:
      zeyou new my-tender          writes a template that passes the check
      zeyou check my-tender        checks the dossier and lists every problem
      zeyou award my-tender        awards; results go to "my-tender-results"

    Exit codes: 0 done; 1 findings that stop, or verification failed; 2 wrong use;
                3 no award keeps all rules; 4 stopped at a limit, award not proven best.
help-argument-json = Print JSON, for programs
help-argument-lang = Language: zh Chinese, en English; default: the locale's, else Chinese
help-argument-colour = Colours: auto only on a terminal, always, never
help-argument-help = Print help
help-argument-version = Print the version

help-check = Check a dossier: files, tables, references, rules, scoring model, eligibility. Lists every problem at once.
help-check-example =
    Examples:
      zeyou check scenarios/worked
      zeyou check my-tender.xlsx --json
help-check-dossier = The dossier: a folder (tender.toml and CSV tables) or one .xlsx workbook

help-score = Check eligibility and score: each lot's ranking, all points, excluded bids with all their reasons.
help-score-example =
    Example:
      zeyou score scenarios/worked
help-score-dossier = The dossier: a folder or an .xlsx workbook

help-award = Award: lowest price, rank first and optimal side by side; the published rule heads the result, which is written as a report.
help-award-example =
    Examples:
      zeyou award scenarios/worked
      zeyou award my-tender --out decision --time-limit 300
    Ctrl-C stops the solver and keeps the best verified award found so far.
help-award-dossier = The dossier: a folder or an .xlsx workbook
help-award-out = Results folder; default: "DOSSIER-results" beside the dossier
help-award-overwrite = Allow replacing a results folder that this program wrote earlier
help-award-time-limit = Time limit for the solver in seconds; default: until the award is proven optimal
help-award-work-limit = Most work of a decomposition, in search nodes; unlike a time limit it gives the same result on every machine and at any number of threads
help-award-threads = Threads to solve on; all of them if left out. The result does not depend on it
help-award-log = Write how the solver got on, a JSON object a line: seconds, best value, bound, gap, nodes
help-award-explain-limit = Time limit for all explanations together in seconds; what is not answered by then says so
help-award-elastic = Where no award keeps all rules: award with the least violation; a proposal, not an award, until its waivers are signed

help-pivot = Pivot analysis: drops one expert, one criterion, one point at a time and says whether any winner changes; lists objective items on which experts differ, experts far from the others, and how far they agree.
help-pivot-example =
    Examples:
      zeyou pivot scenarios/worked
      zeyou pivot my-tender --time-limit 600 --json > pivot.json
    Exit code 4: some questions were not answered in time; they are listed.
help-pivot-dossier = The dossier: a folder or an .xlsx workbook
help-pivot-time-limit = Time limit for all questions about winners together in seconds; what is not answered by then is listed as unanswered

help-verify = Verify a result: recomputes every clause and every figure from the dossier's files alone, in exact integers, without a solver.
help-verify-example =
    Examples:
      zeyou verify scenarios/worked
      zeyou verify decision/award.json --dossier my-tender
help-verify-result = A dossier (verifies its "-results" folder), a results folder, or an award.json
help-verify-dossier = The dossier that the result was made from, where it is not in the default place

help-new = Start a dossier: writes a commented template that already passes the check.
help-new-example =
    Example:
      zeyou new my-tender
help-new-directory = The new folder; must not exist or be empty

help-viability = Viability before a tender: from lots, counties and funds alone, without bids, whether fund ceilings and staffing floors can both hold at a given labour cost, and by how much not.
help-viability-example =
    Examples:
      zeyou viability my-tender --staff-year-cost 62900
      zeyou viability my-tender --staff-year-cost 85000 --json
      zeyou viability my-tender --staff-year-cost 62900 --html viability.html
help-viability-dossier = The dossier: tender.toml with jurisdictions, funds, counties and lots; tables of tenderers and bids may be absent
help-viability-staff-year-cost = What one seconded person costs in a year, in yuan, all employer's costs included; yours to name. (For comparison, an estimate: by 2017 national statistics a ceiling of 3 % is 62,900 yuan a year for each person whom a floor of 2 per mille requires)
help-viability-html = Also write it to this file, as a page in Chinese and English
help-viability-overwrite = Replace the page if there is one

help-schema = Print the JSON schema of a dossier, of a result, or of what another command prints.
help-schema-example =
    Examples:
      zeyou schema > dossier-schema.json
      zeyou schema award > award-schema.json
      zeyou schema columns            every table and column in words
help-schema-kind = dossier (default), award, explain, pivot, frontier, budget, fairness, viability, voice, whatif, lots, weights, draws, robust, batch, or columns: every table and column in words (Markdown)

help-import = Import public data as a dossier.
help-import-example =
    Examples:
      zeyou import worldbank bids.csv --project P113435 --out project
      zeyou import gap c05100 --out assignment
      zeyou import pabulib Warszawa*.pb --out warsaw
      zeyou import coupled n21_s1_full --out counties
help-import-format = Format: worldbank (award notices), gap (generalized assignment), sscflp (single-source capacitated facility location), cats (combinatorial auctions), pabulib (participatory budgets), coupled (folder of the coupled yardstick)
help-import-files = Files to read; for coupled the folder
help-import-project = World Bank project number (worldbank only)
help-import-out = Dossier folder; must not exist or be empty

help-export = Writes the award model in solvers' formats, so that another solver can check the optimum.
help-export-example =
    Examples:
      zeyou export scenarios/worked --mps model.mps --lp model.lp
      zeyou export scenarios/worked --lp -        prints it
help-export-dossier = dossier: a folder or an .xlsx workbook
help-export-mps = file for free MPS; - prints it
help-export-lp = file for the LP format of CPLEX; - prints it
help-export-overwrite = allow a file that is there to be replaced
export-nothing-asked = Name a file with --mps or --lp.
export-written = The model has been written to { $file }.
finding-export-beyond-floats = The model has numbers with more digits than a double keeps: another solver will round them as it reads.
    .action = Allow for the last digits when you check with another solver; zeyou itself counts in exact integers.

help-generate = Generate an invented tender at real scale: of a prefecture, or of any number of counties from Sichuan's on up to the country's 2,844; figures and tenderers are synthetic.
help-generate-example =
    Examples:
      zeyou generate exercise --seed 7
      zeyou generate province --counties 183
      zeyou generate country --counties 2844 --capacity loose
help-generate-out = Dossier folder; must not exist or be empty
help-generate-prefecture = GB/T 2260 code of a prefecture of Sichuan, such as 510100 Chengdu or 511500 Yibin
help-generate-counties = Number of counties, 1 to 2844: the first 183 are Sichuan's in the order of their codes, the others are invented; a planted feasible award is written to DIR-planted.csv; scenarios/generated.md tells how
help-generate-capacity = Capacities of tenderers as a share of what they offer: tight 8 to 40 %, loose 25 to 80 %, none (counties share nothing)
help-generate-seed = Random seed: the same seed gives the same dossier

help-completions = Print a shell completion script.
help-completions-example =
    Example:
      zeyou completions bash > /etc/bash_completion.d/zeyou
help-completions-shell = The shell

check-counts = { $lots } lots, { $tenderers } tenderers, { $bids } bids.
results-written = Results written to { $folder } (report.html is the full report).
template-written = Template written to { $folder }. Read the notes in it, then run "zeyou check { $folder }".
dossier-written = Dossier written to { $folder }.
stopping = Stopping: keeping the best verified award ... (Ctrl-C again quits at once)
progress-line = { $level }: { $done } done, incumbent { $incumbent }, bound { $bound }, gap { $gap }
stopping-questions = Stopping: what is not answered yet is listed as unanswered ... (Ctrl-C again quits at once)
progress-counties = counties made: { $done }/{ $total }
progress-questions = questions answered: { $done }/{ $total }
progress-explaining = explaining top-ranked bids that were passed over: { $done }/{ $total }
out-inside-dossier = Results may not be written into the dossier: { $folder }. Name a folder outside it with --out.
verify-no-result = There is no result to verify: { $path }. Run "zeyou award" first, or name the results folder.
verify-no-dossier = Where is the dossier that { $path } was made from? Name it with --dossier.
import-project-missing = Name the World Bank project with --project, for example --project P113435.
generate-counties-range = The number of counties is 1 to { $most }, as many as the country has.
planted-written = The planted feasible award is in { $file }.
generate-no-prefecture = Sichuan has no prefecture with the code { $code }. 510100, for example, is Chengdu.
import-one-file = This format reads one file or folder at a time.

finding-dossier-unwritable = The dossier cannot be written to "{ $folder }": { $reason }.
    .action = Name a folder that does not exist or is empty.
log-unwritable = The solver's log cannot be written: { $reason }
