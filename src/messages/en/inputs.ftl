# Findings of the readers: the cause in a sentence; .action says how to mend it.

severity-error = error
severity-warning = warning
severity-notice = notice

reason-not-found = there is no such file or folder
reason-permission-denied = permission denied
reason-no-archive = it is not in xlsx format (an old xls renamed, or a damaged file)
reason-malformed = its inner structure is damaged

finding-file-unreadable = The file cannot be read: { $reason }.
    .action = Check that it exists, that no other program holds it, and that you may read it.
finding-table-missing = The table "{ $table }" is missing.
    .action = Add { $file } to the dossier; "zeyou new" writes a commented template.
finding-not-a-dossier = This is neither a dossier folder nor an xlsx workbook.
    .action = Name the folder that holds tender.toml and the tables, or one .xlsx file; save an old .xls as .xlsx first.
finding-link-not-followed = This is a link; links are not followed.
    .action = Copy the file itself into the dossier.
finding-file-not-regular = This is not a regular file.
    .action = Replace it by a plain table file.
finding-file-too-large = The file is larger than { $mebibytes } MiB and was not read.
    .action = Check that it is the right file; delete pictures and unused sheets.
finding-workbook-too-large = The workbook unpacks to more than { $mebibytes } MiB and was not read.
    .action = Check where it comes from; copy the sheets that are needed into a new workbook.
finding-workbook-unreadable = The workbook cannot be read: { $reason }.
    .action = Open it in a spreadsheet program and save it as .xlsx; remove a password first.
finding-encoding-unknown = The file is neither in UTF-8 or UTF-16 nor in GB18030 (GBK).
    .action = Open it in a spreadsheet program and save it as "CSV UTF-8".
finding-encoding-assumed = The file is not in UTF-8; it was read as { $encoding }.
    .action = Nothing to do if its text looks right; else save it as "CSV UTF-8".
finding-toml-invalid = This is not valid TOML: { $reason }.
    .action = Check this line: text stands in double quotes, one "key = value" a line.
finding-value-not-plain = This key holds a list or a table; only a single value may stand here.
    .action = Write a text, a number or a date.
finding-key-unknown = The key "{ $key }" is not known and was not used.
    .action = { $nearest ->
        [none] Rename it by the column reference, or delete it.
       *[other] Is "{ $nearest }" meant? Rename it, or delete it.
    }
finding-key-twice = The key "{ $key }" stands there twice.
    .action = Keep one of them.
finding-key-missing = The key "{ $en }" ({ $zh }) is missing.
    .action = Add it; the column reference says how.
finding-file-unknown = The file's name is no table's; it was not read.
    .action = { $nearest ->
        [none] Rename it by the column reference if it is a table of the dossier; else ignore this.
       *[other] Is "{ $nearest }" meant? If so, rename it; else ignore this.
    }
finding-sheet-unknown = The sheet "{ $sheet }" has no table's name; it was not read.
    .action = { $nearest ->
        [none] Rename it by the column reference if it is a table of the dossier; else ignore this, or hide the sheet.
       *[other] Is "{ $nearest }" meant? If so, rename it; else ignore this, or hide the sheet.
    }
finding-table-twice = The table "{ $table }" is there twice; the other one is { $other }.
    .action = Keep one of them (not both the Chinese and the English file).
finding-table-too-long = The table has more than { $most } rows and was not read.
    .action = Check that it is the right file.
finding-table-too-large = The table has too many columns or cells and was not read.
    .action = Delete what stands to the right and below; keep the columns of the reference.
finding-cell-too-long = A cell has more than { $most } characters; it was taken as blank.
    .action = Shorten it.
finding-quote-unclosed = A double quote that opens on this row never closes.
    .action = Close or delete it; best save the table again from a spreadsheet program.
finding-file-empty = The table is empty.
    .action = Fill it in; required columns: { $columns }. Delete the file if the table is not needed.
finding-header-missing = No header was found in the first { $rows } rows.
    .action = Add a header row; required columns: { $columns }.
finding-rows-missing = The table "{ $table }" has a header but no rows.
    .action = Add at least one row.
finding-rows-above-header = The header stands in row { $header }; the title rows above it ("{ $text }" ...) were skipped.
    .action = Nothing to do.
finding-unit-above-header = A title row says "{ $text }" but the column "{ $title }" states no unit: amounts may be wrong by a factor of ten thousand.
    .action = Put the unit into the column's title, such as "{ $title }（万元）" or "{ $title }（元）".
finding-column-missing = The column "{ $en }" ({ $zh }) is missing.
    .action = Add it; either name will do, in any order.
finding-column-twice = The column "{ $title }" is the same as "{ $first }": it is there twice.
    .action = Keep one of them.
finding-column-unknown = The column "{ $title }" is not known and was not used.
    .action = { $nearest ->
        [none] Ignore this for a column of remarks; else rename it by the column reference.
       *[other] Is "{ $nearest }" meant? If so, rename it; ignore this for a column of remarks.
    }
finding-column-unit-unknown = { $money ->
        [yes] The unit of the column "{ $title }" is neither yuan (元) nor ten thousand yuan (万元).
       *[no] The column "{ $title }" cannot be in ten thousands.
    }
    .action = { $money ->
        [yes] State 元 or 万元 in the title and convert the amounts.
       *[no] Convert the numbers, and take the unit out of the title.
    }
finding-cells-beyond-header = The row has "{ $value }" in column { $position }, but the header has { $width } columns.
    .action = Most likely a comma in a text without quotes; save the table again from a spreadsheet program, or delete the extra cell.
finding-total-row = The row "{ $text }" is a total and was skipped.
    .action = Delete rows of totals, lest they be taken for data.
finding-value-missing = "{ $en }" ({ $zh }) is blank.
    .action = This column must be filled in.
finding-cell-error = The cell holds the formula error { $value }.
    .action = Mend the formula, or type the value.
finding-number-bad = "{ $value }" is not a number.
    .action = Write digits only, such as 1234.50; a comma may only separate groups of three digits.
finding-number-negative = "{ $value }" is less than zero.
    .action = Correct it; no negative number may stand here.
finding-number-zero = Zero may not stand here.
    .action = Write a number larger than zero.
finding-number-too-large = "{ $value }" is more than { $most }, the most that may stand here.
    .action = Check for zeros too many, a wrong unit, or a slip into the wrong column.
finding-number-too-fine = "{ $value }" has too many decimals; at most { $places } may stand here.
    .action = Round it; numbers of persons and things are whole.
finding-finer-than-fen = The amount "{ $value }" is finer than one fen (0.01 yuan).
    .action = Round it to the fen.
finding-date-bad = "{ $value }" is not a date.
    .action = Write 2026-03-16 or 2026年3月16日.
finding-month-bad = "{ $value }" is not a month.
    .action = Write 2026-04 or 2026年4月.
finding-year-bad = "{ $value }" is not a year.
    .action = Write four digits, such as 2026.
finding-choice-unknown = "{ $value }" is none of the words that may stand here.
    .action = { $nearest ->
        [none] Choose from: { $words }.
       *[other] Is "{ $nearest }" meant? Choose from: { $words }.
    }
finding-choice-twice = "{ $value }" stands here twice.
    .action = Name each once, what matters most first.
finding-yes-no-bad = "{ $value }" is neither yes nor no.
    .action = Write yes or no (是 or 否).
finding-id-bad = "{ $value }" cannot be an identifier.
    .action = Identifiers have no commas, semicolons, bars and line breaks, and at most 64 characters.
finding-credit-code-bad = The unified social credit code "{ $code }" is wrong{ $fault ->
        [length] : it has { $detail } characters instead of 18
        [character] : it holds the character "{ $detail }", which is not allowed
       *[check-digit] : its check digit does not agree
    }.
    .action = { $fault ->
        [length] Compare it with the licence or certificate.
        [character] Only digits and capitals without I, O, S, V, Z occur; compare it with the certificate (O typed for 0, I for 1?).
       *[check-digit] Compare it with the certificate; if the first 17 characters are right, the last one is { $detail }.
    }
finding-division-code-bad = "{ $code }" is not a division code.
    .action = Counties have six digits (GB/T 2260), townships nine, such as 510104; check it.
finding-division-code-old = The division code { $code } has been replaced by { $new }.
    .action = The result is not affected; better use the new code in all tables.
finding-template-folder-not-empty = The folder is not empty; no template was written.
    .action = Name a new folder, so that nothing is overwritten.
finding-template-unwritable = The template cannot be written: { $reason }.
    .action = Check that you may write there and that the disk is not full.
finding-more-findings = There are { $count } more findings of this kind ({ $code }); they are not listed.
    .action = Mend those above first, then check again.

finding-row-twice = A row with { $columns } "{ $key }" stands already in row { $first }.
    .action = Delete the repeated row, or correct its identifier.
finding-reference-unknown = The table "{ $table }" has no "{ $value }".
    .action = { $nearest ->
        [none] Correct it, or add it to the table "{ $table }".
       *[other] Is "{ $nearest }" meant? Correct it, or add it to the table "{ $table }".
    }
finding-bid-rows-differ = Bid { $bid } says "{ $is }" in this row but "{ $was }" in row { $first }.
    .action = All rows of a bid must agree; correct them, or give them different bid identifiers.
finding-lot-not-in-bid = Bid { $bid } does not offer lot { $lot }; it offers: { $offered }.
    .action = Correct the bid or the lot.
finding-payments-differ = The payments of bid { $bid } for lot { $lot } sum to { $paid } yuan; the price is { $price } yuan, a difference of { $difference } yuan.
    .action = The payments of all years must sum to the price; correct them.
finding-payment-outside-term = { $year } is outside the term of lot { $lot } ({ $from } to { $until }).
    .action = Correct the year, or the lot's first month and months.
finding-buyer-cycle = The jurisdictions above { $code } form a circle.
    .action = Correct "parent"; leave it blank at the top.
finding-seconded-part-exceeds = { $part } of them, but only { $persons } persons are seconded in all.
    .action = Correct the numbers.
finding-resource-undeclared = Tenderer { $tenderer } uses the capacity "{ $resource }" without having declared it.
    .action = { $nearest ->
        [none] Add its total amount to the table "capacities", or correct the name.
       *[other] Is "{ $nearest }" meant? Correct it, or add its total amount to the table "capacities".
    }
finding-requires-cycle = The bids that bid { $bid } requires form a circle.
    .action = Remove it; bids that must win together are one package.
finding-requires-foreign = Bid { $bid } requires bid { $required } of another tenderer.
    .action = Only the tenderer's own bids may be required; correct it.
finding-set-of-one = Bid { $bid } is the only one of tenderer { $tenderer } in the exclusive set "{ $set }", so the set does nothing.
    .action = Check the spelling of the set; it needs at least two bids.
finding-limit-empty = This win limit states neither lots nor money.
    .action = State at least one of them, or delete the row.
finding-dates-reversed = The last day { $until } is before the first day { $from }.
    .action = Correct the dates.
finding-credit-code-twice = Tenderer { $other } has the same unified social credit code { $code }.
    .action = A body is listed once; merge the two, or correct the code.
finding-points-blank = Expert { $expert } left { $count } cells of criterion { $criterion } blank.
    .action = Blank means not scored, not zero; ask the expert to complete or confirm.
finding-lot-duplicated = Lots { $lot } and { $other } have the same county, service ({ $service }) and first month ({ $month }).
    .action = Make sure that nothing is bought twice.
finding-division-step = A step of { $step } % does not divide 100 %.
    .action = Choose a divisor of 100, such as 5, 10, 20, 25 or 50.
finding-division-off-step = A share of { $share } % is no multiple of the step of { $step } %.
    .action = Choose a multiple of the step, or another step.
finding-division-unreachable = Shares of { $least } % to { $most } % for { $winners ->
        [none] any number of winners
       *[other] at most { $winners } winners
    } never make up the whole lot.
    .action = Change the least share, the largest share or the number of winners.
finding-division-critical = Lot { $lot } is divisible and critical; a stand-by supplier for a share cannot be arranged.
    .action = Take the shares away, or say that the lot is not critical; or make several lots of it.
finding-division-package = Bid { $bid } is a package and offers the divisible lot { $lot }.
    .action = A package is won whole or not at all, so it cannot win a share; let the tenderer bid on this lot by itself.
finding-least-above-most = The lower limit { $least } is above the upper limit { $most }.
    .action = Correct one of them.
finding-cell-needed = By what stands in the column "{ $because_en }" ({ $because_zh }), "{ $en }" ({ $zh }) must be filled.
    .action = Fill it; the column reference says how.
finding-cell-unused = By what stands in the column "{ $because_en }" ({ $because_zh }), "{ $en }" ({ $zh }) has no meaning, but is filled.
    .action = Leave it blank, or correct the column that it contradicts.
finding-rule-measure = A rule of this kind cannot count that.
    .action = Possible: { $words }.
finding-rule-lots-empty = { $part ->
        [none] No lot is in the scope of this rule.
       *[other] There is no lot in "{ $part }", which the rule names.
    }
    .action = Correct the scope or the codes.
finding-rule-tenderers-empty = No tenderer is in the scope of the rule "{ $rule }": it does nothing, or it cannot be met.
    .action = Correct the scope; if there is no such tenderer, the buyer has to decide whether the rule is switched off, and give the reason.
finding-rule-without-earlier = The rule "{ $rule }" compares with the earlier award, and none of its lots has an earlier supplier.
    .action = Add them to the table "earlier", or remove the rule.
finding-waiver-late = The waiver was decided on { $date }, after the bids were opened on { $bid_date }.
    .action = Such a decision invites challenges; check the date, and let the authority state its reasons.
finding-waiver-idle = Nothing at { $place } is bound by this rule, so the waiver does nothing.
    .action = Check the code and the year, or delete the row.
finding-discount-threshold = { $given ->
        [none] This tier does not say from how many lots or how much money on it counts.
       *[both] This tier states both lots and money.
    }
    .action = Fill one of them: "lots_least" or "money_least".
finding-discount-mixed = Some discounts of tenderer { $tenderer } depend on lots, others on money.
    .action = All tiers of a tenderer count the same.
finding-discount-not-rising = The discount of { $percent } % of tenderer { $tenderer } is not above the { $below } % of the tier below.
    .action = Whoever wins more gets more off; correct or delete the tier.
finding-once-only-unlimited = The once-only price of tenderer { $tenderer } is paid by { $payer }; neither it nor any jurisdiction above it has funds on record: no ceiling limits it.
    .action = Add last year's spending of special funds to the table "funds", or correct the payer.
finding-ceiling-nowhere = Neither the buyer { $buyer } of lot { $lot } nor any jurisdiction above it has funds on record: no ceiling limits it.
    .action = Add last year's spending of special funds to the table "funds".
finding-ceiling-base-assumed = { $name } ({ $code }) has no funds on record for { $year }; the base of { $base_year }, { $base } yuan, was assumed.
    .action = Add a row for { $year } to the table "funds" if the figure is known.

finding-waiver-of-hard-rule = The policy does not state "{ $name }" as a rule "in principle", so nobody may waive it.
    .action = Delete the waiver; if the policy does say so, write force = "in-principle" into the rule set, with the source.

template-synthetic = Example data, synthetic: replace them one by one by those of your tender.
template-introduction =
    # About this template

    All data here are examples and invented. Replace tender.toml and the tables by those of your tender: open the CSV files in a spreadsheet program, keep the header and rewrite the rows below; delete tables that you do not need. Then run `zeyou check`, and `zeyou award`.
