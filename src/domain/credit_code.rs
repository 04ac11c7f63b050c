//! The unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, of which
//! the last checks the others.

/// The characters that may occur, each worth its position: digits and capitals without I, O, S, V, Z.
const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/// The check character for the first 17 characters: (31 - sum of c_i x 3^(i-1) mod 31) mod 31
/// (GB 32100-2015, 4.2.5). Nothing where there are not 17 of them or one may not occur.
pub fn credit_code_check(first_seventeen: &str) -> Option<char> {
    if first_seventeen.chars().count() != 17 {
        return None;
    }
    let (mut sum, mut weight) = (0, 1);
    for character in first_seventeen.chars() {
        sum += ALPHABET.find(character)? * weight;
        weight = weight * 3 % 31;
    }
    ALPHABET.chars().nth((31 - sum % 31) % 31)
}

/// What is wrong with a credit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CreditCodeFault {
    /// Not eighteen characters; how many there are.
    Length(usize),
    /// A character that may not occur.
    Character(char),
    /// The last character does not check the others; what it should be.
    CheckDigit(char),
}

/// Checks a code in capitals.
///
/// # Errors
/// The first fault, so that a clerk can mend it.
pub fn check_credit_code(code: &str) -> Result<(), CreditCodeFault> {
    let length = code.chars().count();
    if length != 18 {
        return Err(CreditCodeFault::Length(length));
    }
    if let Some(character) = code.chars().find(|character| !ALPHABET.contains(*character)) {
        return Err(CreditCodeFault::Character(character));
    }
    let first_seventeen: String = code.chars().take(17).collect();
    match credit_code_check(&first_seventeen) {
        Some(digit) if !code.ends_with(digit) => Err(CreditCodeFault::CheckDigit(digit)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_codes_check() {
        // Codes of existing companies, from the public register.
        for code in [
            "91110000802100433B",
            "914403001922038216",
            "91440300708461136T",
            "91330100799655058B",
            "9144030071526726XG",
        ] {
            assert_eq!(check_credit_code(code), Ok(()), "{code}");
        }
    }

    #[test]
    fn any_single_change_is_seen() {
        let code = "91440300708461136T";
        for position in 0..18 {
            for other in ALPHABET.chars() {
                let changed: String =
                    code.chars().enumerate().map(|(i, c)| if i == position { other } else { c }).collect();
                assert_eq!(check_credit_code(&changed).is_ok(), changed == code, "{changed}");
            }
        }
        for bad in [
            "",
            "9144030070846113",
            "91440300708461136T0",
            "9144030070846I136T",
            "９１４４０３００７０８４６１１３６Ｔ",
        ] {
            assert!(check_credit_code(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn the_fault_is_named() {
        assert_eq!(check_credit_code("91330100799655058C"), Err(CreditCodeFault::CheckDigit('B')));
        // Two neighbours exchanged.
        assert!(matches!(check_credit_code("91330100799655508B"), Err(CreditCodeFault::CheckDigit(_))));
        assert_eq!(check_credit_code("9133010079965505"), Err(CreditCodeFault::Length(16)));
        assert_eq!(check_credit_code("9133010079965505OB"), Err(CreditCodeFault::Character('O')));
        assert_eq!(check_credit_code("91330100799655058卡"), Err(CreditCodeFault::Character('卡')));
    }
}
