//! Generated dossiers: invented figures on real geography, labelled synthetic.

mod credit_code;

pub use credit_code::credit_code_for;
