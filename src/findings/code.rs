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

    // ---- inputs: references between tables ----------------------------------------

    // ---- inputs: rule sets and scoring models -------------------------------------

    // ---- evaluation: eligibility (reasons for exclusion are results, not errors) ---

    // ---- evaluation: scoring -------------------------------------------------------

    // ---- award ---------------------------------------------------------------------
    /// Two exact computations of one total differ: nothing may be printed.
    InternalDisagreement = "internal-disagreement", Error;
    /// Earlier contracts already exceed a fund ceiling.
    CeilingOvercommitted = "ceiling-overcommitted", Warning;
    /// A required lot failed for lack of eligible tenderers and needs a new tender.
    RequiredLotFailed = "required-lot-failed", Warning;
    /// The award follows a rule that the documents published, but breaks a clause.
    PublishedRuleBreaks = "published-rule-breaks", Warning;
    /// No award keeps all rules.
    NoFeasibleAward = "no-feasible-award", Error;
    /// Stopped at a limit before any award was found.
    NoAwardInTime = "no-award-in-time", Error;
    /// Stopped at a limit: the award is the best found, not proven the best.
    StoppedAtLimit = "stopped-at-limit", Warning;
    /// The solver failed.
    SolverFailed = "solver-failed", Error;
    /// The results folder cannot be written.
    ResultsUnwritable = "results-unwritable", Error;

    // ---- verify --------------------------------------------------------------------
    /// The file is not a result of this program.
    ResultUnreadable = "result-unreadable", Error;
    /// An input file is not the one that the result was made from.
    InputChanged = "input-changed", Error;
    /// An input file that the result was made from is gone, or one was added.
    InputSetChanged = "input-set-changed", Error;
    /// An award of the result breaks a clause.
    ClauseBroken = "clause-broken", Error;
    /// A figure or text of the result is not what the files give.
    ResultDiffers = "result-differs", Error;
    /// The result names a bid that the dossier does not have.
    UnknownBidAwarded = "unknown-bid-awarded", Error;
    /// The result claims a proof that its own figures contradict.
    ProofContradicted = "proof-contradicted", Error;

    // ---- import and generate -------------------------------------------------------
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
