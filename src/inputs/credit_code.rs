//! What is wrong with a unified social credit code (GB 32100-2015), said so that a clerk can
//! mend it.

use crate::domain::credit_code_check;

/// What is wrong with a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CreditCodeFault {
    /// Not eighteen characters; how many there are.
    Length(usize),
    /// A character that the alphabet lacks.
    Character(char),
    /// The last character is not the check digit; what it should be.
    CheckDigit(char),
}

/// Checks a code in capitals.
///
/// # Errors
/// The first fault.
pub(crate) fn check(code: &str) -> Result<(), CreditCodeFault> {
    let length = code.chars().count();
    if length != 18 {
        return Err(CreditCodeFault::Length(length));
    }
    // Digits and capitals without I, O, S, V, Z.
    let admitted = |c: &char| c.is_ascii_digit() || c.is_ascii_uppercase() && !matches!(c, 'I' | 'O' | 'S' | 'V' | 'Z');
    if let Some(character) = code.chars().find(|c| !admitted(c)) {
        return Err(CreditCodeFault::Character(character));
    }
    let body: String = code.chars().take(17).collect();
    match credit_code_check(&body) {
        Some(digit) if !code.ends_with(digit) => Err(CreditCodeFault::CheckDigit(digit)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn real_codes_pass() {
        // Codes that well-known enterprises print on their own web pages.
        for code in ["91330100799655058B", "91440300708461136T", "914403001922038216", "9144030071526726XG"] {
            assert_eq!(check(code), Ok(()), "{code}");
        }
    }

    #[test]
    fn the_fault_is_named() {
        assert_eq!(check("91330100799655058C"), Err(CreditCodeFault::CheckDigit('B')));
        // Two neighbours exchanged.
        assert!(matches!(check("91330100799655508B"), Err(CreditCodeFault::CheckDigit(_))));
        assert_eq!(check("9133010079965505"), Err(CreditCodeFault::Length(16)));
        assert_eq!(check("9133010079965505OB"), Err(CreditCodeFault::Character('O')));
        assert_eq!(check("91330100799655058卡"), Err(CreditCodeFault::Character('卡')));
    }
}
