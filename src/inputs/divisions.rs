//! Codes of administrative divisions (GB/T 2260, townships GB/T 10114): their form, and the
//! codes of Sichuan's counties that were replaced when a county became a district or a city.

/// Old code, new code, new name. Ministry of Civil Affairs, changes of divisions 2011 to 2021.
const REPLACED: [(&str, &str, &str); 16] = [
    ("510122", "510116", "双流区"),
    ("510124", "510117", "郫都区"),
    ("510132", "510118", "新津区"),
    ("510626", "510604", "罗江区"),
    ("510724", "510705", "安州区"),
    ("510922", "510981", "射洪市"),
    ("511028", "511083", "隆昌市"),
    ("511422", "511403", "彭山区"),
    ("511521", "511504", "叙州区"),
    ("511522", "511503", "南溪区"),
    ("511821", "511803", "名山区"),
    ("512081", "510185", "简阳市"),
    ("513021", "511703", "达川区"),
    ("513229", "513201", "马尔康市"),
    ("513321", "513301", "康定市"),
    ("513425", "513402", "会理市"),
];

/// Whether a text has the form of a division's code: six digits, for townships nine (or the
/// twelve that statisticians use).
pub(crate) fn has_form(code: &str) -> bool {
    matches!(code.len(), 6 | 9 | 12) && code.bytes().all(|byte| byte.is_ascii_digit())
}

/// The code and name that replaced a code.
pub(crate) fn replacement(code: &str) -> Option<(&'static str, &'static str)> {
    REPLACED.iter().find(|(old, _, _)| *old == code).map(|(_, new, name)| (*new, *name))
}

/// The code that a code replaced.
pub(crate) fn replaced(code: &str) -> Option<&'static str> {
    REPLACED.iter().find(|(_, new, _)| *new == code).map(|(old, _, _)| *old)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_codes_lead_to_new_ones() {
        assert_eq!(replacement("513425"), Some(("513402", "会理市")));
        assert_eq!(replaced("513402"), Some("513425"));
        assert_eq!(replacement("513402"), None);
        assert!(has_form("510104") && has_form("510104001") && !has_form("5101") && !has_form("51010a"));
    }
}
