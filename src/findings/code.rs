//! The one table of finding codes.

use serde::{Deserialize, Serialize};
use std::fmt;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The job cannot go on: the files do not say what is needed.
    Error,
    /// A person should look before relying on the result.
    Warning,
    /// A decision or assumption that was made, on record.
    Notice,
}

/// Declares the codes once: variant, its name in files and catalogue, its severity.
macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $severity:ident;)*) => {
        /// What kind of finding. The name is stable: users may filter on it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
        pub enum Code { $($(#[$doc])* #[serde(rename = $name)] $variant,)* }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            /// The stable name, as printed and as used in the catalogue.
            pub fn name(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }

            /// How grave findings of this kind are.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    // ---- inputs: files and tables -------------------------------------------------
    /// A file of the dossier could not be opened or read.
    FileUnreadable = "file-unreadable", Error;
    /// A table that every dossier needs is absent.
    TableMissing = "table-missing", Error;
    /// The path is neither a folder nor an `.xlsx` workbook.
    NotADossier = "not-a-dossier", Error;
    /// A file is a link, which is not followed.
    LinkNotFollowed = "link-not-followed", Error;
    /// A file is a pipe, a device or the like.
    FileNotRegular = "file-not-regular", Error;
    /// A file is larger than the limit.
    FileTooLarge = "file-too-large", Error;
    /// A workbook unpacks to more than the limit.
    WorkbookTooLarge = "workbook-too-large", Error;
    /// A workbook or one of its sheets is malformed.
    WorkbookUnreadable = "workbook-unreadable", Error;
    /// A file is in no encoding that is known.
    EncodingUnknown = "encoding-unknown", Error;
    /// A file is not in UTF-8; the encoding was recognised.
    EncodingAssumed = "encoding-assumed", Notice;
    /// `tender.toml` is not TOML.
    TomlInvalid = "toml-invalid", Error;
    /// A key of `tender.toml` holds a list or a table.
    ValueNotPlain = "value-not-plain", Error;
    /// A key of the tender that is not known.
    KeyUnknown = "key-unknown", Warning;
    /// A key of the tender that stands there twice.
    KeyTwice = "key-twice", Error;
    /// A key of the tender that must be there.
    KeyMissing = "key-missing", Error;
    /// A file in the dossier whose name is no table's.
    FileUnknown = "file-unknown", Warning;
    /// A sheet of the workbook whose name is no table's.
    SheetUnknown = "sheet-unknown", Warning;
    /// A table that stands there in two files or sheets.
    TableTwice = "table-twice", Error;
    /// A table with more rows than the limit.
    TableTooLong = "table-too-long", Error;
    /// A table with more columns or cells than the limit.
    TableTooLarge = "table-too-large", Error;
    /// A cell with more characters than the limit.
    CellTooLong = "cell-too-long", Error;
    /// A quote opens a cell and never closes.
    QuoteUnclosed = "quote-unclosed", Error;
    /// A file or sheet without any content.
    FileEmpty = "file-empty", Error;
    /// A table in which no row looks like a header.
    HeaderMissing = "header-missing", Error;
    /// A table without rows of which the dossier needs at least one.
    RowsMissing = "rows-missing", Error;
    /// Title rows above the header were skipped.
    RowsAboveHeader = "rows-above-header", Notice;
    /// A title row above the header speaks of 万元, the column of money does not.
    UnitAboveHeader = "unit-above-header", Error;
    /// A required column is absent.
    ColumnMissing = "column-missing", Error;
    /// A column stands there twice.
    ColumnTwice = "column-twice", Error;
    /// A column that is not known.
    ColumnUnknown = "column-unknown", Warning;
    /// A column of money in a unit that is neither 元 nor 万元.
    ColumnUnitUnknown = "column-unit-unknown", Error;
    /// A row has cells to the right of the last column.
    CellsBeyondHeader = "cells-beyond-header", Error;
    /// A row of totals, which is skipped.
    TotalRow = "total-row", Warning;
    /// A required cell is blank.
    ValueMissing = "value-missing", Error;
    /// A cell holds a spreadsheet's error such as `#REF!`.
    CellError = "cell-error", Error;
    /// Not a number.
    NumberBad = "number-bad", Error;
    /// Less than zero.
    NumberNegative = "number-negative", Error;
    /// Zero where something is needed.
    NumberZero = "number-zero", Error;
    /// More than can be believed, or than the column allows.
    NumberTooLarge = "number-too-large", Error;
    /// More decimals than the column allows.
    NumberTooFine = "number-too-fine", Error;
    /// An amount of money finer than a fen.
    FinerThanFen = "finer-than-fen", Error;
    /// Not a day.
    DateBad = "date-bad", Error;
    /// Not a month.
    MonthBad = "month-bad", Error;
    /// Not a year.
    YearBad = "year-bad", Error;
    /// None of the words that the column allows.
    ChoiceUnknown = "choice-unknown", Error;
    /// Neither yes nor no.
    YesNoBad = "yes-no-bad", Error;
    /// Not an identifier.
    IdBad = "id-bad", Error;
    /// A unified social credit code that does not check (GB 32100-2015).
    CreditCodeBad = "credit-code-bad", Error;
    /// A division code of the wrong length (GB/T 2260).
    DivisionCodeBad = "division-code-bad", Warning;
    /// A division code that has been replaced.
    DivisionCodeOld = "division-code-old", Notice;
    /// More findings of a kind than are listed.
    MoreFindings = "more-findings", Notice;

    // ---- inputs: references between tables ----------------------------------------
    /// Two rows of a table with the same key.
    RowTwice = "row-twice", Error;
    /// An identifier that its table does not have.
    ReferenceUnknown = "reference-unknown", Error;
    /// Rows of one bid that disagree on the bid.
    BidRowsDiffer = "bid-rows-differ", Error;
    /// Something said for a bid on a lot that the bid does not offer.
    LotNotInBid = "lot-not-in-bid", Error;
    /// Payments that do not sum to the price.
    PaymentsDiffer = "payments-differ", Error;
    /// A payment in a year in which the lot does not run.
    PaymentOutsideTerm = "payment-outside-term", Error;
    /// Jurisdictions above each other in a circle.
    BuyerCycle = "buyer-cycle", Error;
    /// A part of seconded staff larger than the whole.
    SecondedPartExceeds = "seconded-part-exceeds", Error;
    /// Use of a capacity that the tenderer did not declare.
    ResourceUndeclared = "resource-undeclared", Error;
    /// A bid that requires itself, directly or in a circle.
    RequiresCycle = "requires-cycle", Error;
    /// A bid that requires another tenderer's bid.
    RequiresForeign = "requires-foreign", Error;
    /// An exclusive set with one bid.
    SetOfOne = "set-of-one", Warning;
    /// A win limit that limits nothing.
    LimitEmpty = "limit-empty", Error;
    /// Two dates in the wrong order.
    DatesReversed = "dates-reversed", Error;
    /// Two tenderers with one credit code.
    CreditCodeTwice = "credit-code-twice", Error;
    /// Blank points, by expert and criterion.
    PointsBlank = "points-blank", Notice;
    /// Two lots that buy the same service in the same county at the same time.
    LotDuplicated = "lot-duplicated", Warning;
    /// A lot whose payments no ceiling limits.
    CeilingNowhere = "ceiling-nowhere", Warning;
    /// A year without a base for the ceiling: the newest known base was taken.
    CeilingBaseAssumed = "ceiling-base-assumed", Notice;

    // ---- inputs: rule sets and scoring models -------------------------------------

    // ---- evaluation: eligibility (reasons for exclusion are results, not errors) ---

    // ---- evaluation: scoring -------------------------------------------------------

    // ---- award ---------------------------------------------------------------------

    // ---- verify --------------------------------------------------------------------

    // ---- import and generate -------------------------------------------------------
    /// A word of a foreign file is not the number that belongs there.
    ImportNumber = "import-number", Error;
    /// A foreign file has too few or too many numbers.
    ImportLength = "import-length", Error;
    /// A foreign file describes more than is believed.
    ImportTooLarge = "import-too-large", Error;
    /// A foreign file lacks a section, column or key.
    ImportFieldMissing = "import-field-missing", Error;
    /// A line of a foreign file does not have the form of its format.
    ImportLine = "import-line", Error;
    /// Nothing in a foreign file matches what was asked for.
    ImportNothing = "import-nothing", Error;
    /// A foreign file names something twice that may occur once.
    ImportTwice = "import-twice", Error;
    /// A foreign file's own count differs from what it holds.
    ImportCount = "import-count", Warning;
    /// A bid or project of a foreign file was left out, with the reason.
    ImportLeftOut = "import-left-out", Warning;
    /// Values of a foreign file were rounded to the grid of exact values.
    ImportRounded = "import-rounded", Notice;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
