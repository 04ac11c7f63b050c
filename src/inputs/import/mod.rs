//! Foreign formats to dossiers: real tenders and published problem instances, each in a file
//! of its own that says where the format comes from and what maps to what.
//!
//! Every importer returns the dossier, or nothing where the file does not say enough, and
//! findings for all that was left out, rounded or assumed. All use the neutral rule sets and
//! the neutral scoring model: these files know nothing of the policy. What in a dossier is
//! real and what is invented stands in its provenance note.

pub mod cats;
pub mod coupled;
mod frame;
pub mod gap;
mod numbers;
pub mod pabulib;
pub mod sscflp;
pub mod worldbank;
