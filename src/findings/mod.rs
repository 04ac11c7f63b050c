//! One fault, remark or reason, said once and rendered in any language.
//!
//! A [`Finding`] holds no sentence. Its [`Code`] names a message of the catalogue
//! (`finding-<code>`: the cause; its attribute `.action`: what to do), its arguments
//! fill the message, its [`Place`] says where in the files the cause stands.

mod code;
mod place;

pub use code::{Code, Severity};
pub use place::Place;

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A fault, remark or reason with its place, arguments and, where one applies, its clause.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Finding {
    /// What kind of finding this is.
    pub code: Code,
    /// Where the cause stands in the input files; absent for findings about the whole dossier.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub place: Option<Place>,
    /// The values that fill the message, by the name they have in the catalogue.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub arguments: BTreeMap<String, String>,
    /// Key of the clause of the policy or the law that the finding rests on, such as
    /// `opinions-8`; the catalogue has `clause-<key>`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub clause: Option<String>,
}

impl Finding {
    /// A finding without place, arguments or clause.
    pub fn new(code: Code) -> Self {
        Self { code, place: None, arguments: BTreeMap::new(), clause: None }
    }

    /// Says where the cause stands.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// Adds one value for the message.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.arguments.insert(name.to_owned(), value.to_string());
        self
    }

    /// Names the clause it rests on.
    #[must_use]
    pub fn under(mut self, clause: &str) -> Self {
        self.clause = Some(clause.to_owned());
        self
    }

    /// How grave it is; a property of the code.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// Whether any of the findings stops the job.
pub fn any_error(findings: &[Finding]) -> bool {
    findings.iter().any(|f| f.severity() == Severity::Error)
}
