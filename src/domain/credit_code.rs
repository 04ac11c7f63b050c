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

/// Whether a text is a credit code with the right check character.
pub fn is_credit_code(text: &str) -> bool {
    let mut characters = text.chars();
    match characters.next_back() {
        Some(last) => credit_code_check(characters.as_str()) == Some(last),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_codes_check() {
        // Codes of existing companies, from the public register.
        for code in ["91110000802100433B", "914403001922038216", "91440300708461136T"] {
            assert!(is_credit_code(code), "{code}");
        }
    }

    #[test]
    fn any_single_change_is_seen() {
        let code = "91440300708461136T";
        for position in 0..18 {
            for other in ALPHABET.chars() {
                let changed: String =
                    code.chars().enumerate().map(|(i, c)| if i == position { other } else { c }).collect();
                assert_eq!(is_credit_code(&changed), changed == code, "{changed}");
            }
        }
        for bad in [
            "",
            "9144030070846113",
            "91440300708461136T0",
            "9144030070846I136T",
            "９１４４０３００７０８４６１１３６Ｔ",
        ] {
            assert!(!is_credit_code(bad), "{bad}");
        }
    }
}
